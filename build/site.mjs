// Makes the site of what trunk has built, step by step (build/site); trunk runs this last.

import { link, pageOf } from "./site/html.mjs";
import { element } from "./site/element.mjs";
import { compress, headers, notFound } from "./site/hosting.mjs";
import { icons } from "./site/icons.mjs";
import { offline } from "./site/offline.mjs";
import { singleFile } from "./site/single-file.mjs";
import { pageProgram, workerProgram } from "./site/programs.mjs";
import { withTempDir } from "./files.mjs";
import { run } from "./wasm.mjs";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("TRUNK_STAGING_DIR is not set: trunk runs this");

await withTempDir(async (folder) => {
  run("cargo", "run", "--quiet", "--features", "prerender", "--bin", "prerender");
  const worker = await workerProgram(site, folder);
  const page = await pageProgram(site, folder, worker);
  await element(site, folder, worker);
  const html = await pageOf(site);
  await singleFile(site, html, page, worker);
  link(site, html, page, icons(site));
  await offline(site);
  notFound(site);
  headers(site);
  compress(site);
});
