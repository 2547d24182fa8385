// Published prices, as JavaScript reads them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { estimate, imagesFor, priceTable, rateCards } from "./loaded.mjs";
import { POINTS, SIZES, TABLES } from "./published.mjs";

test("every published cell is exact, by itself and in its table", () => {
  for (const { rateCard, rows } of TABLES) {
    const table = priceTable({ rateCard });
    assert.deepEqual(table.sizes, SIZES.map(([width, height]) => ({ width, height })));
    assert.deepEqual(Object.fromEntries(table.rows.map(({ steps, credits }) => [steps, credits])), rows);
    for (const [steps, row] of Object.entries(rows)) {
      for (const [column, [width, height]] of SIZES.entries()) {
        const { basis, total } = estimate({ rateCard, width, height, steps });
        assert.deepEqual([total.credits, basis], [row[column], "published"], `${rateCard} ${width} ${height} ${steps}`);
      }
    }
  }
});

test("every published figure is exact", () => {
  for (const [rateCard, model, settings, credits, basis] of POINTS) {
    const price = estimate({ rateCard, model, ...settings });
    assert.deepEqual([price.total.credits, price.basis], [credits, basis], model);
  }
});

test("numbers may be numbers or text, and what is not given has its default", () => {
  for (const steps of [75, "75", 75n, " 75 "]) {
    assert.equal(estimate({ width: 768, height: "768", steps, samples: null, model: undefined, other: [] }).total.credits, "6.9");
  }
  for (const nothing of [undefined, null, {}, Object.create(null)]) assert.equal(estimate(nothing).total.credits, "1.0");
  assert.equal(estimate().total.credits, "1.0");
});

test("a model that was not printed has an empty table", () => {
  assert.deepEqual(priceTable({ rateCard: "stability-2025", model: "sd3.5-large" }), {
    rateCard: "stability-2025",
    model: "sd3.5-large",
    sizes: [],
    rows: [],
  });
});

test("a balance buys whole images", () => {
  // "200 initial free credits", of which the table's cheapest image takes 0.2 and its dearest 28.2 (Credits + Billing).
  assert.deepEqual(imagesFor({ steps: 10 }), { images: 1000, spent: "200.0", left: "0.0" });
  assert.equal(imagesFor({ width: 1024, height: 1024, steps: 150 }).images, 7);
  // "100 credits: enough for 500 images at default settings" (Pricing).
  assert.equal(imagesFor({ rateCard: "dreamstudio-2023" }).images, 500);
  const settings = { width: 768, height: 768, steps: 75, samples: 4 };
  for (const balance of [200, "200", "200.00", 200n]) assert.equal(imagesFor(settings, balance).images, 28);
  assert.equal(imagesFor({ ...settings, balance: 7 }).images, 1);
  assert.equal(imagesFor({ ...settings, balance: 7 }, 200).images, 28);
  assert.equal(imagesFor({ ...settings, balance: 7 }, null).images, 1);
  assert.equal(imagesFor({ ...settings, balance: "x" }, 200).images, 28);
  assert.equal(imagesFor(settings, 0).images, 0);
  assert.equal(imagesFor({ steps: 10 }, "1000000000").images, 5_000_000_000);
});

test("the lists say what a form needs", () => {
  const cards = rateCards();
  assert.deepEqual(
    cards.map(({ id, freeCredits, creditUsd }) => [id, freeCredits, creditUsd]),
    [
      ["dreamstudio-2022", "200", "0.01"],
      ["dreamstudio-2023", "100", "0.01"],
      ["stability-2023", "25", "0.01"],
      ["stability-2025", "25", "0.01"],
    ],
  );
  const [model] = cards[0].models;
  assert.deepEqual(model.defaults, { width: 512, height: 512, steps: 50, samples: 1 });
  assert.deepEqual(model.limits.width, { min: 512, max: 1024, increment: 64 });
  assert.deepEqual(model.limits.steps, { min: 10, max: 150, increment: 1 });
  assert.equal(cards[2].models[0].limits.sizes.length, 9);
  assert.deepEqual(cards[2].replacedBy, { id: "stability-2025", from: "2025-08-01" });
  // The defaults of every model have a price, and so have those that are written out.
  for (const { id: rateCard, models } of cards) {
    for (const { id, defaults } of models) {
      const price = estimate({ rateCard, model: id });
      assert.deepEqual(estimate({ rateCard, model: id, ...defaults }), price);
      assert.deepEqual(estimate(price.settings), price);
    }
  }
});

test("nobody changes the lists of another", () => {
  rateCards()[0].models.length = 0;
  assert.equal(rateCards()[0].models.length, 1);
});
