// Builds the site once more from a copy of the project's files in another folder, and holds dist/ against it byte by byte.
// `make test-reproducible` runs this.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const COPY = resolve("target/reproducible/project");

const tracked = execFileSync("git", ["ls-files", "-z"]).toString().split("\0").filter((file) => file && existsSync(file));
/** Compiled dependencies stay for the next time; nothing else does. */
for (const entry of existsSync(COPY) ? readdirSync(COPY) : []) {
  if (entry !== "target") rmSync(join(COPY, entry), { recursive: true });
}
for (const file of tracked) cpSync(file, join(COPY, file));
execFileSync("make", ["-C", COPY, "dist", "SITE="], { stdio: "inherit", env: { ...process.env, CARGO_TARGET_DIR: join(COPY, "target") } });

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));

const second = join(COPY, "dist");
const isSame = (file) => {
  const [one, other] = ["dist", second].map((folder) => join(folder, file));
  return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
};
const all = [...new Set([...files("dist"), ...files(second)])].sort();
const different = all.filter((file) => !isSame(file));
if (different.length > 0) {
  console.error(`These files of dist/ and ${second} differ:\n${different.map((file) => `  ${file}`).join("\n")}`);
  process.exitCode = 1;
} else {
  console.log(`Two builds in different folders are identical: ${all.length} files.`);
}
