// Fetches programs in WebAssembly, which lie beside this script.

/** What has failed is asked of the server again: it may be the copy that the browser has kept. */
const failed = new Set();

/** The compiled program. Throws for one that is not there, or is not what was built. */
export async function compile({ file, integrity }) {
  const url = new URL(file, import.meta.url);
  const cache = failed.has(file) ? "reload" : "default";
  const response = await fetch(url, { integrity, cache }).catch(async (error) => {
    failed.add(file);
    throw new Error(await reason(url), { cause: error });
  });
  // Some servers do not know the type of these files, or say more of it; a browser takes them all the same, but not in a stream.
  const isKnown = response.headers.get("content-type") === "application/wasm";
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
