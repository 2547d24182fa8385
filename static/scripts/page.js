// Starts the page. The build says what PROGRAM is, and where "program" comes from.

import { fitFrame } from "./frame.js";
import { keepOffline } from "./offline.js";
import { compile } from "./program.js";
import init from "program";

compile(PROGRAM)
  .then((module) => init({ module_or_path: module }))
  .then(parent === window ? keepOffline : fitFrame);
