// The element <credit-calculator>: its script, with its styles in it, and its program.

import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { bundleScript, restartable } from "../bundle.mjs";
import { constants } from "../constants.mjs";
import { contentHash, read } from "../files.mjs";
import { program } from "./programs.mjs";

/** Sheets of what an element can show, in the order of the page. */
const SHEETS = ["tokens", "page", "layout", "settings", "dream-bar", "results", "forced-colors", "element"];
/** Other pages name it: it is called so for ever. */
const SCRIPT = "credit-calculator.js";

/** The page's styles for a part of it: what depends on the window depends on the element, and what depends on the size of
 * the document's letters on that of the element's. */
async function sheet() {
  const styles = SHEETS.map((name) => read("web/styles", `${name}.css`)).join("\n");
  const own = styles
    .replaceAll("@media (max-width", "@container (max-width")
    .replace(/([\d.]+)rem/g, (_, factor) => `calc(${factor} * var(--rem, 16px))`);
  return (await transform(own, { loader: "css", minify: true, target: "es2022" })).code.trim();
}

/** Writes it. */
export async function element(site, folder, worker) {
  const { wasm, glue } = program(site, folder, "element");
  const alias = {
    program: await restartable(glue, "startWorker, WebAssembly"),
    "worker-program": await restartable(worker.glue),
    compile: "web/compile.js",
  };
  const define = { ...constants, PROGRAM_WASM: wasm, WORKER_WASM: worker.wasm, SHEET: await sheet() };
  const bundle = (BUILD) => bundleScript(`web/element/${SCRIPT}`, { alias, define: { ...define, BUILD } });
  // A build is named by all that it is of.
  writeFileSync(join(site, SCRIPT), await bundle(contentHash(await bundle(""))));
  copyFileSync("static/custom-elements.json", join(site, "custom-elements.json"));
}
