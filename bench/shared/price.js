// DreamStudio's price list of 2022. Credits are whole numbers of tenths throughout, so that every price is exact.

export const SIZES = [
  [512, 512],
  [512, 768],
  [512, 1024],
  [768, 768],
  [768, 1024],
  [1024, 1024],
];
export const STEPS = [10, 25, 50, 75, 100, 150];

const LIST_STEPS = 50;
// At 50 steps. The other rows of the list follow from these, which check.mjs holds against the printed ones.
const LIST_TENTHS = [10, 24, 38, 46, 66, 94];
const AREAS = SIZES.map(([width, height]) => width * height);

// For whole numbers that are not negative. It divides only what divides evenly, which is exact.
const divideHalfUp = (dividend, divisor) => {
  const doubled = 2 * dividend + divisor;
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor);
};

/** Tenths of a credit for one image. */
export const imageTenths = (width, height, steps) => {
  const area = width * height;
  const above = Math.max(1, AREAS.findIndex((listed) => area <= listed));
  const below = above - 1;
  const span = AREAS[above] - AREAS[below];
  const rise = LIST_TENTHS[above] - LIST_TENTHS[below];
  const scaled = LIST_TENTHS[below] * span + rise * (area - AREAS[below]);
  return divideHalfUp(scaled * steps, span * LIST_STEPS);
};

const decimal = (units, places) => {
  const digits = String(units).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

export const creditsText = (tenths) => decimal(tenths, 1);

/** What all images take, as it is shown. */
export const estimate = ({ width, height, steps, samples }) => {
  const tenths = imageTenths(width, height, steps) * samples;
  // A credit is a cent, so a tenth of one is a thousandth of a dollar.
  return { credits: creditsText(tenths), usd: `$${decimal(tenths, 3)}` };
};
