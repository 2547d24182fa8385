// The programs of the site: the page's, what it loads later, and the reader of documents. All are named by what they hold.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bindgen, bundle, inFolder, keep, optimize, read, run, target } from "./tools.mjs";

const SPLIT = /^WASM_SPLIT=(.*)$/m.exec(read("scripts/versions.env"))[1];
const TRIPLE = "wasm32-unknown-unknown";
const profile = process.env.TRUNK_PROFILE;

const compiled = (bin) => join(target, TRIPLE, profile, `${bin}.wasm`);

function compile(bin, features) {
  const how = profile === "release" ? ["--release"] : [];
  run("cargo", "build", "--quiet", ...how, "--target", TRIPLE, "--features", features, "--bin", bin);
  return compiled(bin);
}

/** A script of the site, with the program's own in place of "program", and with what the build knows. */
export const scripted = (entry, program, known, ...injected) =>
  bundle(entry, {
    alias: { program: resolve(program) },
    define: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)])),
    inject: injected,
  });

/** A program with the script that wasm-bindgen writes for it, and its bytes in the site. */
export const program = (site, bin, features, use) =>
  inFolder(async (folder) => {
    bindgen(compile(bin, features), folder);
    optimize(join(folder, "program_bg.wasm"), join(folder, "small.wasm"));
    const wasm = readFileSync(join(folder, "small.wasm"));
    return use(join(folder, "program.js"), keep(site, bin, "wasm", wasm));
  });

/** The reader of documents. */
export const readerProgram = (site) =>
  program(site, "reader", "reader", async (script, wasm) => ({
    wasm,
    script: keep(site, "reader", "js", await scripted("static/scripts/reader.js", script, { PROGRAM: wasm })),
  }));

/** The page: trunk has compiled it, and what is loaded later is taken out of it here. */
export const pageProgram = (site, reader) =>
  inFolder(async (folder) => {
    // What trunk has made of it is not split.
    for (const file of readdirSync(site)) if (/^dream-credits-[0-9a-f]+(_bg\.wasm|\.js)$/.test(file)) rmSync(join(site, file));
    run(`wasm-split-cli-${SPLIT}`, "--target", "web", "--out-name", "program", compiled("dream-credits"), folder);
    bindgen(join(folder, "program.wasm"), folder, "--keep-lld-exports");
    const parts = later(site, folder);
    optimize(join(folder, "program_bg.wasm"), join(folder, "small.wasm"));
    const wasm = keep(site, "dream-credits", "wasm", readFileSync(join(folder, "small.wasm")));
    const known = { PROGRAM: wasm, PARTS: parts, READER: reader.script.file };
    const injected = ["static/scripts/program.js", "static/scripts/start-reader.js"];
    const script = await scripted("static/scripts/page.js", join(folder, "program.js"), known, ...injected);
    return { wasm, parts, script: keep(site, "dream-credits", "js", script) };
  });

/** Has the parts that are loaded later fetched as the program is, and says which they are. */
function later(site, folder) {
  const parts = {};
  const loader = join(folder, "__wasm_split.js");
  const text = read(loader)
    .replace(/fetch\(new URL\("\.\/split_(\w+)\.wasm", import\.meta\.url\)\)/g, (_, part) => {
      optimize(join(folder, `split_${part}.wasm`), join(folder, `${part}.wasm`));
      parts[part] = keep(site, part, "wasm", readFileSync(join(folder, `${part}.wasm`)));
      return `compile(PARTS.${part})`;
    })
    .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)");
  if (Object.keys(parts).length === 0 || /fetch\(|Streaming/.test(text.replaceAll("fetcher()", ""))) {
    throw new Error("wasm-split writes something else than scripts/site/programs.mjs knows");
  }
  writeFileSync(loader, text);
  return parts;
}
