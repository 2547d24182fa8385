// Starts the page that is a single file. The build says where "program" comes from.

import { compile } from "./program.js";
import init from "program";

compile({ id: "program" }).then((module) => init({ module_or_path: module }));
