// The examples of the package's README, run as they stand there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { build, createServer } from "vite";
import webpack from "webpack";
import { browser, serve, shows } from "./browser.mjs";

const README = readFileSync("node_modules/dream-credits/README.md", "utf8");

/** The example of this language and place under a heading. */
function example(heading, language, place = 0) {
  const section = README.split(`\n## ${heading}\n`)[1].split("\n## ")[0];
  return [...section.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))][place][1];
}

function project(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}/${name}`, content);
}

test("in Node it prints what the comments say", () => {
  const program = example("In Node", "js");
  project("build/node", { "example.mjs": program });
  const printed = execFileSync(process.execPath, ["build/node/example.mjs"], { encoding: "utf8" });
  const expected = [...program.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, comment]) => comment);
  assert.equal(expected.length, 3);
  assert.deepEqual(printed.trim().split("\n"), expected);
});

const VITE = {
  "index.html": '<!doctype html><title>Credits</title><body><script type="module" src="/main.js"></script></body>',
  "main.js": example("With Vite", "js"),
  "vite.config.js": example("With Vite", "js", 1),
};
const SHOWN = "6.9 credits; 28 images for 200 credits";

test("what Vite builds prices in a browser", { timeout: 120_000 }, async (t) => {
  const root = "build/vite";
  project(root, VITE);
  await build({ root, base: "./", logLevel: "error" });
  const { page, said } = await (await browser(t))(await serve(t, `${root}/dist`));
  await shows(page, SHOWN);
  assert.deepEqual(said, []);
});

test("what webpack builds does, too", { timeout: 120_000 }, async (t) => {
  const folder = resolve("build/webpack");
  project(folder, VITE);
  const stats = await promisify(webpack)({
    context: folder,
    entry: "./main.js",
    mode: "production",
    output: { path: `${folder}/dist`, filename: "main.js" },
  });
  assert.deepEqual(stats.toJson().errors, []);
  writeFileSync(`${folder}/dist/index.html`, '<!doctype html><title>Credits</title><body><script src="main.js"></script></body>');
  const { page, said } = await (await browser(t))(await serve(t, `${folder}/dist`));
  await shows(page, SHOWN);
  assert.deepEqual(said, []);
});

test("what Vite's development server serves does, too", { timeout: 120_000 }, async (t) => {
  const root = "build/vite-development";
  project(root, VITE);
  const server = await createServer({ root, logLevel: "error", server: { port: 0, host: "127.0.0.1", hmr: false } });
  t.after(() => server.close());
  await server.listen();
  const { page } = await (await browser(t))(server.resolvedUrls.local[0]);
  await shows(page, SHOWN);
});

test("in a browser it needs no build", { timeout: 120_000 }, async (t) => {
  project("build/browser", { "index.html": `<!doctype html><title>Credits</title>${example("In a browser", "html")}` });
  cpSync("node_modules/dream-credits", "build/browser/dream-credits", { recursive: true });
  const open = await browser(t);
  // A server may not know what WebAssembly is: nothing is said of that.
  for (const type of ["application/wasm", "application/octet-stream", "text/plain", "application/wasm; charset=utf-8"]) {
    const { page, said } = await open(await serve(t, "build/browser", { ".wasm": type }));
    await shows(page, "26.0 credits");
    assert.deepEqual(said, [], type);
  }
});
