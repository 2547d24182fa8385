// The service worker, which keeps the page of this build for visits without a network.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digest, hashed, isNamedByContent, scripted } from "../lib.mjs";

const isOfThePage = (file) => isNamedByContent(file) && !file.startsWith("element-");

/** Makes it, once everything that the page loads is there. */
export async function offline(site) {
  const named = readdirSync(site).filter(isOfThePage).sort();
  const files = [["./", "index.html"], ...named.map((file) => [file, file])].map(([name, file]) => [name, digest(readFileSync(join(site, file)))]);
  const known = { FILES: Object.fromEntries(files), VERSION: hashed(JSON.stringify(files)) };
  writeFileSync(join(site, "service-worker.js"), await scripted("web/offline/service-worker.js", {}, known, { format: "iife" }));
}
