// What the package has, and nothing else: a name that goes or comes is seen here.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import * as dreamCredits from "dream-credits";

const contents = createRequire(import.meta.url)("dream-credits/package.json");
const tarball = () => `build/${readdirSync("build").find((file) => file.endsWith(".tgz"))}`;

test("the names are those of the public interface", () => {
  const names = ["SettingsError", "default", "estimate", "imagesFor", "initSync", "priceTable", "rateCards"];
  assert.deepEqual(Object.keys(dreamCredits).sort(), names);
  for (const name of names) assert.equal(typeof dreamCredits[name], "function", name);
});

test("whoever calls too early is told what to do", () => {
  for (const name of ["estimate", "imagesFor", "priceTable", "rateCards"]) {
    assert.throws(() => dreamCredits[name](), { message: `dream-credits: before ${name}(), await init() or call initSync()` });
  }
});

test("the package holds just what it needs", () => {
  const files = execFileSync("tar", ["-tzf", tarball()], { encoding: "utf8" }).trim().split("\n").sort();
  const expected = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "dream-credits.d.ts",
    "dream-credits.js",
    "dream-credits.wasm",
    "package.json",
  ];
  assert.deepEqual(files, expected.map((file) => `package/${file}`));
});

test("the version is the crate's", () => {
  const version = /^version = "(.*)"$/m.exec(readFileSync("../../Cargo.toml", "utf8"))[1];
  assert.equal(contents.version, version);
  assert.equal(contents.license, "MIT OR Apache-2.0");
  assert.equal(contents.dependencies, undefined);
});

test("nothing names the machine that built it", () => {
  for (const file of ["dream-credits.js", "dream-credits.wasm"]) {
    const content = readFileSync(`node_modules/dream-credits/${file}`, "latin1");
    assert.doesNotMatch(content, /\/home\/|\/root\/|\/Users\/|\/tmp\//, file);
  }
});

test("it has not grown past 55 kB after compression", () => {
  // brotli 11 is the default here. docs/performance.md says what the bytes are.
  const size = (file) => brotliCompressSync(readFileSync(`node_modules/dream-credits/${file}`)).length;
  assert.ok(size("dream-credits.js") + size("dream-credits.wasm") < 55_000);
});

test("publint and Are the types wrong? find nothing", { timeout: 60_000 }, () => {
  execFileSync("node_modules/.bin/publint", ["--strict", tarball()], { stdio: "pipe" });
  // The WebAssembly is no module and has no types.
  const options = ["--profile", "esm-only", "--exclude-entrypoints", "./dream-credits.wasm"];
  execFileSync("node_modules/.bin/attw", [tarball(), ...options], { stdio: "pipe" });
});
