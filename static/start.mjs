// Says what happens while the calculator loads, and shows the plain page with the reason where it cannot.

export default function start() {
  return {
    onFailure(error) {
      const app = document.getElementById("app");
      const plain = document.querySelector("noscript");
      if (!app) return;
      const message = document.createElement("p");
      message.className = "loading failed";
      message.setAttribute("role", "alert");
      message.textContent =
        "The calculator could not be loaded. Check the connection and reload this page; below are the published prices. " +
        `(${error instanceof Error ? error.message : error})`;
      // With scripting on, the content of <noscript> is text.
      const page = new DOMParser().parseFromString(plain?.textContent ?? "", "text/html");
      app.replaceChildren(message, ...page.body.children);
    },
  };
}
