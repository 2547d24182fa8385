// What stands in an element: its own content, or the calculator, or why there is none.

let sheet;

function create(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

export class Content {
  #root;
  #own = create("slot");
  #place = create("div");
  #retry;

  constructor(element, retry) {
    this.#retry = retry;
    this.#root = element.attachShadow({ mode: "open" });
    // A sheet that is constructed needs no leave of the page's policy.
    sheet ??= new CSSStyleSheet();
    if (sheet.cssRules.length === 0) sheet.replaceSync(SHEET);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#own);
  }

  /** A new place for a calculator. */
  place() {
    this.#place.remove();
    this.#place = create("div", { className: "place" });
    this.#root.append(this.#place);
    // Measures follow the size of letters that the reader has chosen, whatever the page makes of it.
    this.#place.style.setProperty("--rem", getComputedStyle(this.#place).fontSize);
    return this.#place;
  }

  /** Shows the calculator in place of the element's own content, or that as well. */
  show(isAlone) {
    this.#own.hidden = isAlone;
  }

  wait() {
    this.#root.querySelector(".failed")?.remove();
  }

  fail(reason) {
    this.clear();
    const failed = create("span", { className: "failed", role: "alert", lang: "en", dir: "ltr" });
    failed.part = "failed";
    const button = create("button", { type: "button", textContent: "Try again" });
    button.addEventListener("click", this.#retry);
    failed.append(` The credit calculator could not be loaded: ${reason}. `, button);
    this.#root.append(failed);
  }

  clear() {
    this.#place.remove();
    this.wait();
    this.#own.hidden = false;
  }
}
