// Starts the reader of price lists and plans, which lies in the page as text.

export function startReader() {
  const address = URL.createObjectURL(new Blob([document.getElementById("reader").textContent], { type: "text/javascript" }));
  const reader = new Worker(address);
  URL.revokeObjectURL(address);
  return reader;
}
