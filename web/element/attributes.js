// The attributes of the element, and the properties that go by them.

import { mayBeRefused } from "./policy.js";

const PRICED = ["rate-card", "model", "width", "height", "steps", "samples", "balance"];
const SETTINGS = [...PRICED, "view", "theme"];
/** These have to do with no setting. */
const OTHERS = /^(data-|aria-|on)/;

/** What is asked of an element's price, as a text. */
export function asked(element) {
  return JSON.stringify(PRICED.map((name) => element.getAttribute(name)));
}

/** All attributes as a query, since one that is no setting may be a slip of one. */
export function given(element) {
  const attributes = [...element.attributes].filter(({ name }) => !OTHERS.test(name));
  const settings = attributes.map(({ name, value }) => [
    name.replaceAll("-", "_"),
    name === "rate-card" ? list(value, element.baseURI) : value,
  ]);
  return new URLSearchParams(settings).toString();
}

/** An address within the page's site is given in full: what has no slash is the id of a list. */
function list(named, base) {
  if (!named.includes("/") || !URL.canParse(named, base)) return named;
  const { href } = new URL(named, base);
  mayBeRefused(href);
  return href;
}

const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Gives elements of this class a property for each attribute. */
export function reflect({ prototype }) {
  for (const attribute of SETTINGS) {
    Object.defineProperty(prototype, property(attribute), {
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
}

/** Takes the properties that were set before the script came: they are no attributes yet. */
export function upgrade(element) {
  for (const name of SETTINGS.map(property)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
