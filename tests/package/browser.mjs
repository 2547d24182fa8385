// A browser, and servers of files for it.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { launch } from "puppeteer-core";

const TYPES = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** The address of a server of this folder; `types` are those that it sends other than usual. */
export async function serve(t, folder, types = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    // Browsers ask for it by themselves.
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    try {
      const content = readFileSync(file);
      response.writeHead(200, { "Content-Type": { ...TYPES, ...types }[extname(file)] ?? "text/plain" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Opens a page in a browser, and gives it with all that it says on its console. */
export async function browser(t) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"];
  const chromium = await launch({ executablePath, args });
  t.after(() => chromium.close());
  return async (address) => {
    const page = await chromium.newPage();
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.goto(address);
    return { page, said };
  };
}

/** Waits until the page has this text, for no longer than ten seconds. */
export const shows = (page, text) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 10_000 }, text);
