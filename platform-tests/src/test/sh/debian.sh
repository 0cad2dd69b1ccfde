#!/bin/sh
# Downloads packages of a Debian release into the current folder. It installs nothing, and the machine may run another
# release of Debian: apt gets lists and folders of its own here.
# usage: debian.sh RELEASE PACKAGE...
set -eu
release=$1
shift
# The machine's own mirror: the first line of its list, in the older or the newer format.
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null |
    sed -nE 's/^(URIs:|deb( \[[^]]*\])?) *([^ ]+).*/\3/p' | head -n 1)
mkdir -p apt/lists/partial apt/cache/archives/partial
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $release main" >apt/sources.list
cat >apt/apt.conf <<END
Dir::State "$PWD/apt";
Dir::State::Status "/dev/null";
Dir::Cache "$PWD/apt/cache";
Dir::Etc::SourceList "$PWD/apt/sources.list";
Dir::Etc::SourceParts "-";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "";
END
export APT_CONFIG="$PWD/apt/apt.conf"
rm -f ./*.deb
apt-get update -qq
apt-get download -qq "$@"
