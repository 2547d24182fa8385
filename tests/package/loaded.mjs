// The package, loaded as in Node.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initSync } from "dream-credits";

export const WASM = fileURLToPath(import.meta.resolve("dream-credits/dream-credits.wasm"));

initSync({ module: readFileSync(WASM) });

export * from "dream-credits";
