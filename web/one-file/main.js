// Starts the page that is a single file. The build says where "program" comes from.

import { sayFailed } from "../page/failure.js";
import { startReader } from "../worker/in-page.js";
import { compile } from "./compile.js";
import init from "program";

// The program looks for it there.
globalThis.startReader = startReader;

compile({ id: "program" })
  .then((module) => init({ module_or_path: module }))
  .catch(sayFailed);
