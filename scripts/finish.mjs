// Makes the site of what trunk has built; trunk runs this as its last step. One step after the other, in scripts/site.

import { link } from "./site/document.mjs";
import { pageProgram, readerProgram } from "./site/programs.mjs";
import { run } from "./site/tools.mjs";

const site = process.env.TRUNK_STAGING_DIR;
if (!site) throw new Error("TRUNK_STAGING_DIR is not set: trunk runs this");

const reader = await readerProgram(site);
const page = await pageProgram(site, reader);
link(site, page);
run("cargo", "run", "--quiet", "--features", "prerender", "--bin", "prerender");
