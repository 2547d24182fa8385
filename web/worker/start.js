// Starts the worker, which lies beside the page's script. The build defines WORKER_SCRIPT.

export const startWorker = () => new Worker(new URL(WORKER_SCRIPT, import.meta.url), { type: "module" });
