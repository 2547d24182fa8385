// Settings as a query string. They are read once, before WebAssembly is called: a getter or a proxy may run any code,
// and may ask for a price itself.
//
// Nothing here throws. A value that cannot be read, or is neither text nor a number, becomes a text that no setting
// allows. The build says which SETTINGS there are.

/** Longer than any setting or name. The rest of a longer text is not looked at. */
const LONGEST = 1000;

/**
 * A query with the text of each setting that is given, and `other` for each other name in the object: it may be a typo.
 * In place of these it has `settings` with the text of a value that is no object. A `balance` comes last, and replaces
 * that of the settings.
 */
export function settingsQuery(settings, balance) {
  const query = new URLSearchParams();
  const add = (key, text) => {
    if (text !== undefined) query.append(key, text);
  };
  if (isObject(settings)) {
    for (const name of otherNames(settings)) add("other", asText(name));
    for (const name of SETTINGS) add(name, textOf(settings, name));
  } else {
    add("settings", asText(settings));
  }
  add("balance", asText(balance));
  // Without a plus for each space, which form data has.
  return query.toString().replaceAll("+", "%20");
}

/** Whether this is an object of settings; undefined and null are one without any. */
function isObject(value) {
  try {
    return value === undefined || (typeof value === "object" && !Array.isArray(value));
  } catch {
    return false;
  }
}

function otherNames(settings) {
  try {
    return Object.keys(settings ?? {}).filter((name) => !SETTINGS.includes(name));
  } catch {
    return [];
  }
}

/** The text of the setting of this name. */
function textOf(settings, name) {
  try {
    return asText(settings?.[name]);
  } catch {
    return "[unreadable]";
  }
}

/** A value as text; undefined for undefined and null, which give nothing. */
function asText(value) {
  if (value === undefined || value === null) return undefined;
  const text = isPlain(value) ? String(value) : kindOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Whether a value's own text counts: that of an array of one number is the number, and of an object anything. */
const isPlain = (value) => !["object", "function", "symbol"].includes(typeof value);

function kindOf(value) {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return "[unreadable]";
  }
}
