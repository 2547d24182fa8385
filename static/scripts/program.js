// Fetches programs in WebAssembly, which lie beside this script.

/** The compiled program. Throws for one that is not there, or is not what was built. */
export async function compile({ file, integrity }) {
  const url = new URL(file, import.meta.url);
  const response = await fetch(url, { integrity }).catch(async (error) => {
    throw new Error(await reason(url), { cause: error });
  });
  // Some servers do not know the type of these files; a browser takes them all the same, but not in a stream.
  const isKnown = response.headers.get("content-type")?.startsWith("application/wasm");
  return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Why there is nothing to compile: a browser does not tell what is missing from what is not as it was built. */
async function reason(url) {
  try {
    const { ok, status } = await fetch(url, { method: "HEAD" });
    return ok ? `${url} is not what was built` : `${url} is not there: the server answers with status ${status}`;
  } catch {
    return `${url} cannot be reached`;
  }
}
