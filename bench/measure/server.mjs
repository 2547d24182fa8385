// Serves folders of files from memory, compressed ahead as a good host would.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const compressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const responsesOf = ({ name, folder }) =>
  filesOf(folder).map((file) => {
    const path = `/${name}/${relative(folder, file)}`.replace(/\/index\.html$/, "/");
    return [path, { type: TYPES[extname(file)] ?? "application/octet-stream", body: compressed(readFileSync(file)) }];
  });

/** Serves each page's folder under its name; resolves to the address and to what closes the server. */
export const serve = async (pages) => {
  const responses = new Map(pages.flatMap(responsesOf));
  const server = createServer((request, response) => {
    const found = responses.get(new URL(request.url, "http://localhost").pathname);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": found.type,
      "Content-Encoding": "br",
      "Content-Length": found.body.length,
      // Isolated pages have a clock of 5 µs rather than 100 µs.
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(found.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};
