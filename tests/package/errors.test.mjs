// What cannot be priced has no price, whatever JavaScript passes, and the next call is answered as before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SettingsError, estimate, imagesFor, priceTable, rateCards } from "./loaded.mjs";

const thrown = (call) => {
  try {
    return { not: "thrown", result: call() };
  } catch (error) {
    return error;
  }
};

const throws = () => {
  throw new Error("a trap");
};
const trap = new Proxy({}, { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws });
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

test("an error names the field, what was given, what is allowed and what is nearest", () => {
  const error = thrown(() => estimate({ steps: 151, samples: 11 }));
  assert.ok(error instanceof SettingsError && error instanceof Error);
  assert.equal(
    error.message,
    "steps: “151” is not allowed: give a whole number from 10 to 150. " +
      "samples: “11” is not allowed: give a whole number from 1 to 10.",
  );
  assert.deepEqual({ ...error }, {
    name: "SettingsError",
    field: "steps",
    value: "151",
    allowed: "a whole number from 10 to 150",
    nearest: "150",
  });
  assert.match(error.stack, /SettingsError: steps: “151”/);
});

test("what is given is said as text", () => {
  const given = [
    [{ steps: 151 }, "steps", "151", "a whole number from 10 to 150"],
    [{ steps: 75.5 }, "steps", "75.5", "a whole number from 10 to 150"],
    [{ steps: "+75\n&=%41" }, "steps", "+75\n&=%41", "a whole number from 10 to 150"],
    [{ steps: "a b\ud800" }, "steps", "a b\ufffd", "a whole number from 10 to 150"],
    [{ steps: "9".repeat(1001) }, "steps", `${"9".repeat(1000)}…`, "a whole number from 10 to 150"],
    [{ steps: Object.create(null) }, "steps", "[object Object]", "a whole number from 10 to 150"],
    [{ samples: [] }, "samples", "[object Array]", "a whole number from 1 to 10"],
    [{ samples: Symbol("1") }, "samples", "[object Symbol]", "a whole number from 1 to 10"],
    [{ get samples() { return throws(); } }, "samples", "[unreadable]", "a whole number from 1 to 10"],
    [{ width: {} }, "width", "[object Object]", "a whole number from 512 to 1024 in increments of 64"],
    [{ rateCard: "2021" }, "rateCard", "2021", "one of dreamstudio-2022, dreamstudio-2023, stability-2023, stability-2025"],
    ["steps=75", "settings", "steps=75", "an object, such as { width: 768, height: 768, steps: 75 }"],
    [[], "settings", "[object Array]", "an object, such as { width: 768, height: 768, steps: 75 }"],
    [revoked, "settings", "[unreadable]", "an object, such as { width: 768, height: 768, steps: 75 }"],
  ];
  for (const [settings, field, value, allowed] of given) {
    const error = thrown(() => estimate(settings));
    assert.ok(error instanceof Error);
    assert.deepEqual([error.name, error.field, error.value, error.allowed], ["SettingsError", field, value, allowed]);
    assert.ok(error.message.includes(allowed));
  }
});

test("fields have their names of JavaScript", () => {
  const error = thrown(() => estimate({ rateCard: "2021" }));
  assert.equal(error.field, "rateCard");
  assert.match(error.message, /^rateCard: “2021” is not allowed: give one of dreamstudio-2022, /);
  assert.equal(thrown(() => priceTable({ model: "x" })).field, "model");
  assert.equal(thrown(() => imagesFor({}, "1e3")).field, "balance");
  assert.equal(thrown(() => imagesFor({}, 0.1 + 0.2)).value, "0.30000000000000004");
});

test("a typo in the name of a setting is not passed over", () => {
  const typos = { rate_card: "rateCard", "rate-card": "rateCard", Width: "width", step: "steps", sample: "samples", hieght: "height", images: "samples" };
  for (const [given, name] of Object.entries(typos)) {
    const error = thrown(() => estimate({ [given]: 75 }));
    assert.deepEqual([error.field, error.value, error.nearest], ["settings", given, name]);
    assert.equal(error.message, `settings: “${given}” is not allowed: give ${name}.`);
  }
  for (const given of ["&hieght=", "“height”", "settings[height]", "ｈｅｉｇｈｔ"]) {
    assert.equal(thrown(() => estimate({ [given]: 75 })).nearest, "height", given);
  }
  // Before any value is looked at.
  assert.equal(thrown(() => estimate({ steps: 9, seed: 1, hieght: 768, Width: 768 })).value, "hieght");
  assert.equal(thrown(() => imagesFor({ step: 75 }, "x")).value, "step");
  // A table has no such settings.
  assert.equal(thrown(() => priceTable({ hieght: 768, modell: "x" })).value, "modell");
  // What an image service is asked for besides.
  const others = { prompt: "a lighthouse", seed: 1, cfg_scale: 7, sampler: "K_EULER", mode: "text-to-image", steps: 75 };
  assert.equal(estimate(others).total.credits, "1.5");
  // Of other names only the names count.
  const odd = { get seed() { return throws(); }, "seed\nhieght": 1, "&seed=": 1, other: 1, settings: 1 };
  assert.equal(estimate(odd).total.credits, "1.0");
});

test("what other services call a setting is not passed over where it would change the price", () => {
  const names = { n: "samples", num_images: "samples", numImages: "samples", image_count: "samples", num_inference_steps: "steps", image_width: "width", engine_id: "model" };
  for (const [given, name] of Object.entries(names)) {
    const error = thrown(() => estimate({ [given]: 4 }));
    assert.deepEqual([error.field, error.value, error.allowed, error.nearest], ["settings", given, name, name]);
  }
  for (const given of ["size", "imageSize", "aspect_ratio"]) {
    const error = thrown(() => estimate({ [given]: "768x768" }));
    assert.deepEqual([error.value, error.allowed, error.nearest], [given, "width and height", undefined]);
  }
  // What models may declare later, and what changes no price.
  const others = { quality: "high", resolution: "1K", speed: "fast", guidance_scale: 7, negative_prompt: "fog", weight: 1 };
  assert.equal(estimate({ ...others, steps: 75 }).total.credits, "1.5");
});

