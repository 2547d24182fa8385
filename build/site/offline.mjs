// The service worker, which stores the page of this build for visits without a network.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "../bundle.mjs";
import { contentHash, integrity, isNamedByContent } from "../files.mjs";

const isOfThePage = (file) => isNamedByContent(file) && !file.startsWith("element-");

/** Writes it, once everything that the page loads is there. */
export async function offline(site) {
  const named = readdirSync(site).filter(isOfThePage).sort();
  const addresses = [["./", "index.html"], ...named.map((file) => [file, file])];
  const files = addresses.map(([address, file]) => [address, integrity(readFileSync(join(site, file)))]);
  const script = await bundleScript("web/offline/service-worker.js", {
    define: { FILES: Object.fromEntries(files), VERSION: contentHash(JSON.stringify(files)) },
    format: "iife",
  });
  writeFileSync(join(site, "service-worker.js"), script);
}
