// A program that uses every name and type of the package, for the strictest compiler. Nothing here runs.

import init, { SettingsError, estimate, imagesFor, initSync, priceTable, rateCards } from "dream-credits";
import type {
  Amount,
  Basis,
  Budget,
  CalendarDate,
  Decimal,
  Estimate,
  Limits,
  Model,
  ModelChoice,
  PriceRow,
  PriceTable,
  Range,
  RateCard,
  Settings,
  Size,
  Source,
  Task,
  WholeNumber,
} from "dream-credits";

export async function load(bytes: Uint8Array): Promise<void> {
  await init();
  await init({ module_or_path: "https://example.org/dream-credits.wasm" });
  await init({ module_or_path: Promise.resolve(bytes) });
  initSync({ module: bytes });
}

export function price(steps: WholeNumber, balance: Amount): [Estimate, Budget, Decimal] {
  const settings: Settings = { rateCard: "dreamstudio-2022", model: null, width: 768, height: "768", steps, samples: 4n };
  const found = estimate(settings);
  const basis: Basis = found.basis;
  const width: number | undefined = found.settings.width;
  // What was priced can be priced again.
  estimate(found.settings);
  return [found, imagesFor(settings, balance), `${basis}${width ?? ""}${found.perImage.exact}${found.total.usd}`];
}

export function form(): [Range | undefined, Size[], Task, Source, CalendarDate][] {
  const rows = (card: RateCard) => card.models.map((model: Model) => row(model, model.limits));
  const row = (model: Model, limits: Limits): [Range | undefined, Size[], Task, Source, CalendarDate] => [
    limits.steps,
    limits.sizes ?? [],
    model.task,
    model.source,
    model.source.checked,
  ];
  return rateCards().flatMap(rows);
}

export function table(choice: ModelChoice): string[] {
  const { rows, sizes }: PriceTable = priceTable(choice);
  const cells = ({ credits }: PriceRow) => sizes.map((size, column) => `${size.width}: ${credits[column] ?? ""}`);
  return rows.flatMap(cells);
}

export function whatIsWrong(settings: Settings): string {
  try {
    return estimate(settings).total.credits;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const field: keyof Settings | "settings" = error.field;
    const nearest: string | undefined = error.nearest;
    return `${error.name} ${field} ${error.value} ${error.allowed} ${nearest ?? ""} ${error.message}`;
  }
}

// What must not compile.
// @ts-expect-error: figures are text, and no numbers
export const dollars: number = estimate().total.usd;
// @ts-expect-error: the link's name of a setting
estimate({ rate_card: "dreamstudio-2022" });
// @ts-expect-error: no number
estimate({ steps: true });
// @ts-expect-error: no settings
estimate("steps=75");
// @ts-expect-error: only the package makes these
new SettingsError();
// @ts-expect-error: bytes are needed
initSync();
