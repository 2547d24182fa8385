// The program that all elements on a page share, and what is done when it fails.

import { compile } from "../compile.js";
import { startReader } from "../worker/in-page.js";
import { fresh } from "program";

/** So often in this many milliseconds a program that fails is started again: what fails at once does so for ever. */
const MOST = 3;
const WITHIN = 10_000;

let module;
let instance;
/** What it has come to. */
let running;
let restart;
let failures = [];
/** A panic is heard of twice: by its hook, and as the error that it ends in. */
let isHeardOf = false;

/** The program's exports. What could not be had is tried again when it is asked for again. */
export function obtain() {
  const obtained = (instance ??= start());
  obtained.catch(() => {
    if (instance === obtained) instance = undefined;
  });
  return obtained;
}

/** Has this called with a program that has failed: what runs on it is to be started anew. */
export function onRestart(then) {
  restart = then;
}

async function start() {
  failures = failures.filter((time) => time > performance.now() - WITHIN);
  if (failures.length >= MOST) throw new Error("its program has failed several times");
  module ??= compile(PROGRAM);
  let compiled;
  try {
    compiled = await module;
  } catch (error) {
    module = undefined;
    throw error;
  }
  // Glue of its own: what is left of an instance that failed must not reach the next one.
  const { default: init, ...program } = fresh(startReader);
  await init({ module_or_path: compiled });
  program.onFailure((reason) => {
    console.error(reason);
    isHeardOf = true;
    fail(program);
  });
  return (running = program);
}

/** The program is of no use after a panic. */
function fail(program) {
  if (running !== program) return;
  instance = running = undefined;
  failures.push(performance.now());
  // Not while it is still at work.
  setTimeout(() => restart(program));
}

/** Whether the program has failed with this error, which was thrown where it was called: without a panic it can, where memory
 * is used up, say. */
export function check(error, program = running) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  if (!isHeardOf && program) fail(program);
  isHeardOf = false;
}

/** An error that nobody caught may be of another program of the page. */
const isOurs = (error) => [import.meta.url, PROGRAM.file].some((name) => error?.stack?.includes(name));
addEventListener("error", ({ error }) => isOurs(error) && check(error));
addEventListener("unhandledrejection", ({ reason }) => isOurs(reason) && check(reason));
