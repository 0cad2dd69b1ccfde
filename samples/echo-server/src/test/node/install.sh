#!/bin/sh
# Installs exactly the packages of package-lock.json beside this file, and runs none of their scripts.
for tool in node npm; do
    if ! command -v "$tool" >/dev/null; then
        echo "There is no $tool: the profile e2e needs the packages nodejs (20 or later) and npm." >&2
        exit 1
    fi
done
if ! node --eval 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; then
    echo "Node $(node --version) is too old: the profile e2e needs 20 or later." >&2
    exit 1
fi
exec npm ci --ignore-scripts --no-audit --no-fund
