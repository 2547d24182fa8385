// Compiles WebAssembly that lies beside this script.

/** Files that could not be loaded. They are asked of the server again: the browser's own copy may be damaged. */
const failed = new Set();

/** The compiled module. Throws where there is no such file, or another than was built. */
export async function compile({ file, integrity }) {
  const url = new URL(file, import.meta.url);
  const cache = failed.has(file) ? "reload" : "default";
  const response = await fetch(url, { integrity, cache }).catch(async (error) => {
    failed.add(file);
    throw new Error(await reason(url), { cause: error });
  });
  // Some servers send another type, or one with parameters: browsers compile that as well, but not while it loads.
  const isWasm = response.headers.get("content-type") === "application/wasm";
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Why the file could not be loaded: browsers report the same error where it is missing and where it is another. */
async function reason(url) {
  try {
    const { ok, status } = await fetch(url, { method: "HEAD" });
    return ok ? `${url} is not what was built` : `${url} is not there: the server answers with status ${status}`;
  } catch {
    return `${url} cannot be reached`;
  }
}
