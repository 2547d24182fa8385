// The content of an element: its fallback (its own content in the document), the calculator, or why there is none.

/** Style sheets, by the document that they are for: it takes no others. */
const sheets = new WeakMap();

function sheetOf(document) {
  if (!sheets.has(document)) {
    // The page's policy need not allow a constructed sheet.
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(SHEET);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

function create(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

export class Content {
  #root;
  #fallback = create("slot");
  /** The calculator, or why there is none. */
  #shown;
  #retry;

  constructor(element, retry) {
    this.#retry = retry;
    this.#root = element.attachShadow({ mode: "open" });
    this.adoptStyles();
    this.#root.append(this.#fallback);
  }

  /** Gives it the styles of its document. */
  adoptStyles() {
    // The document of a <template> shows nothing.
    if (!this.#root.ownerDocument.defaultView) return;
    this.#root.adoptedStyleSheets = [sheetOf(this.#root.ownerDocument)];
  }

  /** A new element for a calculator. */
  mount() {
    const hasFocus = this.#hasFocus();
    this.clear();
    this.#shown = create("div", { className: "place" });
    this.#shown.style.setProperty("--rem", this.#rootFontSize());
    this.#root.append(this.#shown);
    // The element that had the focus is gone.
    if (hasFocus) Object.assign(this.#shown, { tabIndex: -1 }).focus();
    return this.#shown;
  }

  /** The font size that the user has chosen in the browser, whatever the page makes of it. */
  #rootFontSize() {
    const probe = create("span", { className: "probe" });
    this.#root.append(probe);
    const { fontSize } = getComputedStyle(probe);
    probe.remove();
    return fontSize;
  }

  #hasFocus() {
    return this.#root.activeElement !== null;
  }

  showFallback(isShown) {
    this.#fallback.hidden = !isShown;
  }

  /** Shows that there is no calculator, and offers to try again; a screen reader is not interrupted. */
  showFailure(reason) {
    const hadFocus = this.#hasFocus();
    this.clear();
    this.#shown = create("p", { className: "not-loaded", lang: "en", dir: "ltr" });
    this.#shown.part = "failed";
    this.#shown.setAttribute("role", "status");
    const button = create("button", { type: "button", textContent: "Try again" });
    button.addEventListener("click", this.#retry);
    this.#shown.append(`The credit calculator could not be loaded: ${reason}. `, button);
    this.#root.append(this.#shown);
    if (hadFocus) button.focus();
  }

  clear() {
    this.#shown?.remove();
  }
}
