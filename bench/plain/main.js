import { estimate } from "../shared/price.js";
import { DEFAULTS } from "../shared/settings.js";
import { COLUMNS, ROWS, cellKey } from "../shared/table.js";

const settings = { ...DEFAULTS };

const credits = document.getElementById("total-credits");
const usd = document.getElementById("total-usd");
const sliders = new Map(
  Object.keys(settings).map((name) => {
    const input = document.getElementById(`${name}-slider`);
    return [name, { input, number: input.labels[0].nextElementSibling }];
  }),
);

const table = document.querySelector(".prices table");
const heading = (title) => `<th scope="col">${title}</th>`;
const cell = ({ key, credits, label }) =>
  `<td><button type="button" data-key="${key}" aria-label="${label}" aria-pressed="false">${credits}</button></td>`;
const row = ({ steps, cells }) => `<tr><th scope="row">${steps}</th>${cells.map(cell).join("")}</tr>`;
table.innerHTML =
  `<thead><tr>${["Steps", ...COLUMNS].map(heading).join("")}</tr></thead>` + `<tbody>${ROWS.map(row).join("")}</tbody>`;

const buttons = new Map([...table.querySelectorAll("button")].map((button) => [button.dataset.key, button]));
const settingsOfCells = new Map(ROWS.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell.settings])));
let pressed;

const apply = (changed) => {
  Object.assign(settings, changed);
  for (const name of Object.keys(changed)) {
    const { input, number } = sliders.get(name);
    input.value = settings[name];
    number.value = settings[name];
  }
  const total = estimate(settings);
  credits.value = total.credits;
  usd.textContent = total.usd;

  const current = buttons.get(cellKey(settings));
  if (current !== pressed) {
    pressed?.setAttribute("aria-pressed", "false");
    current?.setAttribute("aria-pressed", "true");
    pressed = current;
  }
};

for (const [name, { input }] of sliders) {
  input.addEventListener("input", () => apply({ [name]: input.valueAsNumber }));
}
table.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button) apply(settingsOfCells.get(button.dataset.key));
});
apply(settings);
