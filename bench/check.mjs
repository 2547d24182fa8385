// Holds the shared prices against the printed list, and against prices that lie exactly between two tenths.

import assert from "node:assert/strict";
import { SIZES, creditsText, estimate, imageTenths } from "./shared/price.js";

const PRINTED = {
  10: "0.2 0.5 0.8 0.9 1.3 1.9",
  25: "0.5 1.2 1.9 2.3 3.3 4.7",
  50: "1.0 2.4 3.8 4.6 6.6 9.4",
  75: "1.5 3.6 5.7 6.9 9.9 14.1",
  100: "2.0 4.8 7.6 9.2 13.2 18.8",
  150: "3.0 7.2 11.4 13.8 19.8 28.2",
};

for (const [steps, row] of Object.entries(PRINTED)) {
  const calculated = SIZES.map(([width, height]) => creditsText(imageTenths(width, height, Number(steps))));
  assert.equal(calculated.join(" "), row, `${steps} steps`);
}

assert.equal(creditsText(imageTenths(704, 896, 150)), "15.1", "15.05 is rounded up");
assert.equal(creditsText(imageTenths(832, 896, 150)), "18.6", "18.55 is rounded up");
assert.deepEqual(estimate({ width: 704, height: 896, steps: 150, samples: 10 }), { credits: "151.0", usd: "$1.510" });

console.log("36 printed prices, 2 ties and a total are right.");
