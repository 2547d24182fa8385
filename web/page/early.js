// Runs before the calculator. The page that is in the HTML shows the default settings: this script sets the theme that the
// calculator will have, hides what other settings will replace, keeps what the reader does until the calculator can answer,
// and says so where it cannot be loaded. A classic script: it must work where a module does not.
(() => {
  const root = document.documentElement;
  const address = new URLSearchParams(location.search);
  let kept = "";
  try {
    kept = localStorage.getItem("dream-credits.last-visit") ?? "";
  } catch {
    // Storage is refused; the calculator says so.
  }
  kept = new URLSearchParams(kept);
  // A part of the page in somebody else's has nothing of the last visit.
  const embedded = ["panel", "table", "badge"].includes(address.get("view"));
  const theme = address.get("theme") ?? (embedded ? null : kept.get("theme"));
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  if (parent !== window) root.dataset.framed = "";

  // Whether the figures will be others than those of the HTML; said too often, this costs a moment and no wrong price.
  const settings = ["model", "width", "height", "steps", "samples", "balance"];
  const isDefault = (given) =>
    (given.get("rate_card") ?? "dreamstudio-2022") === "dreamstudio-2022" && !settings.some((name) => given.has(name));
  const others = address.has("view") || !isDefault(address) || !isDefault(kept);
  root.dataset.loading = others ? "others" : "default";

  // What is done before the calculator can answer is done again once it can.
  const early = [];
  const keep = (event) => {
    if (event.type === "submit") event.preventDefault();
    else early.push({ type: event.type, target: event.target, value: event.target.value });
    // Other settings have another price than the one in the HTML.
    if (event.type !== "click" || event.target.closest("button")) root.dataset.early = "";
  };
  const kinds = ["click", "input", "change", "submit"];
  for (const kind of kinds) addEventListener(kind, keep, true);
  const again = ({ type, target, value }) => {
    if (!target.isConnected) return;
    if (type === "click") return target.closest("button")?.click();
    target.value = value;
    target.dispatchEvent(new Event(type, { bubbles: true }));
  };
  new MutationObserver((_, observer) => {
    if ("loading" in root.dataset) return;
    observer.disconnect();
    for (const kind of kinds) removeEventListener(kind, keep, true);
    early.forEach(again);
  }).observe(root, { attributeFilter: ["data-loading"] });

  const fail = () => {
    if (!("loading" in root.dataset)) return;
    // A file can be missed before the page is read to its end.
    if (document.readyState === "loading") return addEventListener("DOMContentLoaded", fail, { once: true });
    delete root.dataset.loading;
    const app = document.getElementById("app");
    const message = document.createElement("p");
    message.className = "failed";
    message.setAttribute("role", "alert");
    message.textContent =
      "The calculator could not be loaded. Check the connection and reload this page. These are the published prices:";
    // With scripting on, the content of <noscript> is text.
    const plain = document.querySelector("noscript")?.textContent ?? "";
    app.replaceChildren(message, ...new DOMParser().parseFromString(plain, "text/html").body.children);
  };
  // What others have brought into the page, such as extensions of the browser, may fail for itself.
  const folder = new URL(".", location.href).href;
  const isOurs = (address) => address?.startsWith(folder) && !address.slice(folder.length).split(/[?#]/)[0].includes("/");
  addEventListener("error", ({ target, filename }) => isOurs(filename ?? target.src ?? target.href) && fail(), true);
  addEventListener("dream-credits:failed", fail);
})();
