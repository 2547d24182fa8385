// Estimates a second: of the pricing library on this machine and in WebAssembly, and of the same prices in JavaScript.

import { execFileSync } from "node:child_process";

const native = (program) => Number(execFileSync(program, { encoding: "utf8" }));

const inBrowser = async (browser, address) => {
  const page = await browser.newPage();
  const failed = new Promise((_, reject) => page.once("pageerror", reject));
  try {
    await page.goto(address);
    await Promise.race([page.waitForFunction("window.estimatesPerSecond", { timeout: 60_000 }), failed]);
    return await page.evaluate(() => estimatesPerSecond);
  } finally {
    await page.close();
  }
};

export const estimatesPerSecond = async (browser, { address, program }) => ({
  native: native(program),
  ...(await inBrowser(browser, address)),
});
