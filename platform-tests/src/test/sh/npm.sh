#!/bin/sh
# Downloads packages of npm into the current folder, without the packages that they need.
# usage: npm.sh NAME@VERSION...
set -eu
rm -f ./*.tgz
exec npm pack --silent --ignore-scripts "$@"
