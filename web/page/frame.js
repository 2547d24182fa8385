// In a frame of somebody's page: says how high this page is, and takes that page's choice between light and dark.
//
// To the host:   { type: "dream-credits:height", height: 912 }        whole CSS pixels
// From the host: { type: "dream-credits:theme", theme: "dark" }       or "light", or "auto"

const THEMES = ["auto", "light", "dark"];

/** Once the page is as it stays: before that it is as high as the one in the HTML. */
export function sayHeight() {
  const app = document.getElementById("app");
  let said;
  new ResizeObserver(() => {
    const height = Math.ceil(app.getBoundingClientRect().height);
    if (height === said) return;
    said = height;
    // It is no secret: anyone may know how high the page is.
    parent.postMessage({ type: "dream-credits:height", height }, "*");
  }).observe(app);
}

/** At once: the host may say it as soon as the page is there. */
export function takeTheme() {
  addEventListener("message", ({ data, source }) => {
    const isMeant = source === parent && data?.type === "dream-credits:theme" && THEMES.includes(data.theme);
    // What the address says was said for this frame alone.
    if (!isMeant || new URLSearchParams(location.search).has("theme")) return;
    document.documentElement.style.colorScheme = data.theme === "auto" ? "" : data.theme;
  });
}