test("a model of another list is said with that list, and an id in other letters is offered", () => {
  const elsewhere = thrown(() => estimate({ model: "SD3.5-large" }));
  assert.equal(elsewhere.message, "model: “SD3.5-large” is a model of stability-2025: choose that price list, or give stable-diffusion-v1.");
  assert.equal(elsewhere.nearest, undefined);
  assert.equal(thrown(() => priceTable({ model: "SD3.5-large" })).message, elsewhere.message);
  assert.equal(thrown(() => estimate({ rateCard: "Stability_2025" })).nearest, "stability-2025");
});

test("a balance in dollars is offered as the credits that it buys, and another currency is not", () => {
  assert.equal(thrown(() => imagesFor({}, "$20")).nearest, "2000");
  assert.equal(thrown(() => imagesFor({}, "€20")).nearest, undefined);
  assert.equal(thrown(() => imagesFor({}, "1’000")).nearest, "1000");
});

test("settings are an object", () => {
  for (const value of [75, "steps=75", true, 1n, Symbol("75"), [], [{ steps: 75 }], () => ({})]) {
    for (const call of [estimate, imagesFor, priceTable]) assert.equal(thrown(() => call(value)).field, "settings");
  }
});

const HOSTILE = [
  NaN, Infinity, -Infinity, -1, 0.125, 1e21, 1e308, Number.MIN_VALUE, true, false,
  -1n, 2n ** 64n, 10n ** 400n,
  "", " ", "abc", "\0", "1e2", "0x40", "+50", "５０", "\ud800", "50\u200b", "50\n50", "%00", "__proto__", "<script>",
  "9".repeat(100_000), " ".repeat(2_000_000), "é".repeat(5_000_000), "\u{1f600}".repeat(300),
  Symbol("50"), Symbol.iterator, [], [50], ["50"], [[50]], {}, { valueOf: () => 50, toString: () => "50" },
  { toString: throws, [Symbol.toPrimitive]: throws }, { get [Symbol.toStringTag]() { return throws(); } },
  { [Symbol.toStringTag]: "x".repeat(5000) }, Object.create(null),
  () => 50, class {}, new Number(50), new String("50"), new Date(0), new Map(), /50/, new Error("50"), trap, revoked,
  new Proxy([], {}), new Uint8Array(9), Promise.resolve(50), new WeakRef({}),
];
const FIELDS = ["rateCard", "model", "width", "height", "steps", "samples"];

function check(error, field, what) {
  assert.ok(error instanceof SettingsError, `${what}: ${error}`);
  if (field) assert.equal(error.field, field, what);
  for (const text of [error.message, error.field, error.value, error.allowed]) assert.equal(typeof text, "string", what);
  assert.ok(error.message.length < 2000, what);
  assert.ok(error.value.length <= 1001, what);
}

test("no field takes what is no setting", () => {
  for (const value of HOSTILE) {
    const what = typeof value;
    for (const field of FIELDS) check(thrown(() => estimate({ [field]: value })), field, `${field}: ${what}`);
    check(thrown(() => imagesFor({ balance: value })), "balance", `balance: ${what}`);
    check(thrown(() => imagesFor({}, value)), "balance", `balance: ${what}`);
    check(thrown(() => priceTable({ rateCard: value })), "rateCard", what);
    check(thrown(() => priceTable({ model: value })), "model", what);
  }
  assert.equal(estimate().total.credits, "1.0");
});

test("settings are read once, and before the price is asked for", () => {
  const names = [...FIELDS, "balance"];
  for (const call of [estimate, imagesFor, priceTable]) {
    const read = [];
    const getters = names.map((name) => [name, { get: () => void read.push(name) }]);
    call(Object.defineProperties({}, Object.fromEntries(getters)));
    assert.deepEqual(read, names);
  }
  const read = [];
  const balance = { get [Symbol.toStringTag]() { return read.push("balance"); } };
  thrown(() => imagesFor({ get steps() { return read.push("steps"); } }, balance));
  assert.deepEqual(read, ["steps", "balance"]);
});

test("settings that trap whoever reads them are no settings", () => {
  for (const settings of [trap, revoked, new Proxy([], {}), Object.defineProperty({}, "steps", { get: throws })]) {
    for (const call of [estimate, (settings) => imagesFor(settings, 1)]) assert.ok(thrown(() => call(settings)) instanceof SettingsError);
  }
  // Settings that ask for a price themselves, once and without end.
  assert.equal(estimate({ get steps() { return estimate({ steps: 75 }).settings.steps; } }).total.credits, "1.5");
  const endless = { get steps() { return estimate(this).total.credits; } };
  for (let times = 0; times < 3; times += 1) assert.ok(thrown(() => estimate(endless)) instanceof Error);
  for (let times = 0; times < 5000; times += 1) thrown(() => estimate({ steps: "\u{1f600}".repeat(1000) }));
  assert.equal(estimate({ width: 768, height: 768, steps: 75 }).total.credits, "6.9");
  assert.equal(rateCards().length, 4);
});

test("a full stack is not for ever", () => {
  const deeper = (call) => {
    call();
    deeper(call);
  };
  for (const call of [estimate, () => thrown(() => estimate({ steps: 9 }))]) assert.throws(() => deeper(call), RangeError);
  assert.equal(estimate({ width: 768, height: 768, steps: 75 }).total.credits, "6.9");
});
