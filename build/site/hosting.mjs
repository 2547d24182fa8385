// What hosts are told: which headers to send, what to say where there is nothing, and what they need not compress themselves.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { policy, withPolicy } from "./document.mjs";
import { isNamedByContent, read } from "../lib.mjs";

const KEPT_FOR_EVER = "public, max-age=31536000, immutable";
/** Asked for again at each visit, and answered in a word where it is the same. */
const ASKED_AGAIN = "no-cache";

const files = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1))
    .sort();

/** The page for what is not there. */
export const notFound = (site) => writeFileSync(join(site, "404.html"), withPolicy(read("static/404.html")));

/** The headers in the form that static hosts read. Rules of one path add up, so that no header is in two of them. */
export function headers(site) {
  const strict = [`Content-Security-Policy: ${policy([read(site, "index.html")])}`];
  const everywhere = [
    "Access-Control-Allow-Origin: *",
    "Cross-Origin-Resource-Policy: cross-origin",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "X-Content-Type-Options: nosniff",
  ];
  const rules = [["/*", everywhere], ["/", [...strict, `Cache-Control: ${ASKED_AGAIN}`]], ["/index.html", [...strict, `Cache-Control: ${ASKED_AGAIN}`]]];
  for (const file of files(site)) {
    if (file === "index.html") continue;
    rules.push([`/${file}`, [`Cache-Control: ${isNamedByContent(file) ? KEPT_FOR_EVER : ASKED_AGAIN}`]]);
  }
  const text = rules.map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n");
  writeFileSync(join(site, "_headers"), `${text}\n`);
}

/** Each file as it is sent to who takes it compressed, beside it. */
export function compress(site) {
  for (const file of files(site)) {
    if (!/\.(html|js|json|svg|wasm|webmanifest)$/.test(file)) continue;
    const content = readFileSync(join(site, file));
    writeFileSync(join(site, `${file}.gz`), gzipSync(content, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(site, `${file}.br`), brotliCompressSync(content, { params }));
  }
}
