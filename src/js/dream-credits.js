// The entry of the JavaScript package: loads the WebAssembly, and has it called only when it is there. scripts/package.mjs
// puts what wasm-bindgen writes in the place of "bindings".

import load, * as bindings from "bindings";

export { SettingsError } from "./settings-error.js";

let loading;
let isLoaded = false;

export default function init({ module_or_path } = {}) {
  if (isLoaded) return Promise.resolve();
  // Once, whoever asks meanwhile; and anew after a failure.
  loading ??= start(module_or_path).finally(() => (loading = undefined));
  return loading;
}

export function initSync({ module }) {
  bindings.initSync({ module });
  isLoaded = true;
}

export const estimate = loaded("estimate");
export const rateCards = loaded("rateCards");
export const priceTable = loaded("priceTable");
export const imagesFor = loaded("imagesFor");

function loaded(name) {
  return (...given) => {
    if (!isLoaded) throw new Error(`dream-credits: before ${name}(), await init() or call initSync()`);
    return bindings[name](...given);
  };
}

async function start(source = new URL("./dream-credits.wasm", import.meta.url)) {
  const given = await source;
  const isAddress = typeof given === "string" || given instanceof URL || given instanceof Request;
  await load({ module_or_path: await readable(isAddress ? await fetched(given) : given) });
  isLoaded = true;
}

async function fetched(address) {
  try {
    return await fetch(address);
  } catch (cause) {
    const where = address.url ?? address;
    const remedy = "where that cannot be fetched, as in Node, give its bytes to initSync({ module })";
    throw new Error(`dream-credits: ${where} could not be fetched; ${remedy}`, { cause });
  }
}

/** A response as WebAssembly can be read from it: while it comes, or its bytes if the server calls it something else. */
async function readable(source) {
  if (!(source instanceof Response)) return source;
  if (!source.ok) throw new Error(`dream-credits: ${source.url || "the WebAssembly"} was answered with ${source.status}`);
  return source.headers.get("Content-Type") === "application/wasm" ? source : source.arrayBuffer();
}
