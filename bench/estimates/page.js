// Estimates a second in a browser: of the pricing library in WebAssembly, and of the same prices in JavaScript.

import init, { estimates } from "./estimates.js";
import { estimate } from "./price.js";

const COUNT = 100_000;

const inJavaScript = (count) => {
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const { credits, usd } = estimate({
      width: 512 + 64 * (index % 9),
      height: 512 + 64 * (Math.floor(index / 9) % 9),
      steps: 10 + (index % 141),
      samples: 1,
    });
    length += usd === "" ? 0 : credits.length;
  }
  return length;
};

// The best of some: other programs can only take from it, and the first ones are not compiled for speed yet.
const perSecond = (run) => {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run(COUNT);
    return performance.now() - start;
  });
  return (1000 * COUNT) / Math.min(...times);
};

await init();
if (estimates(COUNT) !== inJavaScript(COUNT)) throw new Error("The two do not write the same credits.");
window.estimatesPerSecond = { webassembly: perSecond(estimates), javascript: perSecond(inJavaScript) };
