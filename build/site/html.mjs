// The page's HTML: the files that it loads, and its policy.

import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { bundleScript } from "../bundle.mjs";
import { constants } from "../constants.mjs";
import { integrity, read } from "../files.mjs";

/** Everything that these documents may do. Price lists come from any site: the user says from which. */
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

const contents = (html, element) =>
  [...html.matchAll(new RegExp(`<${element}(?: type="?module"?)?>(.*?)</${element}>`, "gs"))].map(([, text]) => text);

/** The policy of documents with these scripts and styles in them, each named by its content. */
export function policy(documents, directives = {}) {
  const sources = (element) => {
    const texts = new Set(documents.flatMap((html) => contents(html, element)));
    return [...texts].map((text) => ` '${integrity(text, "sha256")}'`).join("");
  };
  const all = { ...DIRECTIVES, ...directives };
  all["script-src"] += sources("script");
  all["style-src"] += sources("style");
  return Object.entries(all).map(([name, value]) => `${name} ${value}`).join("; ");
}

/** Puts the policy and other elements into the head, before everything but the encoding. */
export function withPolicy(html, elements = [], directives = {}) {
  const [charset] = /<meta charset="?utf-8"?\s*\/?>/.exec(html) ?? [];
  if (!charset) throw new Error("The page says no encoding, or says it in another way than build/site/html.mjs expects.");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy([html], directives)}">`;
  return html.replace(charset, () => [charset, meta, ...elements].join(""));
}

/** The page with its sheets in one, which takes one source in the policy. */
function withOneSheet(html) {
  const sheet = contents(html, "style").join("");
  let isFirst = true;
  return html.replace(/<style>.*?<\/style>/gs, () => {
    const element = isFirst ? `<style>${sheet}</style>` : "";
    isFirst = false;
    return element;
  });
}

/** The page with its early script inline: trunk has left the element that names it. */
async function withEarlyScript(html) {
  const element = /<script src="?(web\/page\/early\.js)"?><\/script>/;
  const [, entry] = element.exec(html) ?? [];
  if (!entry) throw new Error("The page does not name its early script as build/site/html.mjs expects.");
  const script = await bundleScript(entry, { define: constants, format: "iife" });
  return html.replace(element, () => `<script>${script.trim()}</script>`);
}

/** The page as trunk has made it, before it loads anything. */
export const pageOf = async (site) => withEarlyScript(withOneSheet(read(site, "index.html")));

/** Has the page load its program, and lets systems know it. */
export function link(site, html, { script, wasm }, { drawing, manifest, touch }) {
  const elements = [
    `<link rel="preload" as="fetch" crossorigin href="./${wasm.file}">`,
    `<script type="module" src="./${script.file}" integrity="${script.integrity}"></script>`,
    `<link rel="icon" type="image/svg+xml" href="./${drawing}">`,
    `<link rel="manifest" href="./${manifest}">`,
    `<link rel="apple-touch-icon" href="./${touch}">`,
  ];
  writeFileSync(join(site, "index.html"), withPolicy(html, elements));
}
