// Files for hosts: the headers to send, the page for what is not there, and every file compressed.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { policy, withPolicy } from "./html.mjs";
import { isNamedByContent, read } from "../files.mjs";

const CACHED_FOR_EVER = "public, max-age=31536000, immutable";
/** Asked for again at each visit, and answered with a short 304 where it is the same. */
const REVALIDATED = "no-cache";

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
  const rules = [["/*", everywhere], ["/", [...strict, `Cache-Control: ${REVALIDATED}`]], ["/index.html", [...strict, `Cache-Control: ${REVALIDATED}`]]];
  for (const file of files(site)) {
    if (file === "index.html") continue;
    rules.push([`/${file}`, [`Cache-Control: ${isNamedByContent(file) ? CACHED_FOR_EVER : REVALIDATED}`]]);
  }
  const text = rules.map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n");
  writeFileSync(join(site, "_headers"), `${text}\n`);
}

/** Each file compressed, beside it. */
export function compress(site) {
  for (const file of files(site)) {
    if (!/\.(html|js|json|svg|wasm|webmanifest)$/.test(file)) continue;
    const content = readFileSync(join(site, file));
    writeFileSync(join(site, `${file}.gz`), gzipSync(content, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(site, `${file}.br`), brotliCompressSync(content, { params }));
  }
}
