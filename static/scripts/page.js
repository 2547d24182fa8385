// Starts the page. The build says what PROGRAM is, and where "program" comes from.

import { sayFailed } from "./failed.js";
import { sayHeight, takeTheme } from "./frame.js";
import { keepOffline } from "./offline.js";
import { compile } from "./program.js";
import init from "program";

const isAlone = parent === window;
if (!isAlone) takeTheme();

compile(PROGRAM)
  .then((module) => init({ module_or_path: module }))
  .then(() => isAlone || sayHeight(), sayFailed)
  // Also where it fails: a newer one may be there that does not.
  .finally(() => isAlone && keepOffline());
