# Each target installs what it lacks (scripts/tools.sh) and then does its job.

PORT ?= 8080
BROWSERS ?= chromium
TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/dream-credits

# The tools are installed one after the other; and a shell of its own makes every make use the PATH below.
.NOTPARALLEL:
SHELL := /bin/bash

export BROWSERS TOOLS
# What is built is the same on every machine: no file names of this one stand in it.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
	--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo --remap-path-prefix=$(CURDIR)=.
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

tools = @scripts/tools.sh
WASM := wasm32-unknown-unknown

.PHONY: help serve test test-all test-native test-wasm test-pages test-hosts test-docs-sites test-package test-crate \
	test-reproducible dist docs-sites package sizes bench lint lint-format lint-clippy lint-docs lint-deny schema lists \
	picture clean

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## builds the release site and serves it on http://127.0.0.1:8080/ (PORT=)
	$(tools) rust node trunk wasm-bindgen wasm-split
	trunk serve --release --no-autoreload --address 127.0.0.1 --port $(PORT)

# With SITE=ready the site has been put into dist/ already and is used as it is: jobs of CI build it once for all.
dist: ## the finished static site in dist/
ifeq ($(SITE),ready)
	@test -f dist/index.html || { echo "SITE=ready, but there is no site in dist/." >&2; exit 1; }
else
	$(tools) rust node trunk wasm-bindgen wasm-split
	trunk build --release
endif

package: ## the JavaScript package in pkg/, ready for npm publish
	$(tools) rust node wasm-bindgen
	node build/package.mjs

test: test-native test-wasm test-pages test-package test-crate ## the tests: native, WebAssembly, whole pages in a real browser, and packages

# All of that in three engines, on real hosts, in the sites of real documentation generators, and a second build to compare.
test-all: export BROWSERS := chromium firefox webkit
test-all: test test-hosts test-docs-sites test-reproducible ## all of those in three engines, real hosts and documentation generators

test-native:
	$(tools) rust
	cargo test --features schema

# Components, rendered and clicked, and what JavaScript calls, in a browser.
test-wasm:
	$(tools) rust wasm-bindgen chromium
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$$(command -v chromedriver) \
		cargo test --target $(WASM) --features app,js,work-counts --test components --test javascript --test renders --test work

# The finished site, driven as a person would (BROWSERS="chromium firefox webkit").
test-pages: dist
	$(tools) $(BROWSERS)
	cargo test --features pages --test pages

# The site on real hosts, at their root and in folders of theirs.
test-hosts: dist
	$(tools) chromium hosts
	BROWSERS=chromium cargo test --features hosts --test pages -- hosts::

# The element in sites of four documentation generators.
docs-sites: dist ## the example sites, each built by its own documentation generator
	$(tools) mdbook mkdocs docusaurus sphinx
	scripts/docs-sites.sh

test-docs-sites: docs-sites
	$(tools) chromium
	cargo test --features docs-sites --test docs_sites

# The JavaScript package as its consumers have it: types, Node, a bundler and a browser.
test-package: package
	$(tools) chromium
	cd tests/package && npm ci --ignore-scripts --no-audit --no-fund --silent && CHROMIUM=$$($(CURDIR)/scripts/chromium.sh) npm test

# What would be published of the crate, built from just that, without a warning.
test-crate:
	$(tools) rust
	@mkdir -p target
	set -o pipefail; cargo package --allow-dirty 2>&1 | tee target/package.log
	@! grep '^warning' target/package.log

# A second build in another folder is identical to the byte.
test-reproducible: dist
	node build/reproducible.mjs

sizes: dist ## holds the site against the table of sizes (WRITE=1 writes the table anew)
	node build/sizes.mjs $(if $(WRITE),--write)

bench: dist ## performance beside the same calculator in React, Preact and plain JavaScript (ROUNDS=7)
	$(tools) chromium
	cd bench && npm ci --ignore-scripts --no-audit --no-fund --silent && node build.mjs && node check.mjs && \
		CHROMIUM=$$($(CURDIR)/scripts/chromium.sh) node measure.mjs

# The JSON Schema of price lists, from the types that read them.
schema:
	$(tools) rust
	WRITE_SCHEMA=1 cargo test --features schema --test schema

# The built-in price lists in compact form, from their documents.
lists:
	$(tools) rust
	WRITE_LISTS=1 cargo test --lib builtin

# The picture in the README.
picture: dist
	$(tools) chromium
	BROWSERS=chromium cargo test --features pages --test pages -- --ignored picture

lint: lint-format lint-clippy lint-docs lint-deny ## formatting and lints, with warnings as errors

lint-format:
	$(tools) rust
	cargo fmt --check

lint-clippy:
	$(tools) rust
	cargo clippy --all-targets --features docs-sites,hosts,prerender,schema -- -D warnings
	cargo clippy --target $(WASM) --features element,js,page,worker,work-counts --lib --bins --test components --test javascript --test renders --test work -- -D warnings

lint-docs:
	$(tools) rust
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --features app,js,schema

lint-deny:
	$(tools) rust cargo-deny
	scripts/deny.sh

clean: ## removes what was built here; the installed tools stay
	rm -rf dist node_modules pkg target bench/{dist,node_modules,results.json} tests/*/{build,node_modules} \
		examples/*/{.docusaurus,_build,book,build,node_modules,site} examples/*/{_static,docs,src,static}/credits
