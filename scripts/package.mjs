// Writes the JavaScript package to pkg/: the pricing library as WebAssembly, one module that loads it, their types, and
// what `npm publish` wants beside them. `make package` runs this.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

// What rustc emits: wasm-opt has to be told.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const TARGET = "wasm32-unknown-unknown";

const run = (program, ...args) => execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 });

run("cargo", "rustc", "--quiet", "--lib", "--crate-type", "cdylib", "--features", "js", "--target", TARGET, "--release");
const { target_directory, packages } = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps"));
const crate = packages.find(({ name }) => name === "dream-credits");

rmSync("pkg", { recursive: true, force: true });
mkdirSync("pkg");
const work = mkdtempSync(join(tmpdir(), "dream-credits-"));
try {
  const program = join(target_directory, TARGET, "release/dream_credits.wasm");
  // The entry starts the program anew after what stops it.
  const options = ["--target", "web", "--no-typescript", "--experimental-reset-state-function", "--out-name", "bindings"];
  run("wasm-bindgen", ...options, "--out-dir", work, program);
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  run("wasm-opt", "-Oz", ...features, join(work, "bindings_bg.wasm"), "-o", "pkg/dream-credits.wasm");
  // Beside the copies of its modules that wasm-bindgen has made: there must not be two of the class that is thrown.
  const modules = join(work, "snippets", readdirSync(join(work, "snippets"))[0], "src/js");
  cpSync("src/js/dream-credits.js", join(modules, "dream-credits.js"));
  await build({
    entryPoints: [join(modules, "dream-credits.js")],
    alias: { bindings: join(work, "bindings.js") },
    bundle: true,
    // Names stay: they stand in stack traces.
    minifySyntax: true,
    minifyWhitespace: true,
    outfile: "pkg/dream-credits.js",
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
} finally {
  rmSync(work, { recursive: true });
}
for (const file of ["src/js/dream-credits.d.ts", "src/js/README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
  cpSync(file, join("pkg", file.split("/").at(-1)));
}

const contents = {
  name: crate.name,
  version: crate.version,
  description: "Exact credit prices for image generation: published price lists and their arithmetic, as WebAssembly",
  keywords: ["pricing", "credits", "image-generation", "stable-diffusion", "calculator", "webassembly"],
  license: crate.license,
  type: "module",
  exports: {
    ".": { types: "./dream-credits.d.ts", default: "./dream-credits.js" },
    "./dream-credits.wasm": "./dream-credits.wasm",
    "./package.json": "./package.json",
  },
  types: "./dream-credits.d.ts",
  files: ["dream-credits.js", "dream-credits.d.ts", "dream-credits.wasm", "LICENSE-MIT", "LICENSE-APACHE"],
  sideEffects: false,
  engines: { node: ">=20" },
};
writeFileSync("pkg/package.json", `${JSON.stringify(contents, null, 2)}\n`);
