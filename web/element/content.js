// What stands in an element: its own content, or the calculator, or why there is none.

/** Each document takes only sheets of its own. */
const sheets = new WeakMap();

function sheetOf(document) {
  if (!sheets.has(document)) {
    // A sheet that is constructed needs no leave of the page's policy.
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
  #own = create("slot");
  /** A calculator, or why there is none. */
  #shown;
  #retry;

  constructor(element, retry) {
    this.#retry = retry;
    this.#root = element.attachShadow({ mode: "open" });
    this.dress();
    this.#root.append(this.#own);
  }

  /** Gives it its styles, which do not go along into another document. */
  dress() {
    // Such as that of a <template>, which shows nothing.
    if (!this.#root.ownerDocument.defaultView) return;
    this.#root.adoptedStyleSheets = [sheetOf(this.#root.ownerDocument)];
  }

  /** A new place for a calculator. */
  place() {
    const hasFocus = this.#hasFocus();
    this.clear();
    this.#shown = create("div", { className: "place" });
    this.#shown.style.setProperty("--rem", this.#letters());
    this.#root.append(this.#shown);
    // What had the focus is gone.
    if (hasFocus) Object.assign(this.#shown, { tabIndex: -1 }).focus();
    return this.#shown;
  }

  /** The size of letters that the reader has chosen, whatever the page makes of it. */
  #letters() {
    const probe = create("span", { className: "probe" });
    this.#root.append(probe);
    const { fontSize } = getComputedStyle(probe);
    probe.remove();
    return fontSize;
  }

  #hasFocus() {
    return this.#root.activeElement !== null;
  }

  /** Shows the element's own content, or not. */
  showOwn(isShown) {
    this.#own.hidden = !isShown;
  }

  /** Says that there is no calculator, and offers to try again; a sentence is not interrupted for that. */
  fail(reason) {
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
