// Fifty elements on a page: the time until all have prices, and the memory that the page then takes.

import { median } from "./statistics.mjs";

const VISITS = 5;

export async function elements(browser, address) {
  const visits = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(address);
    const measured = await page.waitForFunction("window.measured", { timeout: 120_000 });
    visits.push(await measured.jsonValue());
    await context.close();
  }
  const of = (name) => median(visits.map((visit) => visit[name]));
  return { milliseconds: of("milliseconds"), bytes: of("bytes") };
}

export const elementsMarkdown = ({ milliseconds, bytes }) =>
  `50 elements on a page: all have prices after ${Math.round(milliseconds)} ms; the page then takes ${(bytes / 1e6).toFixed(1)} MB.`;
