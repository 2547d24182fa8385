// Runs before the page is shown, inline in the HTML, which shows the default settings. It sets the theme that the calculator will
// have, hides figures that will change, records the user's input until the calculator can answer it, and shows a message where
// the calculator cannot be loaded. A classic script: it must work where a module does not. The build defines SETTINGS,
// VIEW_PARTS, THEMES, DEFAULT_RATE_CARD and LAST_VISIT_KEY.

import { FAILED } from "./failure.js";

const root = document.documentElement;
const address = new URLSearchParams(location.search);
let lastVisit = "";
try {
  lastVisit = localStorage.getItem(LAST_VISIT_KEY) ?? "";
} catch {
  // Storage is refused; the calculator says so.
}
lastVisit = new URLSearchParams(lastVisit);
// A part of the page in another page takes nothing from the last visit.
const isPart = VIEW_PARTS.includes(address.get("view"));
const theme = address.get("theme") ?? (isPart ? null : lastVisit.get("theme"));
if (THEMES.includes(theme)) root.dataset.theme = theme;

if (parent !== window) root.dataset.framed = "";

// Whether the figures are those of the HTML. Where this is false by mistake, they are hidden for a moment, and no price is wrong:
// a name that is not known may mean a setting, and the rest of a link may be behind a "#".
const isDefault = (settings) =>
  SETTINGS.every((name) => !settings.has(name) || (name === "rate_card" && settings.get(name) === DEFAULT_RATE_CARD));
const isClear = [...address.keys()].every((name) => /^(rate_card|theme|lang|ref|utm_\w+|\w+clid)$/.test(name));
const isShown = isClear && isDefault(address) && isDefault(lastVisit) && !/[;=]/.test(location.hash);
root.dataset.loading = isShown ? "default" : "others";

// Input that the calculator cannot answer yet is repeated once it can.
const inputs = [];
const record = (event) => {
  if (event.type === "submit") event.preventDefault();
  else inputs.push({ type: event.type, target: event.target, value: event.target.value });
  // Other settings have another price than the one in the HTML.
  if (event.type !== "click" || event.target.closest("button")) root.dataset.early = "";
};
const repeat = ({ type, target, value }) => {
  if (!target.isConnected) return;
  if (type === "click") return target.closest("button")?.click();
  target.value = value;
  target.dispatchEvent(new Event(type, { bubbles: true }));
};
const types = ["click", "input", "change", "submit"];
for (const type of types) addEventListener(type, record, true);
new MutationObserver((_, observer) => {
  if ("loading" in root.dataset) return;
  observer.disconnect();
  for (const type of types) removeEventListener(type, record, true);
  inputs.forEach(repeat);
}).observe(root, { attributeFilter: ["data-loading"] });

const showFailure = () => {
  if (!("loading" in root.dataset)) return;
  // A file can be missing before the page has been read to its end.
  if (document.readyState === "loading") return addEventListener("DOMContentLoaded", showFailure, { once: true });
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
// Scripts of others in the page, such as extensions of the browser, may fail as well.
const folder = new URL(".", location.href).href;
const isOurs = (url) => url?.startsWith(folder) && !url.slice(folder.length).split(/[?#]/)[0].includes("/");
addEventListener("error", ({ target, filename }) => isOurs(filename ?? target.src ?? target.href) && showFailure(), true);
addEventListener(FAILED, showFailure);
