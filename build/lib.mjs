// The programs that a build runs, and what its steps share.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { build } from "esbuild";

/** What rustc emits: wasm-opt has to be told. */
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const tools = process.env.TOOLS ?? join(cache, "dream-credits");
process.env.PATH = [join(tools, "bin"), "node_modules/.bin", process.env.PATH].join(delimiter);

export const run = (program, ...args) =>
  execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 }).toString();

export const optimize = (from, to) => run("wasm-opt", "-Oz", ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", to);

/** The script to a program, which is told where that is: bundlers would look for a place of its own. */
export const bindgen = (from, folder, ...options) => {
  const told = ["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-dir", folder, "--out-name", "program"];
  run("wasm-bindgen", ...told, ...options, from);
};

/** What browsers run. */
export const TRIPLE = "wasm32-unknown-unknown";

/** What cargo knows of the project. */
export const metadata = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps"));

/** What is told from other content by this name: a file of this content may be kept for ever. */
export const hashed = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Whether a file has such a name. */
export const isNamedByContent = (file) => /-[0-9a-f]{16}\.\w+$/.test(file);

/** What a browser checks content against, as `integrity` of elements and requests, and as a source in a policy. */
export const digest = (content, algorithm = "sha384") =>
  `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;

/** Writes content as `stem-hash.ending` into the folder, and says what a script needs to ask for it. */
export function keep(folder, stem, ending, content) {
  const file = `${stem}-${hashed(content)}.${ending}`;
  writeFileSync(join(folder, file), content);
  return { file, integrity: digest(content) };
}

/** The script with all that it imports, as one text. */
export async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
  return outputFiles[0].text;
}

/** What wasm-bindgen has written, as a module of one function, each call of which gives a program with a state of its own: one
 * that has failed is started anew. `given` is what the program looks for around it. */
export async function renewable(glue, given = "") {
  const once = await bundle(glue, { format: "iife", globalName: "glue" });
  const file = glue.replace(/\.js$/, "-fresh.js");
  writeFileSync(file, `export function fresh(${given}) { ${once}; return glue; }`);
  return file;
}

/** A script of the site, with these modules in place of names, and what the build knows in place of others. */
export const scripted = (entry, alias, known, options = {}) =>
  bundle(entry, {
    alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, resolve(path)])),
    ...options,
    define: { ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)])), ...options.define },
  });

/** Works in a folder that is gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "dream-credits-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const read = (...path) => readFileSync(join(...path), "utf8");
