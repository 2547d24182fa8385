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
/** A panic is reported twice: by its hook, and as the error that it ends in. */
let isReported = false;

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
  const { default: init, ...program } = createProgram(startWorker);
  await init({ module_or_path: compiled });
  program.onFailure((reason) => {
    console.error(reason);
    isReported = true;
    fail(program);
  });
  return (running = program);
}

/** Gives a program up: it cannot be used after a panic. */
function fail(program) {
  if (running !== program) return;
  starting = running = undefined;
  failures.push(performance.now());
  // Not during a call of it.
  setTimeout(() => restart(program));
}

/** Gives the program up if it has failed with this error, which a call of it has thrown. It can fail without a panic, for example
 * where it is out of memory. */
export function checkForFailure(error, program = running) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  if (!isReported && program) fail(program);
  isReported = false;
}

/** An uncaught error may be one of another program of the page. */
const isOurs = (error) => [import.meta.url, PROGRAM_WASM.file].some((name) => error?.stack?.includes(name));
addEventListener("error", ({ error }) => isOurs(error) && checkForFailure(error));
addEventListener("unhandledrejection", ({ reason }) => isOurs(reason) && checkForFailure(reason));
