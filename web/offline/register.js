// Keeps the page for visits without a network, and offers a newer one when it is there.

import { builds } from "./caches.js";

let isReloading = false;

export async function keepOffline() {
  const { serviceWorker } = navigator;
  // There is none where the page is not from a safe place.
  if (!serviceWorker || !location.protocol.startsWith("http") || !mayKeep()) return;
  if (await isGone()) return leave();
  let registration;
  try {
    registration = await serviceWorker.register("service-worker.js");
  } catch {
    return;
  }
  // The first one waits for nobody.
  const look = () => registration.waiting && registration.active && offer(registration);
  const follow = () => registration.installing?.addEventListener("statechange", look);
  look();
  follow();
  registration.addEventListener("updatefound", follow);
  serviceWorker.addEventListener("controllerchange", () => isReloading && location.reload());
  addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
}

/** Whether the browser keeps anything for the page. Where it does not, some complain in the console of who asks for a worker. */
function mayKeep() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** Whether there is another site here by now: such a one may answer with a page, whatever it is asked for. */
async function isGone() {
  const answer = await fetch("service-worker.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return [404, 410].includes(answer?.status) || (answer?.ok && /html/i.test(answer.headers.get("content-type")));
}

/** The next visit has what is there. */
async function leave() {
  const registration = await navigator.serviceWorker.getRegistration();
  // It may be that of a whole site in which the calculator lies.
  if (registration?.scope !== new URL("./", location.href).href || !(await registration.unregister())) return;
  await Promise.all((await builds(registration.scope)).map((name) => caches.delete(name)));
}

function offer(registration) {
  if (document.getElementById("newer")) return;
  const offered = document.createElement("p");
  offered.id = "newer";
  offered.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Reload";
  button.addEventListener("click", () => {
    isReloading = true;
    // Another window may have had it take over meanwhile.
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  offered.append("A newer version of this page is ready. ", button);
  document.body.prepend(offered);
}
