// Starts the reader of price lists and plans, beside the page's script. The build says what READER is.

export const startReader = () => new Worker(new URL(READER, import.meta.url), { type: "module" });
