import { render } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { estimate } from "../shared/price.js";
import { DEFAULTS, SLIDERS } from "../shared/settings.js";
import { COLUMNS, ROWS, currentCell } from "../shared/table.js";

const Slider = ({ name, label, min, max, step, value, onChange }) => {
  const id = `${name}-slider`;
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id}>{value}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => onChange({ [name]: event.currentTarget.valueAsNumber })}
      />
    </div>
  );
};

const Estimate = ({ settings }) => {
  const { credits, usd } = estimate(settings);
  return (
    <section aria-labelledby="estimate-heading">
      <h2 id="estimate-heading">Estimate</h2>
      <p class="figure">
        <output id="total-credits">{credits}</output> credits
      </p>
      <p id="total-usd">{usd}</p>
    </section>
  );
};

const PriceTable = ({ current, onChange }) => (
  <section class="prices" aria-labelledby="prices-heading">
    <h2 id="prices-heading">Published prices, in credits</h2>
    <table aria-labelledby="prices-heading">
      <thead>
        <tr>
          <th scope="col">Steps</th>
          {COLUMNS.map((size) => (
            <th key={size} scope="col">
              {size}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ steps, cells }) => (
          <tr key={steps}>
            <th scope="row">{steps}</th>
            {cells.map(({ key, settings, credits, label }) => (
              <td key={key}>
                <button type="button" aria-label={label} aria-pressed={key === current} onClick={() => onChange(settings)}>
                  {credits}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const App = () => {
  const [settings, setSettings] = useState(DEFAULTS);
  const change = useCallback((changed) => setSettings((settings) => ({ ...settings, ...changed })), []);
  const current = currentCell(settings);
  // What is the same element as before is not rendered again.
  const table = useMemo(() => <PriceTable current={current} onChange={change} />, [current, change]);
  return (
    <>
      <h1>What an image costs</h1>
      <section aria-labelledby="settings-heading">
        <h2 id="settings-heading">Settings</h2>
        {SLIDERS.map((slider) => (
          <Slider key={slider.name} {...slider} value={settings[slider.name]} onChange={change} />
        ))}
      </section>
      <Estimate settings={settings} />
      {table}
    </>
  );
};

render(<App />, document.getElementById("app"));
