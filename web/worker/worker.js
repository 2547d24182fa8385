// The reader of price lists and plans in a thread of its own: gets bytes and answers with bytes, or with nothing where it could
// not be loaded. The build says what PROGRAM is, and where "program" comes from and how ("compile").

import { compile } from "compile";
import init, { read } from "program";

const loaded = compile(PROGRAM).then((module) => init({ module_or_path: module }));

onmessage = async ({ data }) => {
  try {
    await loaded;
    postMessage(read(data));
  } catch {
    postMessage(null);
  }
};
