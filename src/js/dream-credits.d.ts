/**
 * Exact credit prices for image generation.
 *
 * Figures of credits and dollars are text ({@link Decimal}), since a binary float could not hold them exactly. Settings
 * that cannot be priced have no price: they throw a {@link SettingsError}.
 *
 * @packageDocumentation
 */

/** An exact decimal in plain digits, such as `"0.48"`. Compute on it with a library for decimals. */
export type Decimal = string;

/** A day, such as `"2022-11-30"`, or a month, such as `"2022-08"`. */
export type CalendarDate = string;

/** A whole number, or its digits as they come from a field or an address. Without one, the default holds. */
export type WholeNumber = number | bigint | string | null | undefined;

/** What names a model. */
export interface ModelChoice {
  /** Id of a price list; `"dreamstudio-2022"` where none is given. */
  rateCard?: string | null | undefined;
  /** Id of a model in the list; the list's first where none is given. */
  model?: string | null | undefined;
}

/**
 * What can be priced. Settings that a model does not take are ignored, and so are other names. A probable typo of one
 * of these names, such as `rate_card`, `hieght` or `images`, throws: the price would be that of other settings.
 */
export interface Settings extends ModelChoice {
  /** Pixels. */
  width?: WholeNumber;
  /** Pixels. */
  height?: WholeNumber;
  /** Diffusion steps. */
  steps?: WholeNumber;
  /** Number of images; 1 where none is given. */
  samples?: WholeNumber;
  /** Credits in hand, for {@link imagesFor}; the list's free credits where none are given. */
  balance?: Amount;
}

/** Credits, with at most two decimals. As text they are taken to the letter. */
export type Amount = number | bigint | Decimal | null | undefined;

/** The price of settings. */
export interface Estimate {
  /** What was priced. A setting that the model does not price by is absent. */
  settings: {
    rateCard: string;
    model: string;
    width?: number;
    height?: number;
    steps?: number;
    samples: number;
  };
  /** Where the price comes from. */
  basis: Basis;
  perImage: {
    /** Credits before rounding: every digit where they end, 12 decimals where they do not. For reading only. */
    exact: Decimal;
    /** Credits, rounded as the list rounds them. */
    credits: Decimal;
    /** US dollars, exactly what these credits cost. */
    usd: Decimal;
  };
  /** That many images at the price of one. */
  total: {
    /** Credits. */
    credits: Decimal;
    /** US dollars, exactly what these credits cost. */
    usd: Decimal;
  };
  /** The calculation in English, with these numbers. */
  explanation: string;
}

/**
 * Where a price comes from: it is in print for just these settings, lies between prices in print, is what the list's
 * formula gives, or is the same whatever the other settings.
 */
export type Basis = "published" | "interpolated" | "formula" | "fixed";

/** A published price list, without its prices. */
export interface RateCard {
  id: string;
  /** What people call it. */
  name: string;
  /** Where its figures were published. */
  source: Source;
  /** When it was in force, both ends included, where that is known. */
  valid?: { from: CalendarDate; until?: CalendarDate };
  /** The list that took its place, and since when. */
  replacedBy?: { id: string; from: CalendarDate };
  /** Credits that a new account was given. */
  freeCredits: Decimal;
  /** The price of one credit, in US dollars. */
  creditUsd: Decimal;
  /** How credits were sold, in US dollars, where that is known. */
  purchase?: { smallestUsd: Decimal; incrementUsd?: Decimal; note?: string };
  /** What the list charges for, at least one; the first is the default. */
  models: Model[];
}

/** Where figures were published. */
export interface Source {
  title: string;
  url: string;
  /** When the figures were last compared with it. */
  checked: CalendarDate;
}

/** One thing that a list charges for. */
export interface Model {
  id: string;
  /** What people call it. */
  name: string;
  task: Task;
  /** Where its price was published. */
  source: Source;
  /** The settings that hold where none are given: one for each that the model takes. */
  defaults: { width?: number; height?: number; steps?: number; samples: number };
  /** What the model takes, and what it allows for each. */
  limits: Limits;
}

/** What a model does. */
export type Task = "generate" | "upscale" | "control" | "edit" | "3d" | "audio" | "video";

/** The settings that a model takes. Sizes are allowed by ranges of width and height, as a set of sizes, or not at all. */
export interface Limits {
  width?: Range;
  height?: Range;
  /** The only sizes that there are, in place of ranges. */
  sizes?: Size[];
  /** The most pixels that width × height may be. */
  maxPixels?: number;
  steps?: Range;
  samples: Range;
}

/** The whole numbers from `min` to `max`, `increment` apart. */
export interface Range {
  min: number;
  max: number;
  increment: number;
}

/** The size of an image in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A model's published table. */
export interface PriceTable {
  /** Id of the price list. */
  rateCard: string;
  /** Id of the model. */
  model: string;
  /** The columns; none where nothing was printed for this model. */
  sizes: Size[];
  rows: PriceRow[];
}

/** The prices of one image at one number of steps, one for each of the table's sizes. */
export interface PriceRow {
  steps: number;
  /** Credits. */
  credits: Decimal[];
  /** US dollars, exactly what these credits cost. */
  usd: Decimal[];
}

/** The images that a balance buys. */
export interface Budget {
  /** Whole images. */
  images: number;
  /** Credits that they take. */
  spent: Decimal;
  /** Credits left over: too few for one image more. */
  left: Decimal;
}

/** Thrown for what cannot be priced. Its message names every field that is wrong; the rest is of the first. */
export class SettingsError extends Error {
  private constructor();
  override name: "SettingsError";
  /** Which setting; `"settings"` where that is no object, or has a probable typo of one. */
  readonly field: "rateCard" | "model" | "width" | "height" | "steps" | "samples" | "balance" | "settings";
  /** What was given, as text. */
  readonly value: string;
  /** What is allowed, in English: `"a whole number from 10 to 150"`. */
  readonly allowed: string;
  /** The allowed value nearest to the given one, where there is one to offer. */
  readonly nearest: string | undefined;
}

/**
 * Loads the WebAssembly, once: from beside this module, or from what is given. After a failure it can be called again.
 *
 * @param options `module_or_path`: an address (text, `URL` or `Request`), a `Response`, bytes, or a `WebAssembly.Module`;
 * or a promise of one of these.
 */
export default function init(options?: { module_or_path?: string | object | PromiseLike<string | object> | undefined }): Promise<void>;

/**
 * Takes the WebAssembly from what is there already, as in Node.
 *
 * @param options `module`: the bytes of `dream-credits.wasm`, or a `WebAssembly.Module`.
 */
export function initSync(options: { module: ArrayBuffer | ArrayBufferView | object }): void;

/**
 * What the settings cost.
 *
 * @throws {@link SettingsError} for settings that cannot be priced.
 */
export function estimate(settings?: Settings | null): Estimate;

/** The price lists that come with the package, the oldest first. */
export function rateCards(): RateCard[];

/**
 * The published table of a model.
 *
 * @throws {@link SettingsError} if there is no such list or model.
 */
export function priceTable(choice?: ModelChoice | null): PriceTable;

/**
 * How many images a balance buys at the price of the settings, and what is left.
 *
 * @param balance Credits; those of the settings, or the list's free credits, where none are given.
 * @throws {@link SettingsError} for settings that cannot be priced, and for a balance that is no plain number of credits.
 */
export function imagesFor(settings?: Settings | null, balance?: Amount): Budget;
