// Starts the page. The build says what PROGRAM is, and where "program" comes from.

import { compile } from "../compile.js";
import { keepOffline } from "../offline/register.js";
import { sayFailed } from "./failure.js";
import { sayHeight, takeTheme } from "./frame.js";
import init from "program";

const isAlone = parent === window;
if (!isAlone) takeTheme();

compile(PROGRAM)
  .then((module) => init({ module_or_path: module }))
  .then(() => isAlone || sayHeight(), sayFailed)
  // Also where it fails: a newer one may be there that does not.
  .finally(() => isAlone && keepOffline());
