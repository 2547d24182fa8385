// Finishes the page that trunk has built: takes out of its program what is loaded later, makes both smaller, names them by
// what they hold, and has the page rendered into the HTML. Trunk runs this when it has built everything.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { build } from "esbuild";

// What rustc emits: wasm-opt has to be told.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const version = /^WASM_SPLIT=(.*)$/m.exec(readFileSync("scripts/versions.env", "utf8"))[1];
const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const tools = process.env.TOOLS ?? join(cache, "dream-credits");
process.env.PATH = [join(tools, "bin"), "node_modules/.bin", process.env.PATH].join(delimiter);

const run = (program, ...args) => execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 });
const optimized = (from, to) => run("wasm-opt", "-Oz", ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", to);

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: trunk runs this");
const script = readdirSync(staging).find((file) => /^dream-credits-[0-9a-f]+\.js$/.test(file));
if (!script) throw new Error(`${staging} has no program of trunk's`);
const name = script.replace(/\.js$/, "");
const target = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps")).target_directory;
const whole = join(target, "wasm32-unknown-unknown", process.env.TRUNK_PROFILE, "dream-credits.wasm");

const work = mkdtempSync(join(tmpdir(), "dream-credits-"));
try {
  run(`wasm-split-cli-${version}`, "--target", "web", "--out-name", "dream-credits", whole, work);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", work, "--out-name", "dream-credits", join(work, "dream-credits.wasm"));
  const hashed = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);
  const parts = [];
  const loader = join(work, "__wasm_split.js");
  const link = readFileSync(loader, "utf8").replace(/split_(\w+)\.wasm/g, (file, part) => {
    optimized(join(work, file), join(work, `${part}.wasm`));
    const content = readFileSync(join(work, `${part}.wasm`));
    parts.push([`${part}-${hashed(content)}.wasm`, content]);
    return parts.at(-1)[0];
  });
  if (parts.length === 0) throw new Error("nothing of the program is loaded later: scripts/finish.mjs splits for nothing");
  writeFileSync(loader, link);
  optimized(join(work, "dream-credits_bg.wasm"), join(work, "program.wasm"));
  const program = readFileSync(join(work, "program.wasm"));
  const { outputFiles } = await build({
    entryPoints: [join(work, "dream-credits.js")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  const javascript = outputFiles[0].text;
  // One name for both, which change together: whoever has one of them kept never meets another's.
  const renamed = `dream-credits-${hashed(javascript + hashed(program))}`;
  for (const ending of [".js", "_bg.wasm"]) rmSync(join(staging, `${name}${ending}`));
  writeFileSync(join(staging, `${renamed}.js`), javascript.replaceAll("dream-credits_bg.wasm", `${renamed}_bg.wasm`));
  writeFileSync(join(staging, `${renamed}_bg.wasm`), program);
  for (const [file, content] of parts) writeFileSync(join(staging, file), content);
  const page = join(staging, "index.html");
  const start = /(<script type="?module"?>import [^\n]*\n)(const wasm = await .*?)(<\/script>)/s;
  const html = readFileSync(page, "utf8").replaceAll(name, renamed);
  if (!start.test(html)) throw new Error("the page is not started as scripts/finish.mjs knows it");
  // What fails behind an `await` of a module itself is told to nobody in WebKit, and so could not be said.
  writeFileSync(page, html.replace(start, "$1(async () => {$2})();$3"));
  const reader = "import init from './reader.js';await init();";
  const loader_of_reader = join(staging, "reader_loader.js");
  if (readFileSync(loader_of_reader, "utf8").trim() !== reader) throw new Error("the reader is not started as scripts/finish.mjs knows it");
  // Thrown outside of a promise, it is told to the page that has started the reader.
  const told = "init().catch((error) => setTimeout(() => { throw error; }));";
  writeFileSync(loader_of_reader, reader.replace("await init();", told));
} finally {
  rmSync(work, { recursive: true });
}
run("cargo", "run", "--quiet", "--features", "prerender", "--bin", "prerender");
