// Reads price lists in the page itself: a page of another site may start no thread of this one's.

import { compile } from "../program.js";
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
