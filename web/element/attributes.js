// The attributes of the element, and the properties that reflect them. The build defines SETTINGS.

import { watchForRefusal } from "./policy.js";

const PRICE_ATTRIBUTES = SETTINGS.map((name) => name.replaceAll("_", "-"));
const ATTRIBUTES = [...PRICE_ATTRIBUTES, "view", "theme"];
/** Attributes that are about no setting. */
const OTHERS = /^(data-|aria-|on)/;

/** The settings of an element's price, as one text. */
export function priceSettings(element) {
  return JSON.stringify(PRICE_ATTRIBUTES.map((name) => element.getAttribute(name)));
}

/** All attributes as a query: the program reports one that is a misspelt setting. */
export function query(element) {
  const attributes = [...element.attributes].filter(({ name }) => !OTHERS.test(name));
  const parameters = attributes.map(({ name, value }) => [
    name.replaceAll("-", "_"),
    name === "rate-card" ? absolute(value, element.baseURI) : value,
  ]);
  return new URLSearchParams(parameters).toString();
}

/** The address of a price list, resolved against the page's; or its id, which has no slash. */
function absolute(rateCard, base) {
  if (!rateCard.includes("/") || !URL.canParse(rateCard, base)) return rateCard;
  const { href } = new URL(rateCard, base);
  watchForRefusal(href);
  return href;
}

const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Gives elements of this class a property for each attribute. */
export function reflect({ prototype }) {
  for (const attribute of ATTRIBUTES) {
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

/** Makes attributes of the properties that were set before the script had loaded. */
export function upgrade(element) {
  for (const name of ATTRIBUTES.map(property)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
