// Answers for the page from what it has kept of one build, so that it works without a network and never mixes two builds.
// The build says what VERSION is, and the FILES with what they are checked against.

import { builds, ours } from "./caches.js";

const NAME = ours(registration.scope) + VERSION;
const PAGE = "./";
const at = (file) => new URL(file, registration.scope).href;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return;
  const isVisit = request.mode === "navigate";
  if (isVisit && ![at(PAGE), at("index.html")].includes(address)) return;
  const found = isVisit ? page() : kept(address);
  // Where the browser has lost what it kept, there is still the network.
  event.respondWith(found.catch(() => undefined).then((answer) => answer ?? fetch(request)));
});

/** All of them or none: what does not match is of another build, and is left to a later try. */
async function keep() {
  const cache = await caches.open(NAME);
  // The page has the same name in every build; the others are named by what they hold. What a server leads elsewhere to
  // browsers refuse for a page.
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

/** Builds stay of which pages may be open that have not loaded all yet: the one before this, and more while there are several windows. */
async function tidy() {
  const others = (await builds(registration.scope)).filter((name) => name !== NAME);
  if (others.length === 0) await clients.claim();
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length < 2) await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The page of this build alone. */
async function page() {
  return caches.match(at(PAGE), { cacheName: NAME });
}

/** A file of this build, or of one before. */
async function kept(address) {
  for (const cacheName of await builds(registration.scope)) {
    const found = await caches.match(address, { cacheName });
    if (found) return found;
  }
}
