// What stands in an element: its own content, or the calculator, or why there is none.

/** Each document takes only sheets of its own. */
const sheets = new WeakMap();

function sheetOf(document) {
  if (!sheets.has(document)) {
    // A sheet that is constructed needs no leave of the page's policy.
    const sheet = new (document.defaultView ?? window).CSSStyleSheet();
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
  #place;
  #failed;
  #retry;

  constructor(element, retry) {
    this.#retry = retry;
    this.#root = element.attachShadow({ mode: "open" });
    this.dress();
    this.#root.append(this.#own);
  }

  /** Gives it its styles, which do not go along into another document. */
  dress() {
    this.#root.adoptedStyleSheets = [sheetOf(this.#root.ownerDocument)];
  }

  /** A new place for a calculator. */
  place() {
    const hasFocus = this.#failed?.contains(this.#root.activeElement);
    this.clear();
    this.#place = create("div", { className: "place" });
    this.#place.style.setProperty("--rem", this.#letters());
    this.#root.append(this.#place);
    // The button that had the focus is gone.
    if (hasFocus) Object.assign(this.#place, { tabIndex: -1 }).focus();
    return this.#place;
  }

  /** The size of letters that the reader has chosen, whatever the page makes of it. */
  #letters() {
    const probe = create("span", { className: "probe" });
    this.#root.append(probe);
    const { fontSize } = getComputedStyle(probe);
    probe.remove();
    return fontSize;
  }

  /** Shows the calculator in place of the element's own content, or that as well. */
  show(isAlone) {
    this.#own.hidden = isAlone;
  }

  /** Says that there is no calculator, and offers to try again; a sentence is not interrupted for that. */
  fail(reason) {
    const hadFocus = this.#failed?.contains(this.#root.activeElement);
    this.clear();
    this.#failed = create("p", { className: "not-loaded", lang: "en", dir: "ltr", title: reason });
    this.#failed.part = "failed";
    this.#failed.setAttribute("role", "alert");
    const button = create("button", { type: "button", textContent: "Try again" });
    button.addEventListener("click", this.#retry);
    this.#failed.append("The credit calculator could not be loaded. ", button);
    this.#root.append(this.#failed);
    if (hadFocus) button.focus();
  }

  clear() {
    this.#place?.remove();
    this.#failed?.remove();
    this.#failed = undefined;
    this.#own.hidden = false;
  }
}
