// The whole calculator in a single file, which works from a disk.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withPolicy } from "./document.mjs";
import { renewable, scripted } from "../lib.mjs";

const FILE = "dream-credits.html";
const FROM = "web/one-file";

/** Makes it of the page before it loads anything, its programs and the reader's. */
export async function oneFile(site, html, page, reader) {
  const packed = ({ file }) => gzipSync(readFileSync(join(site, file)), { level: 9 }).toString("base64");
  const parts = Object.fromEntries(Object.keys(page.parts).map((part) => [part, { id: part }]));
  const modules = { program: page.glue, reader: await renewable(reader.glue), compile: `${FROM}/compile.js` };
  const script = await scripted(`${FROM}/main.js`, modules, { PARTS: parts, READER: { id: "reader" } }, {
    inject: [`${FROM}/compile.js`],
  });
  const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  const elements = [
    data("program", packed(page.wasm)),
    ...Object.entries(page.parts).map(([part, wasm]) => data(part, packed(wasm))),
    data("reader", packed(reader.wasm)),
    `<script type="module">${script}</script>`,
  ];
  const icon = `data:image/svg+xml;base64,${readFileSync("static/icon.svg").toString("base64")}`;
  const alone = html + elements.join("");
  const from = { "script-src": "'wasm-unsafe-eval'", "style-src": "", "worker-src": "'none'", "manifest-src": "'none'" };
  writeFileSync(join(site, FILE), withPolicy(alone, [`<link rel="icon" href="${icon}">`], from));
}
