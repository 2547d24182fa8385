// Reads price lists and plans in the page itself: a page of another site, and one from a disk, may not start a thread of this
// one's. The build says what READER is, and where "reader" comes from and how ("compile").

import { compile } from "compile";
import { fresh } from "reader";

let reading;

async function start() {
  const { default: init, read } = fresh();
  await init({ module_or_path: await compile(READER) });
  return read;
}

async function answer(asked) {
  try {
    const read = await (reading ??= start());
    return read(asked);
  } catch {
    // Its memory may be spoilt: the next document has a new one.
    reading = undefined;
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
