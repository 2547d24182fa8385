// Starts the page that is a single file. The build says where "program" comes from.

import { sayFailed } from "../failed.js";
import { startReader } from "../read-here.js";
import { compile } from "./program.js";
import init from "program";

// The program looks for it there.
globalThis.startReader = startReader;

compile({ id: "program" })
  .then((module) => init({ module_or_path: module }))
  .catch(sayFailed);
