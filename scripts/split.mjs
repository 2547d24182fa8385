// Takes out of the page's program what it loads later, and puts both, made smaller, into the page that trunk has built. Trunk
// runs this when it has built everything.

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
const script = readdirSync(staging).find((name) => /^dream-credits-[0-9a-f]+\.js$/.test(name));
const name = script.replace(/\.js$/, "");
const target = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps")).target_directory;
const whole = join(target, "wasm32-unknown-unknown", process.env.TRUNK_PROFILE, "dream-credits.wasm");

const work = mkdtempSync(join(tmpdir(), "dream-credits-"));
try {
  run(`wasm-split-cli-${version}`, "--target", "web", "--out-name", name, whole, work);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", work, "--out-name", name, join(work, `${name}.wasm`));
  optimized(join(work, `${name}_bg.wasm`), join(staging, `${name}_bg.wasm`));

  // What is loaded later is named by what it holds, as everything else is.
  const loader = join(work, "__wasm_split.js");
  const link = readFileSync(loader, "utf8").replace(/split_(\w+)\.wasm/g, (file, part) => {
    const path = join(work, `${part}.wasm`);
    optimized(join(work, file), path);
    const content = readFileSync(path);
    const hashed = `${part}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.wasm`;
    writeFileSync(join(staging, hashed), content);
    return hashed;
  });
  writeFileSync(loader, link);
  await build({
    entryPoints: [join(work, script)],
    outfile: join(staging, script),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
} finally {
  rmSync(work, { recursive: true });
}
