// The programs of the site: the page's, its chunks, which are loaded when they are first needed, and the worker's. All are
// named by their content.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "../bundle.mjs";
import { constants } from "../constants.mjs";
import { read, writeHashed } from "../files.mjs";
import { shortenImports } from "../imports.mjs";
import { bindgen, compile, compiled, optimize, run } from "../wasm.mjs";

const WASM_SPLIT = /^WASM_SPLIT=(.*)$/m.exec(read("scripts/versions.env"))[1];
const profile = process.env.TRUNK_PROFILE;

/** Makes WebAssembly small, and writes it into the site under this name. */
function writeOptimized(site, from, name) {
  optimize(from, `${from}.small`);
  return writeHashed(site, name, "wasm", readFileSync(`${from}.small`));
}

function subfolder(folder, name) {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

/** Builds a program: its WebAssembly in the site, and the glue, which wasm-bindgen writes into the folder. */
export function program(site, folder, name) {
  const own = subfolder(folder, name);
  bindgen(compile(name, profile, "build", "--features", name, "--bin", name), own);
  shortenImports(own);
  return { wasm: writeOptimized(site, join(own, "program_bg.wasm"), name), glue: join(own, "program.js") };
}

/** The worker, which reads documents, with its script. */
export async function workerProgram(site, folder) {
  const { wasm, glue } = program(site, folder, "worker");
  const script = await bundleScript("web/worker/worker.js", {
    alias: { program: glue, compile: "web/compile.js" },
    define: { PROGRAM_WASM: wasm },
  });
  return { wasm, glue, script: writeHashed(site, "worker", "js", script) };
}

/** The page: trunk has compiled it, and here its chunks are taken out of it. */
export async function pageProgram(site, folder, worker) {
  // What trunk has made of it is not split.
  for (const file of readdirSync(site)) if (/^dream-credits-[0-9a-f]+(_bg\.wasm|\.js)$/.test(file)) rmSync(join(site, file));
  const own = subfolder(folder, "page");
  run(`wasm-split-cli-${WASM_SPLIT}`, "--target", "web", "--out-name", "program", compiled("dream-credits", profile), own);
  bindgen(join(own, "program.wasm"), own, "--keep-lld-exports");
  shortenImports(own);
  const chunks = writeChunks(site, own);
  const wasm = writeOptimized(site, join(own, "program_bg.wasm"), "dream-credits");
  const glue = join(own, "program.js");
  const script = await bundleScript("web/page/main.js", {
    alias: { program: glue },
    define: { ...constants, PROGRAM_WASM: wasm, CHUNKS: chunks, WORKER_SCRIPT: worker.script.file },
    inject: ["web/compile.js", "web/worker/start.js"],
  });
  return { wasm, chunks, glue, script: writeHashed(site, "dream-credits", "js", script) };
}

/** Writes the chunks into the site, has them fetched as the program is, and returns them by name. */
function writeChunks(site, folder) {
  const chunks = {};
  const loader = join(folder, "__wasm_split.js");
  const text = read(loader)
    .replace(/fetch\(new URL\("\.\/split_(\w+)\.wasm", import\.meta\.url\)\)/g, (_, name) => {
      chunks[name] = writeOptimized(site, join(folder, `split_${name}.wasm`), name);
      return `compile(CHUNKS.${name})`;
    })
    .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)");
  if (Object.keys(chunks).length === 0 || /fetch\(|Streaming/.test(text)) {
    throw new Error("wasm-split writes something else than build/site/programs.mjs expects");
  }
  writeFileSync(loader, text);
  return chunks;
}
