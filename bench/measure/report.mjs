// Medians of the visits, as a Markdown table.

import { median } from "./statistics.mjs";

const whole = (value) => Math.round(value).toLocaleString("en");
const tenths = (value) => value.toFixed(1);
const thousandths = (value) => value.toFixed(3);

const MEASURES = [
  { name: "bytes", title: "on the wire, bytes", text: whole },
  { name: "requests", title: "requests", text: whole },
  { name: "paint", title: "first contentful paint, ms", text: whole },
  { name: "interactive", title: "first answer, ms", text: whole },
  { name: "latencyMedian", title: "input to DOM, median, ms", text: thousandths },
  { name: "latencyP99", title: "input to DOM, p99, ms", text: thousandths },
  { name: "droppedFrames", title: "frames dropped in 200 inputs", text: whole },
  { name: "busyLoading", title: "main thread until answer, ms", text: whole },
  { name: "busyInputs", title: "main thread for 200 inputs, ms", text: whole },
  { name: "heap", title: "JS heap, MB", text: (bytes) => tenths(bytes / 1e6) },
  { name: "wasmMemory", title: "WebAssembly memory, MB", text: (bytes) => tenths(bytes / 1e6) },
];

/** Conditions → page → measure → median over the visits. */
export const mediansOf = (visits) => {
  const medians = {};
  for (const { condition, page } of visits) {
    const same = visits.filter((visit) => visit.condition === condition && visit.page === page);
    medians[condition] ??= {};
    medians[condition][page] ??= Object.fromEntries(
      MEASURES.map(({ name }) => [name, median(same.map(({ measured }) => measured[name]))]),
    );
  }
  return medians;
};

/** Estimates a second, and how many times those of JavaScript that is. */
export const estimatesMarkdown = ({ native, webassembly, javascript }) =>
  [
    ["estimates a second", "JavaScript", "WebAssembly", "native", "WebAssembly ÷ JavaScript", "native ÷ JavaScript"],
    ["---", "--:", "--:", "--:", "--:", "--:"],
    ["", whole(javascript), whole(webassembly), whole(native), ratio(webassembly, javascript), ratio(native, javascript)],
  ]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const ratio = (value, other) => (other > 0 ? `${(value / other).toPrecision(3)}×` : "–");

export const markdownOf = (medians, { project, others }) => {
  const table = ([condition, byPage]) => {
    const pages = Object.keys(byPage);
    const heads = [condition, ...pages, ...others.map((other) => `${project} ÷ ${other}`)];
    const rows = MEASURES.map(({ name, title, text }) => [
      title,
      ...pages.map((page) => text(byPage[page][name])),
      ...others.map((other) => ratio(byPage[project][name], byPage[other][name])),
    ]);
    return [heads, ["---", ...heads.slice(1).map(() => "--:")], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  };
  return Object.entries(medians).map(table).join("\n\n");
};
