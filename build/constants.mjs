// The library's names and defaults, which scripts take from here: SETTINGS, DEFAULT_RATE_CARD, VIEW_PARTS, THEMES and
// LAST_VISIT_KEY, as src/bin/constants.rs prints them.

import { run } from "./wasm.mjs";

export const constants = JSON.parse(run("cargo", "run", "--quiet", "--bin", "constants"));
