// Answers the page's requests from the stored files of one build, so that it works without a network and never mixes two builds.
// The build defines VERSION, and FILES with the integrity of each.

import { cacheNames, prefix } from "./caches.js";

const NAME = prefix(registration.scope) + VERSION;
const PAGE = "./";
const at = (file) => new URL(file, registration.scope).href;

addEventListener("install", (event) => event.waitUntil(storeFiles()));
addEventListener("activate", (event) => event.waitUntil(deleteOlder()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return;
  const isVisit = request.mode === "navigate";
  if (isVisit && ![at(PAGE), at("index.html")].includes(address)) return;
  const stored = isVisit ? storedPage() : storedFile(address);
  // Where the browser has lost it, there is still the network.
  event.respondWith(stored.catch(() => undefined).then((response) => response ?? fetch(request)));
});

/** Stores all files or none: one that does not match is of another build, and a later visit tries again. */
async function storeFiles() {
  const cache = await caches.open(NAME);
  // The page has the same name in every build; the others are named by their content. Browsers refuse a redirected response
  // for a page.
  const requests = Object.entries(FILES).map(
    ([file, integrity]) => new Request(at(file), { integrity, redirect: "error", cache: file === PAGE ? "no-cache" : "default" }),
  );
  try {
    await cache.addAll(requests);
  } catch (error) {
    if ((await cache.keys()).length === 0) await caches.delete(NAME);
    throw error;
  }
}

/** Keeps builds of which pages may be open that have not loaded everything yet: the one before this, and more while there are
 * several windows. */
async function deleteOlder() {
  const others = (await cacheNames(registration.scope)).filter((name) => name !== NAME);
  if (others.length === 0) await clients.claim();
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length < 2) await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The page, of this build alone. */
async function storedPage() {
  return caches.match(at(PAGE), { cacheName: NAME });
}

/** A file of this build, or of one before. */
async function storedFile(address) {
  for (const cacheName of await cacheNames(registration.scope)) {
    const found = await caches.match(address, { cacheName });
    if (found) return found;
  }
}
