// The program that all elements of a page share, and its restart after a failure.

import { compile } from "../compile.js";
import { startWorker } from "../worker/in-page.js";
import { createProgram } from "program";

/** A program is not restarted after this many failures within this many milliseconds: it would fail for ever. */
const MAX_FAILURES = 3;
const PERIOD_MS = 10_000;

let module;
let starting;
/** The program, once it has started. */
let running;
let restart;
let failures = [];

/** The exports of the running program. Starts it where none runs, and tries again where it could not be loaded. */
export function obtainProgram() {
  const obtained = (starting ??= start());
  obtained.catch(() => {
    if (starting === obtained) starting = undefined;
  });
  return obtained;
}

/** Calls back with a program that has failed: whatever runs on it has to be restarted. */
export function onFailure(callback) {
  restart = callback;
}

async function start() {
  failures = failures.filter((time) => time > performance.now() - PERIOD_MS);
  if (failures.length >= MAX_FAILURES) throw new Error("its program has failed several times");
  module ??= compile(PROGRAM_WASM);
  let compiled;
  try {
    compiled = await module;
  } catch (error) {
    module = undefined;
    throw error;
  }
  // With glue of its own: nothing of an instance that failed may reach the next one.
  const { default: init, ...program } = createProgram(startWorker, watched(() => fail(program)));
  await init({ module_or_path: compiled });
  program.onPanic((reason) => console.error(reason));
  return (running = program);
}

/** Gives a program up: it cannot be used after a failure. */
function fail(program) {
  // What was shown of a program that was given up may still call it.
  if (running !== program) return;
  starting = running = undefined;
  failures.push(performance.now());
  // Not during a call of it.
  setTimeout(() => restart(program));
}

/** WebAssembly, as the glue uses it, with a callback for each call of the instance that fails. It can fail without a panic, for
 * example where it is out of memory; and whoever made the call, a timer for example, has no other way to tell which program it was. */
function watched(onFailure) {
  const watch = (call) => (...values) => {
    try {
      return call(...values);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) onFailure();
      throw error;
    }
  };
  const instantiate = async (...given) => {
    const exports = Object.entries((await WebAssembly.instantiate(...given)).exports);
    const watchedExports = exports.map(([name, value]) => [name, typeof value === "function" ? watch(value) : value]);
    return { instance: { exports: Object.fromEntries(watchedExports) } };
  };
  return { __proto__: WebAssembly, instantiate };
}
