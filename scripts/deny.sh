#!/usr/bin/env bash
# Checks licences, sources and known vulnerabilities of what the project depends on.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo deny check licenses bans sources

# The advisories are a git repository that a build machine may not reach.
if cargo deny fetch db >/dev/null 2>&1; then
  cargo deny check advisories
else
  echo "— Skipped: known vulnerabilities. The advisory database (github.com/RustSec/advisory-db) cannot be reached." >&2
fi
