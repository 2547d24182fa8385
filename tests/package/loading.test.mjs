// How the WebAssembly is loaded.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { browser, serve } from "./browser.mjs";

/** What a program says that has the package and its bytes. */
function said(program) {
  const all = `
    import { readFileSync } from "node:fs";
    import init, { estimate, initSync } from "dream-credits";
    const bytes = readFileSync(new URL(import.meta.resolve("dream-credits/dream-credits.wasm")));
    const caught = (promise) => promise.then(() => "loaded", (error) => error.message);
    ${program}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", all], { encoding: "utf8" });
  return (stdout + stderr).trim();
}

test("from bytes, a module, a response, or a promise of one", () => {
  const sources = ["bytes", "bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)", "new WebAssembly.Module(bytes)"];
  for (const source of sources) {
    assert.equal(said(`initSync({ module: ${source} }); initSync({ module: bytes }); console.log(estimate().total.credits)`), "1.0");
  }
  const responses = ["new Response(bytes)", 'new Response(bytes, { headers: { "Content-Type": "application/wasm" } })'];
  for (const source of [...sources, ...responses, "`data:application/wasm;base64,${bytes.toString('base64')}`"]) {
    assert.equal(said(`await init({ module_or_path: ${source} }); console.log(estimate().total.credits)`), "1.0", source);
    assert.equal(said(`await init({ module_or_path: Promise.resolve(${source}) }); console.log(estimate().total.credits)`), "1.0");
  }
});

test("a failure says what to do, and is not for ever", () => {
  assert.match(said("console.log(await caught(init()))"), /could not be fetched; .*as in Node, give its bytes to initSync/);
  assert.equal(
    said('console.log(await caught(init({ module_or_path: new Response("", { status: 404 }) })))'),
    "dream-credits: the WebAssembly was answered with 404",
  );
  assert.match(said("console.log(await caught(init({ module_or_path: new Uint8Array(9) })))"), /magic/);
  assert.equal(said("await caught(init()); initSync({ module: bytes }); console.log(estimate().total.credits)"), "1.0");
  assert.equal(said("await caught(init()); await init({ module_or_path: bytes }); console.log(estimate().total.credits)"), "1.0");
});

test("once, however many ask for it", { timeout: 60_000 }, async (t) => {
  cpSync("node_modules/dream-credits", "build/loading", { recursive: true });
  const open = await browser(t);
  const { page } = await open(await serve(t, "build/loading").then((address) => `${address}README.md`));
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const credits = await page.evaluate(async () => {
    const { default: init, estimate } = await import("./dream-credits.js");
    await Promise.all([init(), init(), init()]);
    await init();
    return estimate({ width: 768, height: 768, steps: 75 }).total.credits;
  });
  assert.equal(credits, "6.9");
  assert.deepEqual(asked.filter((path) => path.endsWith(".wasm")), ["/dream-credits.wasm"]);
});
