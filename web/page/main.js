// Starts the page. The build defines PROGRAM_WASM, and where "program" comes from.

import { compile } from "../compile.js";
import { registerServiceWorker } from "../offline/register.js";
import { reportFailure } from "./failure.js";
import { followTheme, postHeight } from "./frame.js";
import init from "program";

const isFramed = parent !== window;
if (isFramed) followTheme();

compile(PROGRAM_WASM)
  .then((module) => init({ module_or_path: module }))
  .then(() => isFramed && postHeight(), reportFailure)
  // Also where it fails: a newer version may be there that does not.
  .finally(() => isFramed || registerServiceWorker());
