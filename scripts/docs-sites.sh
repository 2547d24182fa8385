#!/usr/bin/env bash
# Builds the example sites named as arguments (all, if none is), each by its own generator, with the calculator of dist/
# beside their pages. The generators have to be installed: `make docs-sites` does.
set -euo pipefail
cd "$(dirname "$0")/.."

TOOLS=${TOOLS:?set by the Makefile: where the tools are installed}

if [ ! -f dist/credit-calculator.js ]; then
  echo "There is no calculator in dist/: \`make docs-sites\` builds it first." >&2
  exit 1
fi

# A generator that looks for newer versions of itself is told not to.
export NO_UPDATE_NOTIFIER=1 NO_MKDOCS_2_WARNING=1

bring_calculator() { # FOLDER
  rm -rf "$1/credits"
  mkdir -p "$1"
  cp -R ../../dist "$1/credits"
}

build_mdbook() {
  bring_calculator src
  "$TOOLS/bin/mdbook" build
}

build_mkdocs() {
  bring_calculator docs
  "$TOOLS/python/mkdocs/bin/mkdocs" build --strict --clean
}

build_docusaurus() {
  bring_calculator static
  npm run build
}

build_sphinx() {
  bring_calculator _static
  "$TOOLS/python/sphinx/bin/sphinx-build" -M html . _build --fail-on-warning --fresh-env
}

[ $# -gt 0 ] || set -- mdbook mkdocs docusaurus sphinx
for site in "$@"; do
  printf '\n— %s\n' "$site" >&2
  (cd "examples/$site" && "build_$site")
done
