// Builds the three pages for production into dist/.

import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const pages = [
  { name: "plain", main: "main.js" },
  { name: "preact", main: "main.jsx", jsxImportSource: "preact" },
  { name: "react", main: "main.jsx", jsxImportSource: "react" },
];

for (const { name, main, jsxImportSource } of pages) {
  await build({
    entryPoints: { main: here(`${name}/${main}`), style: here("shared/style.css") },
    outdir: here(`dist/${name}`),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "warning",
  });
  await copyFile(here(`${name}/index.html`), here(`dist/${name}/index.html`));
}
