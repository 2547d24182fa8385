// The whole calculator in a single file, which works from a disk.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withPolicy } from "./document.mjs";
import { scripted } from "../build.mjs";

const FILE = "dream-credits.html";
const FROM = "static/scripts/one-file";

/** Makes it of the page before it loads anything, its programs and the reader's. */
export async function oneFile(site, html, page, reader) {
  const packed = ({ file }) => gzipSync(readFileSync(join(site, file)), { level: 9 }).toString("base64");
  const parts = Object.fromEntries(Object.keys(page.parts).map((part) => [part, { id: part }]));
  const script = await scripted(`${FROM}/page.js`, { program: page.glue }, { PARTS: parts }, {
    inject: [`${FROM}/program.js`, `${FROM}/start-reader.js`],
  });
  const modules = { program: reader.glue, compile: `${FROM}/program.js` };
  const thread = await scripted("static/scripts/reader.js", modules, { PROGRAM: { text: packed(reader.wasm) } }, {
    format: "iife",
    define: { "import.meta.url": "''" },
  });
  const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  const elements = [
    data("program", packed(page.wasm)),
    ...Object.entries(page.parts).map(([part, wasm]) => data(part, packed(wasm))),
    data("reader", thread),
    `<script type="module">${script}</script>`,
  ];
  const icon = `data:image/svg+xml;base64,${readFileSync("static/icon.svg").toString("base64")}`;
  const alone = html + elements.join("");
  const from = { "script-src": "'wasm-unsafe-eval'", "style-src": "", "worker-src": "blob:", "manifest-src": "'none'" };
  writeFileSync(join(site, FILE), withPolicy(alone, [`<link rel="icon" href="${icon}">`], from));
}
