// Answers for the page from what it has kept of one build, so that it works without a network and never mixes two builds.
// The build says what VERSION is, and the FILES with what they are checked against.

const OURS = `dream-credits ${registration.scope} `;
const NAME = OURS + VERSION;
const PAGE = "./";
const at = (file) => new URL(file, registration.scope).href;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const { href } = new URL(request.url.split(/[?#]/)[0]);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" ? [at(PAGE), at("index.html")].includes(href) : isKept(href)) event.respondWith(answer(request, href));
});

/** All of them or none: what does not match is of another build, and is left to a later try. */
async function keep() {
  const cache = await caches.open(NAME);
  await cache.addAll(Object.entries(FILES).map(([file, integrity]) => new Request(at(file), { integrity, cache: file === PAGE ? "no-cache" : "default" })));
}

/** The build before this one stays: pages of it may be open, and have not loaded all yet. */
async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  if (names.length === 0) await clients.claim();
}

function isKept(href) {
  // Every name but the page's is of its content.
  return /-[0-9a-f]{16}\.\w+$/.test(href) && href.startsWith(registration.scope);
}

async function answer(request, href) {
  if (request.mode === "navigate") {
    const page = await caches.match(at(PAGE), { cacheName: NAME });
    return page ?? fetch(request);
  }
  for (const name of await caches.keys()) {
    const kept = name.startsWith(OURS) && (await caches.match(href, { cacheName: name }));
    if (kept) return kept;
  }
  return fetch(request);
}
