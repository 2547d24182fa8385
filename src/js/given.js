// What JavaScript gives for settings, as text. Nothing here throws: what cannot be read, or is neither a text nor a number,
// becomes a text that no setting allows.

/** Longer than any setting. Of a longer text the rest is not looked at. */
const LONGEST = 1000;

const NAMES = ["rateCard", "model", "width", "height", "steps", "samples", "balance"];

/**
 * Settings as an object of texts, or, where they are no object, as a text. It is made before WebAssembly is called: what
 * runs when settings are read may do anything, such as ask for a price itself.
 */
export function plain(settings) {
  if (!isSettings(settings)) return text(settings);
  const others = besides(settings).map((name) => [name, ""]);
  return Object.fromEntries([...NAMES.map((name) => [name, given(settings, name)]), ...others]);
}

/** Whether settings can be read from this; undefined and null give none. */
export function isSettings(value) {
  try {
    return value === undefined || (typeof value === "object" && !Array.isArray(value));
  } catch {
    return false;
  }
}

/** What is given for the setting of this name. */
export function given(settings, name) {
  try {
    return text(settings?.[name]);
  } catch {
    return "[unreadable]";
  }
}

/** The names of what is given besides settings, in lines: a list of texts takes more code to hand over. */
export function others(settings) {
  return besides(settings).join("\n");
}

function besides(settings) {
  try {
    return Object.keys(settings ?? {}).filter((name) => !NAMES.includes(name));
  } catch {
    return [];
  }
}

/** A value as text; nothing for undefined and null. */
export function text(value) {
  if (value === undefined || value === null) return undefined;
  const all = asText(value);
  return all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all;
}

function asText(value) {
  switch (typeof value) {
    // The text of an array of one number is that number, and an object says of itself what it likes.
    case "object":
    case "function":
    case "symbol":
      return kind(value);
    default:
      return String(value);
  }
}

function kind(value) {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return "[unreadable]";
  }
}
