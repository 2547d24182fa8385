// The entry of the JavaScript package: loads the WebAssembly, and has it called only when it is there. scripts/package.mjs
// puts what wasm-bindgen writes in the place of "bindings".

import load, * as bindings from "bindings";
import { plain, text } from "./given.js";
import { SettingsError } from "./settings-error.js";

export { SettingsError };

let loading;
let isLoaded = false;
let isBroken = false;

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

export function estimate(settings) {
  return called("estimate", plain(settings));
}

export function rateCards() {
  return called("rateCards");
}

export function priceTable(choice) {
  return called("priceTable", plain(choice));
}

export function imagesFor(settings, balance) {
  return called("imagesFor", plain(settings), text(balance));
}

function called(name, ...given) {
  if (!isLoaded) throw new Error(`dream-credits: before ${name}(), await init() or call initSync()`);
  if (isBroken) {
    bindings.__wbg_reset_state();
    isBroken = false;
  }
  try {
    return bindings[name](...given);
  } catch (error) {
    // Whatever else stops WebAssembly, such as a stack that is full, leaves its memory as it is in the middle of a call.
    isBroken = !(error instanceof SettingsError);
    throw error;
  }
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
