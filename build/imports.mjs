// Short names for the functions that a program imports: wasm-bindgen gives each a long one with a hash, once in the WebAssembly
// and once in its glue.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const IMPORT_SECTION = 2;
/** Magic number and version. */
const HEADER = 8;

/** Renames the imports of `program_bg.wasm` in this folder, and their keys in its glue. */
export function shortenImports(folder) {
  const [wasm, glue] = [join(folder, "program_bg.wasm"), join(folder, "program.js")];
  const names = new Map();
  const rename = (name) => {
    if (!/^__wb(g|indgen)_/.test(name)) return name;
    if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
    return names.get(name);
  };
  writeFileSync(wasm, withImports(readFileSync(wasm), rename));
  let script = readFileSync(glue, "utf8");
  for (const [name, short] of names) {
    const parts = script.split(`        ${name}: function`);
    if (parts.length !== 2) throw new Error(`wasm-bindgen writes the import ${name} otherwise than build/imports.mjs expects`);
    script = parts.join(`        ${short}: function`);
  }
  writeFileSync(glue, script);
}

/** The module with its imports under other names. */
function withImports(bytes, rename) {
  const reader = { bytes, at: HEADER };
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = bytes[reader.at++];
    const size = readNumber(reader);
    const end = reader.at + size;
    if (id === IMPORT_SECTION) {
      const section = renamed(reader, rename);
      return Buffer.concat([bytes.subarray(0, start), Buffer.from([id, ...number(section.length)]), section, bytes.subarray(end)]);
    }
    reader.at = end;
  }
  throw new Error("The program has no imports");
}

function renamed(reader, rename) {
  const count = readNumber(reader);
  const parts = [Buffer.from(number(count))];
  for (let index = 0; index < count; index++) {
    parts.push(text(readText(reader)), text(rename(readText(reader))));
    const start = reader.at;
    skipType(reader);
    parts.push(reader.bytes.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

/** Skips the type of an import: of a function, a table, a memory or a global. */
function skipType(reader) {
  const kind = reader.bytes[reader.at++];
  if (kind === 1) reader.at++;
  if (kind === 3) reader.at += 2;
  if (kind === 0) readNumber(reader);
  if (kind === 1 || kind === 2) {
    const hasMost = readNumber(reader) & 1;
    readNumber(reader);
    if (hasMost) readNumber(reader);
  }
}

/** A number as WebAssembly writes it, in LEB128. */
function readNumber(reader) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    number |= (byte & 0x7f) << shift;
    if (byte < 0x80) return number;
  }
}

function number(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

function readText(reader) {
  const length = readNumber(reader);
  reader.at += length;
  return reader.bytes.toString("utf8", reader.at - length, reader.at);
}

const text = (content) => Buffer.concat([Buffer.from(number(Buffer.byteLength(content))), Buffer.from(content)]);
