// The element <credit-calculator>: its script, with its styles in it, and its program.

import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { program } from "./programs.mjs";
import { digest, hashed, read, renewable, scripted } from "../lib.mjs";

/** Sheets of what an element can show, in the order of the page. */
const SHEETS = ["tokens", "page", "layout", "settings", "dream-bar", "results", "forced-colors", "element"];
/** Pages name it: it has the same name for ever. */
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

/** Makes it. */
export async function element(site, folder, reader) {
  const { wasm, glue } = program(site, folder, "element", "element");
  const modules = {
    program: await renewable(glue, "startReader"),
    reader: await renewable(reader.glue),
    compile: "web/compile.js",
  };
  const known = { PROGRAM: wasm, READER: reader.wasm, SHEET: await sheet() };
  const made = (BUILD) => scripted(`web/element/${SCRIPT}`, modules, { ...known, BUILD });
  // A build is named by all that it is of.
  const script = await made(hashed(await made("")));
  writeFileSync(join(site, SCRIPT), script);
  copyFileSync("static/custom-elements.json", join(site, "custom-elements.json"));
  return { wasm, script: { file: SCRIPT, integrity: digest(script) } };
}
