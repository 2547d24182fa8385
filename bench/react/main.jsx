import { memo, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { estimate } from "../shared/price.js";
import { DEFAULTS, SLIDERS } from "../shared/settings.js";
import { COLUMNS, ROWS, currentCell } from "../shared/table.js";

const Slider = memo(({ name, label, min, max, step, value, onChange }) => {
  const id = `${name}-slider`;
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{value}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange({ [name]: event.target.valueAsNumber })}
      />
    </div>
  );
});

const Estimate = ({ settings }) => {
  const { credits, usd } = estimate(settings);
  return (
    <section aria-labelledby="estimate-heading">
      <h2 id="estimate-heading">Estimate</h2>
      <p className="figure">
        <output id="total-credits">{credits}</output> credits
      </p>
      <p id="total-usd">{usd}</p>
    </section>
  );
};

const Cell = memo(({ settings, credits, label, isCurrent, onChange }) => (
  <td>
    <button type="button" aria-label={label} aria-pressed={isCurrent} onClick={() => onChange(settings)}>
      {credits}
    </button>
  </td>
));

const PriceTable = memo(({ current, onChange }) => (
  <section className="prices" aria-labelledby="prices-heading">
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
            {cells.map(({ key, ...cell }) => (
              <Cell key={key} {...cell} isCurrent={key === current} onChange={onChange} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
));

const App = () => {
  const [settings, setSettings] = useState(DEFAULTS);
  const change = useCallback((changed) => setSettings((settings) => ({ ...settings, ...changed })), []);
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
      <PriceTable current={currentCell(settings)} onChange={change} />
    </>
  );
};

createRoot(document.getElementById("app")).render(<App />);
