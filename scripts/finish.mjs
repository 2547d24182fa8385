// Makes the site of what trunk has built; trunk runs this as its last step. One step after the other, in scripts/site.

import { link } from "./site/document.mjs";
import { element } from "./site/element.mjs";
import { pageProgram, readerProgram } from "./site/programs.mjs";
import { inFolder, run } from "./site/tools.mjs";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("TRUNK_STAGING_DIR is not set: trunk runs this");

await inFolder(async (folder) => {
  const reader = await readerProgram(site, folder);
  const page = await pageProgram(site, folder, reader);
  await element(site, folder, reader);
  link(site, page);
  run("cargo", "run", "--quiet", "--features", "prerender", "--bin", "prerender");
});
