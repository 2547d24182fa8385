// Runs before the calculator: sets the theme that it will have, so that no other flashes up, and shows the plain page
// with the reason where the calculator cannot be loaded. A classic script: it must work where a module does not.
(() => {
  const address = new URLSearchParams(location.search);
  let kept = "";
  try {
    kept = localStorage.getItem("dream-credits.last-visit") ?? "";
  } catch {
    // Storage is refused; the calculator says so.
  }
  // A part of the page in somebody else's does not take the theme of the last visit.
  const embedded = ["panel", "table", "badge"].includes(address.get("view"));
  const theme = address.get("theme") ?? (embedded ? null : new URLSearchParams(kept).get("theme"));
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

  const fail = () => {
    const loading = document.querySelector("#app > .loading");
    if (!loading) return;
    loading.className = "loading failed";
    loading.setAttribute("role", "alert");
    loading.textContent =
      "The calculator could not be loaded. Check the connection and reload this page. These are the published prices:";
    // With scripting on, the content of <noscript> is text.
    const plain = document.querySelector("noscript")?.textContent ?? "";
    loading.after(...new DOMParser().parseFromString(plain, "text/html").body.children);
  };
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);
})();
