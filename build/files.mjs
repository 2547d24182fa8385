// Names files by their content, and writes them.

import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const read = (...path) => readFileSync(join(...path), "utf8");

/** Differs for other content: a file with this in its name can be cached for ever. */
export const contentHash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Whether a file has such a name. */
export const isNamedByContent = (file) => /-[0-9a-f]{16}\.\w+$/.test(file);

/** Browsers check content against it, as `integrity` of elements and requests, and as a source in a policy. */
export const integrity = (content, algorithm = "sha384") =>
  `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;

/** Writes content as `stem-hash.ending` into the folder, and returns what a script needs to fetch it. */
export function writeHashed(folder, stem, ending, content) {
  const file = `${stem}-${contentHash(content)}.${ending}`;
  writeFileSync(join(folder, file), content);
  return { file, integrity: integrity(content) };
}

/** Works in a folder that is removed afterwards. */
export async function withTempDir(work) {
  const folder = mkdtempSync(join(tmpdir(), "dream-credits-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
