// The entry of the JavaScript package. It loads the WebAssembly, and refuses calls before that. "bindings" is the
// module that wasm-bindgen writes.

import load, * as bindings from "bindings";
import { SettingsError } from "./settings-error.js";
import { settingsQuery } from "./settings-query.js";

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
  return call("estimate", settingsQuery(settings));
}

export function rateCards() {
  return call("rateCards");
}

export function priceTable(choice) {
  return call("priceTable", settingsQuery(choice));
}

export function imagesFor(settings, balance) {
  return call("imagesFor", settingsQuery(settings, balance));
}

function call(name, ...args) {
  if (!isLoaded) throw new Error(`dream-credits: before ${name}(), await init() or call initSync()`);
  if (isBroken) {
    bindings.__wbg_reset_state();
    isBroken = false;
  }
  try {
    return bindings[name](...args);
  } catch (error) {
    // Anything else that stops WebAssembly, such as a full stack, leaves its memory as it is in the middle of a call.
    isBroken = !(error instanceof SettingsError);
    throw error;
  }
}

async function start(source = new URL("./dream-credits.wasm", import.meta.url)) {
  const given = await source;
  const isAddress = typeof given === "string" || given instanceof URL || given instanceof Request;
  await load({ module_or_path: await loadable(isAddress ? await fetched(given) : given) });
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

/** A response that WebAssembly can be compiled from as it comes, or its bytes if the server gives it another type. */
async function loadable(source) {
  if (!(source instanceof Response)) return source;
  if (!source.ok) throw new Error(`dream-credits: ${source.url || "the WebAssembly"} was answered with ${source.status}`);
  return source.headers.get("Content-Type") === "application/wasm" ? source : source.arrayBuffer();
}
