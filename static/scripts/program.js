// Fetches programs in WebAssembly, which lie beside this script.

/** The compiled program. Throws for one that is not there, or is not what was built. */
export async function compile({ file, integrity }) {
  const response = await fetch(new URL(file, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`${response.url} is not there: the server answers with status ${response.status}`);
  // Some servers do not know the type of these files; a browser takes them all the same, but not in a stream.
  const isKnown = response.headers.get("content-type")?.startsWith("application/wasm");
  return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
