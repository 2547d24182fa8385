// The page's HTML: what it loads, and what it may load.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./tools.mjs";

/** Everything that these documents may do. Price lists come from any site: the reader says from which. */
const DIRECTIVES = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self' https: http:",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

const contents = (html, element) => [...html.matchAll(new RegExp(`<${element}(?: type="?module"?)?>(.*?)</${element}>`, "gs"))].map(([, text]) => text);

/** The policy of documents with these scripts and styles in them, each named by its content. */
export function policy(documents, directives = {}) {
  const sources = (element) => {
    const texts = new Set(documents.flatMap((html) => contents(html, element)));
    return [...texts].map((text) => ` '${digest(text, "sha256")}'`).join("");
  };
  const all = { ...DIRECTIVES, ...directives };
  all["script-src"] += sources("script");
  all["style-src"] += sources("style");
  return Object.entries(all).map(([name, value]) => `${name} ${value}`).join("; ");
}

export const policyElement = (...given) => `<meta http-equiv="Content-Security-Policy" content="${policy(...given)}">`;

/** Puts elements into the head, before everything but the encoding. */
export function intoHead(html, elements) {
  const [charset] = /<meta charset="?utf-8"?\s*\/?>/.exec(html) ?? [];
  if (!charset) throw new Error("The page says no encoding, or says it in another way than scripts/site/document.mjs knows.");
  return html.replace(charset, () => charset + elements.join(""));
}

/** The page with its sheets in one, which takes one source in the policy. */
function withOneSheet(html) {
  const sheet = contents(html, "style").join("");
  let isFirst = true;
  return html.replace(/<style>.*?<\/style>/gs, () => {
    const kept = isFirst ? `<style>${sheet}</style>` : "";
    isFirst = false;
    return kept;
  });
}

/** Has the page load its program. */
export function link(site, { script, wasm }) {
  const path = join(site, "index.html");
  const html = withOneSheet(readFileSync(path, "utf8"));
  const elements = [
    policyElement([html]),
    `<link rel="preload" as="fetch" crossorigin href="./${wasm.file}">`,
    `<script type="module" src="./${script.file}" integrity="${script.integrity}"></script>`,
  ];
  writeFileSync(path, intoHead(html, elements));
}
