// Builds the three pages for production into dist/, and beside them what counts estimates.

import { execFileSync } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const pages = [
  { name: "plain", main: "main.js" },
  { name: "preact", main: "main.jsx", jsxImportSource: "preact" },
  { name: "react", main: "main.jsx", jsxImportSource: "react" },
];

for (const { name, main, jsxImportSource } of pages) {
  await build({
    entryPoints: { main: here(`${name}/${main}`), style: here("shared/style.css") },
    outdir: here(`dist/${name}`),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "warning",
  });
  await copyFile(here(`${name}/index.html`), here(`dist/${name}/index.html`));
}

const run = (program, ...args) => execFileSync(program, args, { cwd: here(".."), stdio: "inherit" });
const WASM = "wasm32-unknown-unknown";
const example = ["build", "--quiet", "--release", "--example", "estimates"];
// Native programs are built for speed, WebAssembly for its size, as the page is.
run("cargo", ...example, "--target-dir", here("dist/estimates-native"), "--config", "profile.release.opt-level=3");
run("cargo", ...example, "--target", WASM, "--features", "js");
const built = here(`../target/${WASM}/release/examples/estimates.wasm`);
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", here("dist/estimates"), built);
for (const [from, to] of [["estimates/index.html", "index.html"], ["estimates/page.js", "page.js"], ["shared/price.js", "price.js"]]) {
  await copyFile(here(from), here(`dist/estimates/${to}`));
}
