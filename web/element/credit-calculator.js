// The element <credit-calculator>: its attributes are its settings, its own content is a fallback for its price.

import { priceSettings, query, reflect, upgrade } from "./attributes.js";
import { Content } from "./content.js";
import { obtainProgram, onFailure } from "./instance.js";
import { checkForRefusal } from "./policy.js";

const NAME = "credit-calculator";
/** An element starts at this distance from the visible part of the page. */
const MARGIN = "600px";

const approach = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.load()),
  { rootMargin: MARGIN },
);

/** Elements of the page that were started, and those that could not be. */
const started = new Set();
const failed = new Set();
const retryFailed = () => failed.forEach((element) => element.load());
onFailure((program) => started.forEach((element) => element.restart(program)));
addEventListener("online", retryFailed);

/** Reasons that concern all elements are logged once. */
const logged = new Set();
function logFailure(reason) {
  if (!logged.has(reason)) console.error(`<${NAME}> does not run: ${reason}`);
  logged.add(reason);
}

export class CreditCalculator extends HTMLElement {
  /** The estimate that it shows, or null. */
  estimate = null;
  #content = new Content(this, () => this.load());
  /** The settings that its fallback was written for. */
  #firstSettings;
  /** Of all attributes: a misspelt one such as `step` is reported. */
  #attributes = new MutationObserver(() => this.#update());
  #program;
  #calculator;
  /** Counts the calculators: one that was given up may still call back. */
  #turn = 0;
  #isLoading = false;
  #hadPrice = false;
  /** The estimate or reason of its last event. */
  #dispatched;

  connectedCallback() {
    upgrade(this);
    this.#firstSettings ??= priceSettings(this);
    this.#attributes.observe(this, { attributes: true });
    if (!this.#calculator) approach.observe(this);
  }

  adoptedCallback() {
    this.#content.adoptStyles();
  }

  disconnectedCallback() {
    approach.unobserve(this);
    // An element that is only moved keeps the settings of the user.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  /** Starts it at once, wherever it is on the page; restarts it where it has failed. */
  async load() {
    approach.unobserve(this);
    if (this.#isLoading || this.estimate) return;
    // It has no price, for example because its list could not be loaded: it starts from the beginning.
    if (this.#calculator) this.#stop();
    await this.#start();
  }

  /** Restarts it from its attributes, if it runs on this program, which has failed. */
  restart(program) {
    if (this.#program !== program) return;
    this.#abandon();
    this.#start();
  }

  async #start() {
    this.#isLoading = true;
    try {
      const program = await obtainProgram();
      this.#isLoading = false;
      if (!this.isConnected || this.#calculator) return;
      failed.delete(this);
      started.add(this);
      this.#program = program;
      const turn = ++this.#turn;
      const onPriced = (...priced) => turn === this.#turn && this.#show(...priced);
      this.#guard(() => {
        this.#calculator = new program.Calculator(this.#content.mount(), query(this), onPriced);
      });
      // What loads for one element loads for all.
      retryFailed();
    } catch (error) {
      this.#isLoading = false;
      logFailure(error.message);
      checkForRefusal(error);
      if (!this.isConnected) return;
      failed.add(this);
      this.#content.showFailure(error.message);
      this.#content.showFallback(this.#fallbackApplies());
      this.#dispatch(null, error.message);
    }
  }

  /** Follows its attributes. */
  #update() {
    if (!this.#fallbackApplies()) this.#content.showFallback(false);
    this.#guard(() => this.#calculator?.update(query(this)));
  }

  #stop() {
    const calculator = this.#calculator;
    this.#calculator = undefined;
    this.#guard(() => calculator?.destroy());
    this.#abandon();
    this.#dispatched = undefined;
    this.estimate = null;
    this.#content.clear();
    this.#content.showFallback(this.#fallbackApplies());
  }

  /** Gives up whatever it had of a program. */
  #abandon() {
    started.delete(this);
    failed.delete(this);
    // Without freeing its memory in a program that may have failed: that would fail again.
    this.#calculator?.__destroy_into_raw();
    this.#calculator = this.#program = undefined;
    this.#hadPrice = false;
    this.#turn += 1;
  }

  /** Goes on where the program has failed: all elements that share it are then restarted. */
  #guard(work) {
    try {
      work();
    } catch (error) {
      reportError(error);
    }
  }

  /** Whether its fallback was written for its present settings. */
  #fallbackApplies() {
    return priceSettings(this) === this.#firstSettings;
  }

  /** Takes an estimate or the reason why there is none; without either, a price list is being loaded. */
  #show(json, reason, isAsGiven) {
    this.#hadPrice ||= json !== undefined;
    this.#content.showFallback(!this.#hadPrice && isAsGiven && this.#fallbackApplies());
    this.#dispatch(json === undefined ? null : JSON.parse(json), json ?? reason);
    if (reason && isAsGiven) console.warn(`<${NAME}> has no price: ${reason}`, this);
  }

  #dispatch(estimate, content) {
    const hadEstimate = this.estimate !== null;
    this.estimate = estimate;
    if (content === this.#dispatched) return;
    this.#dispatched = content;
    const reason = content ?? "a price list is on its way";
    if (estimate) this.dispatchEvent(new CustomEvent("estimate", { bubbles: true, detail: estimate }));
    else if (content || hadEstimate) this.dispatchEvent(new CustomEvent("unpriced", { bubbles: true, detail: { reason } }));
  }
}

reflect(CreditCalculator);

const other = customElements.get(NAME);
if (!other) {
  CreditCalculator.build = BUILD;
  customElements.define(NAME, CreditCalculator);
} else if (other.build !== BUILD) {
  console.warn(`<${NAME}> is there already, from another build: load its script once, from one place.`);
}
