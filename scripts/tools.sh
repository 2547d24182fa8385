#!/usr/bin/env bash
# Installs the tools named as arguments, where they are missing: rust, node, trunk, wasm-bindgen, wasm-split, cargo-deny,
# chromium, firefox, webkit, hosts, and the generators of documentation: mdbook, mkdocs, docusaurus, sphinx.
#
# What cargo builds goes to a folder of its own (TOOLS), which clones of this project share; nothing of yours is
# replaced. Everything comes through cargo, npm, PyPI, rustup and the system's package manager.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/versions.env

TOOLS=${TOOLS:?set by the Makefile: where the tools are installed}

# A folder of this run alone: others may install at the same time.
BUILD=$TOOLS/build-$$
# What the tools were built from takes much room and is not needed again.
trap 'rm -rf "$BUILD"' EXIT

say() { printf '\n— %s\n' "$*" >&2; }

need() { # COMMAND WHAT-TO-DO
  command -v "$1" >/dev/null || { say "$1 is missing: $2"; exit 1; }
}

# Optimized for a short installation: these tools run for seconds, and building them takes minutes.
cargo_install() { # CRATE VERSION PROGRAM
  local crate=$1 version=$2 program=$TOOLS/bin/$3
  shift 3
  if [ -x "$program" ] && "$program" --version 2>/dev/null | grep -qE " v?${version//./\\.}\b"; then return; fi
  say "Installing $crate $version into $TOOLS (once; a few minutes)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$BUILD" \
    cargo install "$crate" --version "$version" --locked --force --root "$TOOLS" "$@"
}

install_rust() {
  need rustup "install it from https://rustup.rs"
  need cc "install a C compiler, such as Debian's package build-essential"
  local channel
  channel=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
  if ! rustup toolchain list | grep -q "^$channel-"; then
    say "Installing Rust $channel"
    rustup toolchain install "$channel" --profile minimal
  fi
  # These answer at once where there is nothing to add.
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  rustup component list --installed | grep -q '^clippy' || rustup component add clippy rustfmt
}

install_node() {
  need npm "install Node.js 20 or later"
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || { say "Node.js $(node --version) is too old: install version 20 or later"; exit 1; }
  if [ node_modules/.package-lock.json -nt package-lock.json ]; then return; fi
  say "Installing the tools of package.json"
  npm ci --ignore-scripts --no-audit --no-fund
}

install_trunk() { cargo_install trunk "$TRUNK" trunk --no-default-features; }

install_wasm_bindgen() {
  local version
  version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
  cargo_install wasm-bindgen-cli "$version" wasm-bindgen
}

install_wasm_split() {
  # It does not say which version it is.
  local installed=$TOOLS/bin/wasm-split-cli-$WASM_SPLIT
  if [ -x "$installed" ]; then return; fi
  cargo_install wasm_split_cli_support "$WASM_SPLIT" wasm-split-cli --features build-binary
  mv "$TOOLS/bin/wasm-split-cli" "$installed"
}

install_cargo_deny() { cargo_install cargo-deny "$CARGO_DENY" cargo-deny --no-default-features; }

# The browsers come from the system's package manager.
apt_install() { # NAME CHECK REMEDY PACKAGE...
  local name=$1 check=$2 remedy=$3
  shift 3
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  if ! command -v apt-get >/dev/null || { [ ${#sudo[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
    say "$name is missing, or what belongs to it: $remedy"
    exit 1
  fi
  say "Installing $name"
  if ! { "${sudo[@]}" apt-get update -q &&
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"; } || ! "$check"
  then
    say "$name could not be installed: $remedy"
    exit 1
  fi
}

has_chromium() { command -v chromedriver >/dev/null && scripts/chromium.sh >/dev/null; }

install_chromium() {
  has_chromium || apt_install Chromium has_chromium \
    "install Chromium (or Chrome) and the chromedriver of its version with your package manager" \
    chromium chromium-driver fonts-dejavu-core
}

has_firefox() {
  command -v firefox >/dev/null || [ -d /Applications/Firefox.app ]
}

install_firefox() {
  has_firefox || apt_install Firefox has_firefox "install Firefox with your package manager" \
    firefox-esr fonts-dejavu-core
  cargo_install geckodriver "$GECKODRIVER" geckodriver
}

has_webkit() {
  command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null && ls /usr/lib/*/webkit2gtk-4.1/MiniBrowser >/dev/null 2>&1
}

install_webkit() {
  has_webkit || apt_install WebKit has_webkit \
    "it is tested on Linux only, where WebKitWebDriver, the MiniBrowser of WebKitGTK 4.1 and Xvfb must be installed" \
    webkit2gtk-driver xvfb fonts-dejavu-core
}

# The packages of a folder, none of which has to build anything.
install_from_npm() { # FOLDER
  if [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ]; then return; fi
  say "Installing the packages of $1"
  npm --prefix "$1" ci --ignore-scripts --no-audit --no-fund
}

has_nginx() { PATH=$PATH:/usr/sbin command -v nginx >/dev/null; }

install_hosts() {
  need_python
  has_nginx || apt_install nginx has_nginx "install nginx with your package manager" nginx-light
  install_from_npm tests/hosts
}

install_mdbook() { cargo_install mdbook "$MDBOOK" mdbook --no-default-features --features search; }

# What Debian leaves out of its Python, and no other does.
has_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }

has_python() { command -v python3 >/dev/null && has_venv; }

need_python() {
  has_python || apt_install Python has_python "install Python 3.11 or later with its modules venv and ensurepip" \
    python3 python3-venv
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    { say "$(python3 --version) is too old: install Python 3.11 or later"; exit 1; }
}

# What an example asks PyPI for, in an environment of its own.
install_from_pypi() { # EXAMPLE
  local wanted=examples/$1/requirements.txt environment=$TOOLS/python/$1
  # The copy is made last: an installation that broke off is begun anew.
  if cmp -s "$wanted" "$environment/requirements.txt" && "$environment/bin/pip" --version >/dev/null 2>&1; then return; fi
  need_python
  say "Installing what $wanted names into $environment"
  python3 -m venv --clear "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$environment/"
}

install_mkdocs() { install_from_pypi mkdocs; }
install_sphinx() { install_from_pypi sphinx; }

install_docusaurus() { install_from_npm examples/docusaurus; }

for tool in "$@"; do
  "install_${tool//-/_}"
done
