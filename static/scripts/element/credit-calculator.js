// The element <credit-calculator>: its attributes are its settings, its own content stands where it has no price to show.

import { Content } from "./content.js";
import { obtain, onRestart } from "./instance.js";
import { checkRefusal } from "./policy.js";

const NAME = "credit-calculator";
const SETTINGS = ["rate-card", "model", "width", "height", "steps", "samples", "balance", "view", "theme"];
/** What these have to do with no setting, whoever gave them. */
const OTHERS = /^(data-|aria-|on)/;
/** So far before it is seen an element starts. */
const MARGIN = "600px";

const nearing = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.load()),
  { rootMargin: MARGIN },
);

/** Those that were started and are still on the page. */
const started = new Set();
onRestart(() => started.forEach((element) => element.restart()));

export class CreditCalculator extends HTMLElement {
  static observedAttributes = SETTINGS;

  /** The estimate of what it shows, or null. */
  estimate = null;
  #content = new Content(this, () => this.load());
  #calculator;
  #said;
  #isLoading = false;
  #isChanged = false;

  connectedCallback() {
    // What was set before the script came is no attribute yet.
    for (const name of SETTINGS.map(property)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#calculator) nearing.observe(this);
  }

  disconnectedCallback() {
    nearing.unobserve(this);
    // What is only moved keeps what the reader did.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback() {
    if (!this.#calculator || this.#isChanged) return;
    // Several may change at once.
    this.#isChanged = true;
    queueMicrotask(() => {
      this.#isChanged = false;
      this.#guard(() => this.#calculator?.update(this.#query()));
    });
  }

  /** Starts it at once, wherever it is on the page; starts it again where it has failed. */
  async load() {
    nearing.unobserve(this);
    if (this.#calculator || this.#isLoading) return;
    this.#isLoading = true;
    this.#content.wait();
    try {
      const { Calculator } = await obtain();
      this.#isLoading = false;
      if (!this.isConnected || this.#calculator) return;
      started.add(this);
      this.#guard(() => {
        this.#calculator = new Calculator(this.#content.place(), this.#query(), (...priced) => this.#show(...priced));
      });
    } catch (error) {
      this.#isLoading = false;
      this.fail(error);
    }
  }

  /** Starts it anew from its attributes: what it was shared with is of no use any more. */
  restart() {
    this.#calculator = undefined;
    this.load();
  }

  /** Says why it does not run. */
  fail(error) {
    console.error(`<${NAME}> does not run: ${error.message}`);
    checkRefusal(error);
    this.estimate = null;
    this.#content.fail(error.message);
  }

  #stop() {
    started.delete(this);
    const calculator = this.#calculator;
    this.#calculator = undefined;
    this.estimate = null;
    this.#said = undefined;
    this.#guard(() => calculator?.destroy());
    this.#content.clear();
  }

  /** What fails in the program is heard of where all that share it are restarted. */
  #guard(work) {
    try {
      work();
    } catch (error) {
      reportError(error);
    }
  }

  #query() {
    const given = [...this.attributes].filter(({ name }) => !OTHERS.test(name));
    return new URLSearchParams(given.map(({ name, value }) => [name.replaceAll("-", "_"), value])).toString();
  }

  #show(json, reason, isAsGiven) {
    this.#content.show(json !== undefined || !isAsGiven);
    this.estimate = json === undefined ? null : JSON.parse(json);
    const said = json ?? reason;
    if (said === this.#said) return;
    this.#said = said;
    if (this.estimate) {
      this.dispatchEvent(new CustomEvent("estimate", { bubbles: true, detail: this.estimate }));
    } else if (isAsGiven) {
      console.warn(`<${NAME}> has no price: ${reason}`, this);
    }
  }
}

function property(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

for (const attribute of SETTINGS) {
  Object.defineProperty(CreditCalculator.prototype, property(attribute), {
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
    configurable: true,
    enumerable: true,
  });
}

const other = customElements.get(NAME);
if (!other) {
  CreditCalculator.build = BUILD;
  customElements.define(NAME, CreditCalculator);
} else if (other.build !== BUILD) {
  console.warn(`<${NAME}> is there already, from another build: load its script once, from one place.`);
}
