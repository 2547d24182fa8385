// The programs of the site: the page's, what it loads later, and the reader of documents. All are named by what they hold.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bindgen, keep, metadata, optimize, read, run, scripted, TRIPLE } from "../lib.mjs";

const SPLIT = /^WASM_SPLIT=(.*)$/m.exec(read("scripts/versions.env"))[1];
const profile = process.env.TRUNK_PROFILE;

const compiled = (bin) => join(metadata.target_directory, TRIPLE, profile, `${bin}.wasm`);

function compile(bin, features) {
  const how = profile === "release" ? ["--release"] : [];
  run("cargo", "build", "--quiet", ...how, "--target", TRIPLE, "--features", features, "--bin", bin);
  return compiled(bin);
}

/** The part's bytes, made small, in the site under this name. */
function kept(site, from, name) {
  optimize(from, `${from}.small`);
  return keep(site, name, "wasm", readFileSync(`${from}.small`));
}

function subfolder(folder, name) {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

/** A program, and the script in the folder that wasm-bindgen writes for it. */
export function program(site, folder, bin, features) {
  const own = subfolder(folder, bin);
  bindgen(compile(bin, features), own);
  return { wasm: kept(site, join(own, "program_bg.wasm"), bin), glue: join(own, "program.js") };
}

/** The reader of documents, with the script of its thread. */
export async function readerProgram(site, folder) {
  const { wasm, glue } = program(site, folder, "reader", "reader");
  const script = await scripted("web/worker/worker.js", { program: glue, compile: "web/compile.js" }, { PROGRAM: wasm });
  return { wasm, glue, script: keep(site, "reader", "js", script) };
}

/** The page: trunk has compiled it, and what is loaded later is taken out of it here. */
export async function pageProgram(site, folder, reader) {
  // What trunk has made of it is not split.
  for (const file of readdirSync(site)) if (/^dream-credits-[0-9a-f]+(_bg\.wasm|\.js)$/.test(file)) rmSync(join(site, file));
  const own = subfolder(folder, "page");
  run(`wasm-split-cli-${SPLIT}`, "--target", "web", "--out-name", "program", compiled("dream-credits"), own);
  bindgen(join(own, "program.wasm"), own, "--keep-lld-exports");
  const parts = later(site, own);
  const wasm = kept(site, join(own, "program_bg.wasm"), "dream-credits");
  const glue = join(own, "program.js");
  const script = await scripted("web/page/main.js", { program: glue }, { PROGRAM: wasm, PARTS: parts, READER: reader.script.file }, {
    inject: ["web/compile.js", "web/worker/start.js"],
  });
  return { wasm, parts, glue, script: keep(site, "dream-credits", "js", script) };
}

/** Has the parts that are loaded later fetched as the program is, and says which they are. */
function later(site, folder) {
  const parts = {};
  const loader = join(folder, "__wasm_split.js");
  const text = read(loader)
    .replace(/fetch\(new URL\("\.\/split_(\w+)\.wasm", import\.meta\.url\)\)/g, (_, part) => {
      parts[part] = kept(site, join(folder, `split_${part}.wasm`), part);
      return `compile(PARTS.${part})`;
    })
    .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)");
  if (Object.keys(parts).length === 0 || /fetch\(|Streaming/.test(text)) {
    throw new Error("wasm-split writes something else than build/site/programs.mjs knows");
  }
  writeFileSync(loader, text);
  return parts;
}
