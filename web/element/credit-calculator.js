// The element <credit-calculator>: its attributes are its settings, its own content stands where it has no price to show.

import { asked, given, reflect, upgrade } from "./attributes.js";
import { Content } from "./content.js";
import { check, obtain, onRestart } from "./instance.js";
import { checkRefusal } from "./policy.js";

const NAME = "credit-calculator";
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
onRestart((program) => started.forEach((element) => element.restart(program)));
addEventListener("online", tryAgain);

/** What was said of all of them is said once. */
const said = new Set();
function complain(reason) {
  if (!said.has(reason)) console.error(`<${NAME}> does not run: ${reason}`);
  said.add(reason);
}

export class CreditCalculator extends HTMLElement {
  /** The estimate of what it shows, or null. */
  estimate = null;
  #content = new Content(this, () => this.load());
  /** What it was asked at first: its own content was written for that. */
  #first;
  /** All of them, since a slip such as `step` counts as well. */
  #attributes = new MutationObserver(() => this.#follow());
  #program;
  #calculator;
  /** Counts the calculators: one that was given up may still speak. */
  #turn = 0;
  #isLoading = false;
  #hadPrice = false;
  /** What its last event was about. */
  #told;

  connectedCallback() {
    upgrade(this);
    this.#first ??= asked(this);
    this.#attributes.observe(this, { attributes: true });
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

  /** Starts it at once, wherever it is on the page; starts it again where it has failed. */
  async load() {
    nearing.unobserve(this);
    if (this.#isLoading || this.estimate) return;
    // Without a price, as where a list could not be had: from the beginning.
    if (this.#calculator) this.#stop();
    await this.#start();
  }

  /** Starts it anew from its attributes, if it runs on this program, which is of no use any more. */
  restart(program) {
    if (this.#program !== program) return;
    this.#abandon();
    this.#start();
  }

  async #start() {
    this.#isLoading = true;
    try {
      const program = await obtain();
      this.#isLoading = false;
      if (!this.isConnected || this.#calculator) return;
      failed.delete(this);
      started.add(this);
      this.#program = program;
      const turn = ++this.#turn;
      const show = (...priced) => turn === this.#turn && this.#show(...priced);
      this.#guard(() => {
        this.#calculator = new program.Calculator(this.#content.place(), given(this), show);
      });
      // What could be loaded for one can be for all.
      tryAgain();
    } catch (error) {
      this.#isLoading = false;
      complain(error.message);
      checkRefusal(error);
      if (!this.isConnected) return;
      failed.add(this);
      this.#content.fail(error.message);
      this.#content.showOwn(this.#isOwn());
      this.#tell(null, error.message);
    }
  }

  /** Takes its attributes as they have become. */
  #follow() {
    if (!this.#isOwn()) this.#content.showOwn(false);
    this.#guard(() => this.#calculator?.update(given(this)));
  }

  #stop() {
    const calculator = this.#calculator;
    this.#calculator = undefined;
    this.#guard(() => calculator?.destroy());
    this.#abandon();
    this.#told = undefined;
    this.estimate = null;
    this.#content.clear();
    this.#content.showOwn(this.#isOwn());
  }

  /** Leaves what it had of a program. */
  #abandon() {
    started.delete(this);
    failed.delete(this);
    // Its memory is not given back to a program that may have failed: that would fail again.
    this.#calculator?.__destroy_into_raw();
    this.#calculator = this.#program = undefined;
    this.#hadPrice = false;
    this.#turn += 1;
  }

  /** What fails in the program is heard of where all that share it are restarted. */
  #guard(work) {
    try {
      work();
    } catch (error) {
      check(error, this.#program);
      reportError(error);
    }
  }

  /** Whether its own content was written for what it is asked now. */
  #isOwn() {
    return asked(this) === this.#first;
  }

  /** Without a reason, a price is on its way. */
  #show(json, reason, isAsGiven) {
    this.#hadPrice ||= json !== undefined;
    this.#content.showOwn(!this.#hadPrice && isAsGiven && this.#isOwn());
    this.#tell(json === undefined ? null : JSON.parse(json), json ?? reason);
    if (reason && isAsGiven) console.warn(`<${NAME}> has no price: ${reason}`, this);
  }

  #tell(estimate, what) {
    const hadOne = this.estimate !== null;
    this.estimate = estimate;
    if (what === this.#told) return;
    this.#told = what;
    const reason = what ?? "a price list is on its way";
    if (estimate) this.dispatchEvent(new CustomEvent("estimate", { bubbles: true, detail: estimate }));
    else if (what || hadOne) this.dispatchEvent(new CustomEvent("unpriced", { bubbles: true, detail: { reason } }));
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
