// The whole calculator in a single file, which works from a disk.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleScript, restartable } from "../bundle.mjs";
import { withPolicy } from "./html.mjs";

const FILE = "dream-credits.html";
const COMPILE = "web/single-file/compile.js";

/** Writes it: the HTML as it is before anything is loaded, with the scripts and the programs of page and worker in it. */
export async function singleFile(site, html, page, worker) {
  const packed = ({ file }) => gzipSync(readFileSync(join(site, file)), { level: 9 }).toString("base64");
  const script = await bundleScript("web/single-file/main.js", {
    alias: { program: page.glue, "worker-program": await restartable(worker.glue), compile: COMPILE },
    define: {
      CHUNKS: Object.fromEntries(Object.keys(page.chunks).map((name) => [name, { id: name }])),
      WORKER_WASM: { id: "worker" },
    },
    inject: [COMPILE],
  });
  const data = (id, wasm) => `<script type="text/plain" id="${id}">${packed(wasm)}</script>`;
  const elements = [
    data("program", page.wasm),
    ...Object.entries(page.chunks).map(([name, wasm]) => data(name, wasm)),
    data("worker", worker.wasm),
    `<script type="module">${script}</script>`,
  ];
  const icon = `data:image/svg+xml;base64,${readFileSync("static/icon.svg").toString("base64")}`;
  const whole = html + elements.join("");
  const directives = { "script-src": "'wasm-unsafe-eval'", "style-src": "", "worker-src": "'none'", "manifest-src": "'none'" };
  writeFileSync(join(site, FILE), withPolicy(whole, [`<link rel="icon" href="${icon}">`], directives));
}
