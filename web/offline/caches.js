// What is kept of the calculator's builds: the page and its worker find it by its name.

/** What the names of all that is kept of the calculator in this place begin with. */
export const ours = (scope) => `dream-credits ${scope} `;

/** The names of its builds, the oldest first. */
export const builds = async (scope) => (await caches.keys()).filter((name) => name.startsWith(ours(scope)));
