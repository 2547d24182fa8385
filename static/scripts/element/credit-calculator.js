// The element <credit-calculator>: its attributes are its settings, its own content stands where it has no price to show.

import { Content } from "./content.js";
import { check, obtain, onRestart } from "./instance.js";
import { checkRefusal } from "./policy.js";

const NAME = "credit-calculator";
const SETTINGS = ["rate-card", "model", "width", "height", "steps", "samples", "balance", "view", "theme"];
/** These have to do with no setting. */
const OTHERS = /^(data-|aria-|on)/;
/** So far before it is seen an element starts. */
const MARGIN = "600px";

const nearing = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.load()),
  { rootMargin: MARGIN },
);

/** Those that were started and are still on the page, and those that could not be. */
const started = new Set();
const failed = new Set();
const tryAgain = () => failed.forEach((element) => element.load());
onRestart(() => started.forEach((element) => element.restart()));
addEventListener("online", tryAgain);

/** What was said of all of them is said once. */
const said = new Set();
function complain(reason) {
  if (!said.has(reason)) console.error(`<${NAME}> does not run: ${reason}`);
  said.add(reason);
}

export class CreditCalculator extends HTMLElement {
  static observedAttributes = SETTINGS;

  /** The estimate of what it shows, or null. */
  estimate = null;
  #content = new Content(this, () => this.load());
  #calculator;
  #isLoading = false;
  #isChanged = false;
  #hadPrice = false;
  /** What its last event was about. */
  #told;

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

  adoptedCallback() {
    this.#content.dress();
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
    if (this.#isLoading || this.estimate) return;
    // Without a price, as where a list could not be had: from the beginning.
    if (this.#calculator) this.#stop();
    await this.#start();
  }

  /** Starts it anew from its attributes: what it was shared with is of no use any more. */
  restart() {
    this.#calculator = undefined;
    this.#start();
  }

  async #start() {
    this.#isLoading = true;
    try {
      const { Calculator } = await obtain();
      this.#isLoading = false;
      if (!this.isConnected || this.#calculator) return;
      failed.delete(this);
      started.add(this);
      this.#guard(() => {
        this.#calculator = new Calculator(this.#content.place(), this.#query(), (...priced) => this.#show(...priced));
      });
      // What could be loaded for one can be for all.
      tryAgain();
    } catch (error) {
      this.#isLoading = false;
      failed.add(this);
      complain(error.message);
      checkRefusal(error);
      this.#content.fail(error.message);
      this.#tell(null, error.message);
    }
  }

  #stop() {
    started.delete(this);
    failed.delete(this);
    const calculator = this.#calculator;
    this.#calculator = undefined;
    this.#hadPrice = false;
    this.#told = undefined;
    this.estimate = null;
    this.#guard(() => calculator?.destroy());
    this.#content.clear();
  }

  /** What fails in the program is heard of where all that share it are restarted. */
  #guard(work) {
    try {
      work();
    } catch (error) {
      check(error);
      reportError(error);
    }
  }

  #query() {
    const given = [...this.attributes].filter(({ name }) => !OTHERS.test(name));
    const settings = given.map(({ name, value }) => [name.replaceAll("-", "_"), name === "rate-card" ? this.#list(value) : value]);
    return new URLSearchParams(settings).toString();
  }

  /** An address within the page's site is given in full: what has no slash is the id of a list. */
  #list(given) {
    return given.includes("/") && URL.canParse(given, this.baseURI) ? new URL(given, this.baseURI).href : given;
  }

  /** Without a reason, a price is on its way. */
  #show(json, reason, isAsGiven) {
    this.#hadPrice ||= json !== undefined;
    // Its own content was written for what it was given at first.
    this.#content.show(this.#hadPrice || !isAsGiven);
    this.#tell(json === undefined ? null : JSON.parse(json), json ?? reason);
    if (reason && isAsGiven) console.warn(`<${NAME}> has no price: ${reason}`, this);
  }

  #tell(estimate, what) {
    this.estimate = estimate;
    if (what === this.#told) return;
    this.#told = what;
    if (estimate) this.dispatchEvent(new CustomEvent("estimate", { bubbles: true, detail: estimate }));
    else if (what) this.dispatchEvent(new CustomEvent("unpriced", { bubbles: true, detail: { reason: what } }));
  }
}

function property(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

for (const attribute of SETTINGS) {
  Object.defineProperty(CreditCalculator.prototype, property(attribute), {
    __proto__: null,
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
