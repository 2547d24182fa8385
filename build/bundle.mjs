// Bundles scripts.

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";

const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** The script with all that it imports, as one text: with the files of `alias` where it imports these names, and the values of
 * `define` in place of these names. */
export async function bundleScript(entry, { alias = {}, define = {}, ...options } = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    alias: mapValues(alias, (path) => resolve(path)),
    define: mapValues(define, (value) => JSON.stringify(value)),
    ...options,
  });
  return outputFiles[0].text;
}

/** Makes of a program's glue, which wasm-bindgen has written, a module with one function. Each call of it returns a program with
 * a state of its own, so that one that has failed can be restarted. `globals` are those that the glue uses: arguments here. */
export async function restartable(glue, globals = "") {
  const script = await bundleScript(glue, { format: "iife", globalName: "glue" });
  const file = glue.replace(/\.js$/, "-restartable.js");
  writeFileSync(file, `export function createProgram(${globals}) { ${script}; return glue; }`);
  return file;
}
