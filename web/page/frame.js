// In a frame of another page: tells it the height of this one, and follows its choice between light and dark.
// The build defines THEMES.
//
// To the host:   { type: "dream-credits:height", height: 912 }        whole CSS pixels
// From the host: { type: "dream-credits:theme", theme: "dark" }       or "light", or "auto"

/** Called once the calculator is there: before that the page is as high as the one in the HTML. */
export function postHeight() {
  const app = document.getElementById("app");
  let posted;
  new ResizeObserver(() => {
    const height = Math.ceil(app.getBoundingClientRect().height);
    if (height === posted) return;
    posted = height;
    // Any page may know it.
    parent.postMessage({ type: "dream-credits:height", height }, "*");
  }).observe(app);
}

/** Called at once: the host may send its theme as soon as the page is there. */
export function followTheme() {
  addEventListener("message", ({ data, source }) => {
    const isMeant = source === parent && data?.type === "dream-credits:theme" && THEMES.includes(data.theme);
    // A theme in the address is meant for this frame alone.
    if (!isMeant || new URLSearchParams(location.search).has("theme")) return;
    document.documentElement.style.colorScheme = data.theme === "auto" ? "" : data.theme;
  });
}
