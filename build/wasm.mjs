// The programs that make WebAssembly of Rust, and make it small.

import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** What browsers run. */
const TARGET = "wasm32-unknown-unknown";
/** What rustc emits: wasm-opt has to be told. */
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const tools = process.env.TOOLS ?? join(cache, "dream-credits");
process.env.PATH = [join(tools, "bin"), "node_modules/.bin", process.env.PATH].join(delimiter);

export const run = (program, ...args) =>
  execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 }).toString();

/** What cargo knows of the project. */
export const metadata = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps"));

/** Where cargo writes a compiled program of this name. */
export const compiled = (name, profile) => join(metadata.target_directory, TARGET, profile, `${name}.wasm`);

/** Compiles for browsers, and says where the program of this name is. */
export function compile(name, profile, command, ...args) {
  const release = profile === "release" ? ["--release"] : [];
  run("cargo", command, "--quiet", ...release, "--target", TARGET, ...args);
  return compiled(name, profile);
}

/** Two ways to make a program small. Which of them does, after compression, differs from program to program. */
const WAYS = [["-Oz"], ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions"]];

const compressedSize = (file) => brotliCompressSync(readFileSync(file)).length;

/** Writes a program as small as it gets. */
export function optimize(from, to) {
  const [small, other] = WAYS.map((way, index) => {
    const written = `${to}.${index}`;
    run("wasm-opt", ...way, "--strip-producers", "--strip-target-features", ...FEATURES.map((feature) => `--enable-${feature}`), from, "-o", written);
    return written;
  });
  const [smallest, larger] = compressedSize(other) < compressedSize(small) ? [other, small] : [small, other];
  renameSync(smallest, to);
  rmSync(larger);
}

/** Writes the script to a program. It is told where that is: otherwise bundlers look for a file. */
export function bindgen(from, folder, ...options) {
  const args = ["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-dir", folder, "--out-name", "program"];
  run("wasm-bindgen", ...args, ...options, from);
}
