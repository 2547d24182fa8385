import { SIZES, STEPS, creditsText, imageTenths } from "./price.js";

export const COLUMNS = SIZES.map(([width, height]) => `${width} × ${height}`);

/** Of the settings that a cell of the price table stands for, and of no others. */
export const cellKey = ({ width, height, steps }) => `${width}x${height}/${steps}`;

const cell = (width, height, steps) => {
  const settings = { width, height, steps };
  const credits = creditsText(imageTenths(width, height, steps));
  return { key: cellKey(settings), settings, credits, label: `${credits} credits: ${width} × ${height}, ${steps} steps` };
};

export const ROWS = STEPS.map((steps) => ({ steps, cells: SIZES.map(([width, height]) => cell(width, height, steps)) }));

const KEYS = new Set(ROWS.flatMap(({ cells }) => cells.map(({ key }) => key)));

/** The cell that has these settings, or null: the same value for all settings between the published ones. */
export const currentCell = (settings) => {
  const key = cellKey(settings);
  return KEYS.has(key) ? key : null;
};
