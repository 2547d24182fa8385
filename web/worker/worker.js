// The worker that reads price lists and plans: gets bytes and answers with bytes, or with null where its program could not be
// loaded. The build defines PROGRAM_WASM, and where "program" and "compile" come from.

import { compile } from "compile";
import init, { read } from "program";

const loaded = compile(PROGRAM_WASM).then((module) => init({ module_or_path: module }));

onmessage = async ({ data }) => {
  try {
    await loaded;
    postMessage(read(data));
  } catch {
    postMessage(null);
  }
};
