// Starts the reader of price lists and plans, which lies in the page as text.

let address;

export function startReader() {
  // It stays: not every browser has read it once the worker is there.
  address ??= URL.createObjectURL(new Blob([document.getElementById("reader").textContent], { type: "text/javascript" }));
  return new Worker(address);
}
