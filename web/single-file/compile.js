// Compiles WebAssembly that lies in the page itself, as text: compressed, in base 64.

/** The compiled module in the element of this id. */
export async function compile({ id }) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
}
