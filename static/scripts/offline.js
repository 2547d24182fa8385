// Keeps the page for visits without a network, and offers a newer one when it is there.

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

/** Whether there is another site here by now. */
async function isGone() {
  const answer = await fetch("service-worker.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return answer?.status === 404 || answer?.status === 410;
}

/** The next visit has what is there. */
async function leave() {
  const registration = await navigator.serviceWorker.getRegistration();
  if (await registration?.unregister()) await Promise.all((await caches.keys()).filter((name) => name.startsWith(`dream-credits ${registration.scope} `)).map((name) => caches.delete(name)));
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
