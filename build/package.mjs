// Writes the JavaScript package to pkg/: the pricing library as WebAssembly, one module that loads it, their types, and
// what `npm publish` wants beside them. `make package` runs this.

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "./bundle.mjs";
import { constants } from "./constants.mjs";
import { withTempDir } from "./files.mjs";
import { shortenImports } from "./imports.mjs";
import { bindgen, compile, metadata, optimize } from "./wasm.mjs";

const library = compile("dream_credits", "release", "rustc", "--lib", "--crate-type", "cdylib", "--features", "js");
const crate = metadata.packages.find(({ name }) => name === "dream-credits");

rmSync("pkg", { recursive: true, force: true });
mkdirSync("pkg");
await withTempDir(async (folder) => {
  // The entry restarts the program after what stops it.
  bindgen(library, folder, "--experimental-reset-state-function");
  shortenImports(folder);
  optimize(join(folder, "program_bg.wasm"), "pkg/dream-credits.wasm");
  // Beside the copies of its modules that wasm-bindgen has made: there must not be two of the class that is thrown.
  const modules = join(folder, "snippets", readdirSync(join(folder, "snippets"))[0], "src/js");
  cpSync("src/js", modules, { recursive: true });
  const script = await bundleScript(join(modules, "dream-credits.js"), {
    alias: { bindings: join(folder, "program.js") },
    define: { SETTINGS: constants.SETTINGS.map((name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())) },
    // Names stay, for stack traces.
    minify: false,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  writeFileSync("pkg/dream-credits.js", script);
});
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
