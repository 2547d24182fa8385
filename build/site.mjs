// Makes the site of what trunk has built; trunk runs this as its last step. One step after the other, in build/site.

import { link, pageOf } from "./site/document.mjs";
import { element } from "./site/element.mjs";
import { compress, headers, notFound } from "./site/hosting.mjs";
import { icons } from "./site/icons.mjs";
import { offline } from "./site/offline.mjs";
import { oneFile } from "./site/one-file.mjs";
import { pageProgram, readerProgram } from "./site/programs.mjs";
import { inFolder, run } from "./lib.mjs";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("TRUNK_STAGING_DIR is not set: trunk runs this");

await inFolder(async (folder) => {
  run("cargo", "run", "--quiet", "--features", "prerender", "--bin", "prerender");
  const reader = await readerProgram(site, folder);
  const page = await pageProgram(site, folder, reader);
  await element(site, folder, reader);
  const html = pageOf(site);
  await oneFile(site, html, page, reader);
  link(site, html, page, icons(site));
  await offline(site);
  notFound(site);
  headers(site);
  compress(site);
});
