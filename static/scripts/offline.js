// Keeps the page for visits without a network, and offers a newer one when it is there.

let isReloading = false;

export async function keepOffline() {
  const { serviceWorker } = navigator;
  // There is none where the page is not from a safe place, and where the browser keeps nothing.
  if (!serviceWorker || !location.protocol.startsWith("http")) return;
  const hadOne = serviceWorker.controller !== null;
  let registration;
  try {
    registration = await serviceWorker.register("service-worker.js");
  } catch {
    return;
  }
  const look = () => registration.waiting && hadOne && offer(registration.waiting);
  look();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  serviceWorker.addEventListener("controllerchange", () => isReloading && location.reload());
  addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
}

function offer(waiting) {
  if (document.getElementById("newer")) return;
  const offered = document.createElement("p");
  offered.id = "newer";
  offered.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Reload";
  button.addEventListener("click", () => {
    isReloading = true;
    waiting.postMessage("take over");
  });
  offered.append("A newer version of this page is ready. ", button);
  document.body.prepend(offered);
}
