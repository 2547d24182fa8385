// The caches of the calculator's builds, which the page and its service worker find by their names.

/** Every cache of the calculator in this place has a name that starts so. */
export const prefix = (scope) => `dream-credits ${scope} `;

/** The names of the caches, one for each build, the oldest first. */
export const cacheNames = async (scope) => (await caches.keys()).filter((name) => name.startsWith(prefix(scope)));
