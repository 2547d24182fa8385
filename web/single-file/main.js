// Starts the page that is a single file. The build defines where "program" comes from.

import { reportFailure } from "../page/failure.js";
import { startWorker } from "../worker/in-page.js";
import { compile } from "./compile.js";
import init from "program";

// The program looks for it there.
globalThis.startWorker = startWorker;

compile({ id: "program" })
  .then((module) => init({ module_or_path: module }))
  .catch(reportFailure);
