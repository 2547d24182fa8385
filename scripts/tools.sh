#!/usr/bin/env bash
# Installs the tools named as arguments, where they are missing: rust, node, trunk, wasm-bindgen, cargo-deny, chromium.
#
# What cargo builds goes to a folder of its own (TOOLS), which clones of this project share; nothing of yours is
# replaced. Everything comes through cargo, npm, rustup and the system's package manager.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/versions.env

TOOLS=${TOOLS:?set by the Makefile: where the tools are installed}

say() { printf '\n— %s\n' "$*" >&2; }

need() { # COMMAND WHAT-TO-DO
  command -v "$1" >/dev/null || { say "$1 is missing: $2"; exit 1; }
}

# Optimized for a short installation: these tools run for seconds, and building them takes minutes.
cargo_install() { # CRATE VERSION PROGRAM
  local crate=$1 version=$2 program=$TOOLS/bin/$3
  shift 3
  if [ -x "$program" ] && "$program" --version 2>/dev/null | grep -qF " $version"; then return; fi
  say "Installing $crate $version into $TOOLS (once; a few minutes)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$TOOLS/build" \
    cargo install "$crate" --version "$version" --locked --force --root "$TOOLS" "$@"
}

install_rust() {
  need rustup "install it from https://rustup.rs"
  # Older versions of rustup install the toolchain of rust-toolchain.toml here, newer ones when cargo is first called.
  cargo --version >/dev/null 2>&1 || rustup toolchain install
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  need cc "install a C compiler, such as Debian's package build-essential"
}

install_node() {
  need npm "install Node.js 20 or later"
  if [ node_modules/.package-lock.json -nt package-lock.json ]; then return; fi
  say "Installing the tools of package.json"
  npm ci --no-audit --no-fund
}

install_trunk() { cargo_install trunk "$TRUNK" trunk --no-default-features; }

install_wasm_bindgen() {
  local version
  version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
  cargo_install wasm-bindgen-cli "$version" wasm-bindgen
}

install_cargo_deny() { cargo_install cargo-deny "$CARGO_DENY" cargo-deny --no-default-features; }

install_chromium() {
  if command -v chromedriver >/dev/null && { command -v chromium || command -v google-chrome || command -v chrome; } >/dev/null
  then return; fi
  local sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  if ! command -v apt-get >/dev/null || { [ -n "$sudo" ] && ! command -v sudo >/dev/null; }; then
    say "Chromium and its driver are missing: install chromium and chromedriver with your package manager"
    exit 1
  fi
  say "Installing Chromium and its driver"
  $sudo apt-get update -q
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -qy --no-install-recommends chromium chromium-driver fonts-dejavu-core
}

for tool in "$@"; do
  "install_${tool//-/_}"
done
