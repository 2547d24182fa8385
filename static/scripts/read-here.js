// Reads price lists and plans in the page itself: a page of another site, and one from a disk, may not start a thread of this
// one's. The build says what READER is, and where "reader" comes from and how ("compile").

import { compile } from "compile";
import init, { read } from "reader";

let loaded;

async function answer(asked) {
  try {
    await (loaded ??= compile(READER).then((module) => init({ module_or_path: module })));
    return read(asked);
  } catch {
    loaded = undefined;
    return null;
  }
}

/** What is used like a thread. */
export function startReader() {
  const reader = {
    async postMessage(asked) {
      const data = await answer(asked);
      reader.onmessage?.(new MessageEvent("message", { data }));
    },
    terminate() {
      reader.onmessage = null;
    },
  };
  return reader;
}
