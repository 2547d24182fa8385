// Does the worker's work in the page itself: a page of another site, and one from a disk, may not start a worker of this one's.
// The build defines WORKER_WASM, and where "worker-program" and "compile" come from.

import { compile } from "compile";
import { createProgram } from "worker-program";

let loading;

async function load() {
  const { default: init, read } = createProgram();
  await init({ module_or_path: await compile(WORKER_WASM) });
  return read;
}

async function answer(request) {
  try {
    const read = await (loading ??= load());
    return read(request);
  } catch {
    // Its memory may be corrupt: the next document has a new one.
    loading = undefined;
    return null;
  }
}

/** An object that is used like a worker. */
export function startWorker() {
  const worker = {
    async postMessage(request) {
      const data = await answer(request);
      worker.onmessage?.(new MessageEvent("message", { data }));
    },
    terminate() {
      worker.onmessage = null;
    },
  };
  return worker;
}
