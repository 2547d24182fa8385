// Measures the project's page beside the same calculator in other hands: ROUNDS visits to each, in alternation.

import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { elements, elementsMarkdown } from "./measure/elements.mjs";
import { estimatesPerSecond } from "./measure/estimates.mjs";
import { estimatesMarkdown, markdownOf, mediansOf } from "./measure/report.mjs";
import { serve } from "./measure/server.mjs";
import { CONDITIONS, visit } from "./measure/visit.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const PROJECT = "dream-credits";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pages = [
  { name: PROJECT, folder: here("../dist") },
  ...["react", "preact", "plain"].map((name) => ({ name, folder: here(`dist/${name}`) })),
];

// Other programs at work spoil what is measured; this tells whether there were any.
const machine = { processors: availableParallelism(), loadBefore: loadavg()[0] };

const server = await serve([...pages, { name: "estimates", folder: here("dist/estimates") }, { name: "elements", folder: here("elements") }]);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless=new"],
});

const visits = [];
try {
  const perSecond = await estimatesPerSecond(browser, {
    address: `${server.address}/estimates/`,
    program: here("dist/estimates-native/release/examples/estimates"),
  });
  const fiftyElements = await elements(browser, `${server.address}/elements/`);
  // The first visit of a browser that has just started is slower, and counts for no page.
  await visit(browser, `${server.address}/plain/`, CONDITIONS.unthrottled);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [condition, settings] of Object.entries(CONDITIONS)) {
      // Each round starts with another page, so that none always follows the same one.
      for (let turn = 0; turn < pages.length; turn += 1) {
        const { name } = pages[(round + turn) % pages.length];
        const measured = await visit(browser, `${server.address}/${name}/`, settings);
        visits.push({ round, condition, page: name, measured });
      }
    }
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  const medians = mediansOf(visits);
  const results = { browser: await browser.version(), machine, rounds: ROUNDS, estimatesPerSecond: perSecond, fiftyElements, medians, visits };
  writeFileSync(here("results.json"), `${JSON.stringify(results, null, 2)}\n`);
  console.log(markdownOf(medians, { project: PROJECT, others: ["plain", "react"] }));
  console.log(`\n${estimatesMarkdown(perSecond)}`);
  console.log(`\n${elementsMarkdown(fiftyElements)}`);
} finally {
  await browser.close();
  server.close();
}
