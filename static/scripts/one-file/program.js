// Programs in WebAssembly that lie in the page itself, as text: compressed, in base 64.

/** The compiled program: of an element of this id, or of this text. */
export async function compile({ id, text }) {
  const packed = Uint8Array.from(atob(text ?? document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(unpacked).arrayBuffer());
}
