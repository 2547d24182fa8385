// Holds the built site against the sizes in docs/sizes.md: what has grown past them fails, with the table that shows it.
// `--write` writes the table anew.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TABLE = "docs/sizes.md";
// Compilers on other machines differ by some bytes, and so do the hashes in the page.
const mostOf = (brotli) => brotli * 1.005 + 64;

const compressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

// Sizes by name, without the hash that a build puts into it.
const measured = new Map(
  readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const content = readFileSync(path);
      const name = path.replace(/^dist\//, "").replace(/-[0-9a-f]{16}(?=\.)/, "");
      return [name, { bytes: content.length, brotli: compressed(content) }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
if (!measured.has("index.html")) throw new Error("There is no site in dist/: `make dist` builds it.");

const FOR_THE_FIRST_ESTIMATE = ["dream-credits.js", "dream-credits.wasm", "icon.svg", "index.html"];
const sum = (names) => {
  const sizes = names.map((name) => measured.get(name));
  return { bytes: sizes.reduce((all, { bytes }) => all + bytes, 0), brotli: sizes.reduce((all, { brotli }) => all + brotli, 0) };
};
measured.set("**the first estimate**", sum(FOR_THE_FIRST_ESTIMATE));

const number = (size) => size.toLocaleString("en");
const row = ([name, { bytes, brotli }]) => `| ${name} | ${number(bytes)} | ${number(brotli)} |`;

if (process.argv.includes("--write")) {
  const table = ["| file | bytes | after brotli 11 |", "| --- | --: | --: |", ...[...measured].map(row)];
  writeFileSync(TABLE, `${readFileSync(TABLE, "utf8").split("| file |")[0]}${table.join("\n")}\n`);
} else {
  const cells = readFileSync(TABLE, "utf8").split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const allowed = new Map(
    cells.filter((row) => /^[\d,]+$/.test(row[3] ?? "")).map((row) => [row[1], Number(row[3].replaceAll(",", ""))]),
  );
  const gone = [...allowed.keys()].filter((name) => !measured.has(name));
  if (gone.length > 0) throw new Error(`${TABLE} has what is not built: ${gone.join(", ")}`);
  const grown = [...measured].filter(([name, { brotli }]) => brotli > mostOf(allowed.get(name) ?? 0));
  for (const [name, { brotli }] of measured) {
    const mark = grown.some(([other]) => other === name) ? "  GROWN" : "";
    console.log(`${name.padEnd(36)} ${number(brotli).padStart(9)} of ${number(allowed.get(name) ?? 0).padStart(9)}${mark}`);
  }
  if (grown.length > 0) {
    console.error(`\nLarger after brotli than ${TABLE} allows. If it is worth it: make sizes WRITE=1, and say why in the commit.`);
    process.exitCode = 1;
  }
}
