// Registers the service worker, which stores the page for visits without a network, and offers a newer version of the page.

import { cacheNames } from "./caches.js";

let isReloading = false;

export async function registerServiceWorker() {
  const { serviceWorker } = navigator;
  // There is none outside a secure context.
  if (!serviceWorker || !location.protocol.startsWith("http") || !hasStorage()) return;
  if (await isGone()) return unregister();
  let registration;
  try {
    registration = await serviceWorker.register("service-worker.js");
  } catch {
    return;
  }
  // The first version waits for nobody.
  const offerWaiting = () => registration.waiting && registration.active && offerUpdate(registration);
  const followInstalling = () => registration.installing?.addEventListener("statechange", offerWaiting);
  offerWaiting();
  followInstalling();
  registration.addEventListener("updatefound", followInstalling);
  serviceWorker.addEventListener("controllerchange", () => isReloading && location.reload());
  addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
}

/** Whether the browser stores anything for the page. Where it does not, some log an error when a service worker is registered. */
function hasStorage() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** Whether another site is here by now: it may answer every request with a page. */
async function isGone() {
  const response = await fetch("service-worker.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return [404, 410].includes(response?.status) || (response?.ok && /html/i.test(response.headers.get("content-type")));
}

/** Has the next visit load what is there. */
async function unregister() {
  const registration = await navigator.serviceWorker.getRegistration();
  // It may be the service worker of a whole site that the calculator is a part of.
  if (registration?.scope !== new URL("./", location.href).href || !(await registration.unregister())) return;
  await Promise.all((await cacheNames(registration.scope)).map((name) => caches.delete(name)));
}

function offerUpdate(registration) {
  if (document.getElementById("newer")) return;
  const offer = document.createElement("p");
  offer.id = "newer";
  offer.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Reload";
  button.addEventListener("click", () => {
    isReloading = true;
    // It may have taken over meanwhile, for another window.
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  offer.append("A newer version of this page is ready. ", button);
  document.body.prepend(offer);
}
