// The types: strict programs compile with them, and what the functions give has just the type that they declare.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { SettingsError, estimate, imagesFor, priceTable, rateCards } from "./loaded.mjs";
import { POINTS } from "./published.mjs";

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  skipLibCheck: false,
  verbatimModuleSyntax: true,
  noEmit: true,
  target: "es2022",
  types: [],
};
const SURROUNDINGS = {
  "bundler, with a browser's types": { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
  "Node, with the language's types alone": { module: "nodenext", lib: ["es2022"] },
};
const COMPILERS = ["typescript", "typescript-5"];

function compiles(file) {
  for (const [where, options] of Object.entries(SURROUNDINGS)) {
    const project = `build/${file.replace(/\W/g, "-")}.json`;
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files: [`../${file}`] }));
    for (const compiler of COMPILERS) {
      const { status, stdout } = spawnSync(process.execPath, [`node_modules/${compiler}/bin/tsc`, "--project", project]);
      assert.equal(status, 0, `${compiler}, ${where}: ${stdout}`);
    }
  }
}

test("a strict program compiles", { timeout: 120_000 }, () => compiles("consumer.ts"));

test("every value has the type that it declares", { timeout: 120_000 }, () => {
  const cards = rateCards();
  const models = cards.flatMap(({ id: rateCard, models }) => models.map(({ id: model }) => ({ rateCard, model })));
  const values = {
    "RateCard[]": cards,
    "PriceTable[]": models.map(priceTable),
    "Estimate[]": [
      ...models.map(estimate),
      ...POINTS.map(([rateCard, model, settings]) => estimate({ rateCard, model, ...settings })),
      estimate({ width: 704, height: 896, steps: 150, samples: 10 }),
    ],
    "Budget[]": models.map((model) => imagesFor(model)),
  };
  // As literals, which may have nothing that is not declared.
  const lines = Object.entries(values).map(
    ([type, value]) => `export const ${type.replace("[]", "s")}: ${type} = ${JSON.stringify(value, null, 1)};`,
  );
  const types = Object.keys(values).map((type) => type.replace("[]", ""));
  writeFileSync("build/values.ts", `import type { ${types.join(", ")} } from "dream-credits";\n${lines.join("\n")}\n`);
  compiles("build/values.ts");
});

test("decimals are plain", () => {
  const figures = [];
  const collect = (value, key) => {
    if (/credits|usd|exact|spent|left/i.test(key) && typeof value !== "object") figures.push(value);
    else if (value && typeof value === "object") {
      for (const [inner, part] of Object.entries(value)) collect(part, Array.isArray(value) ? key : inner);
    }
  };
  collect([rateCards(), priceTable(), estimate({ width: 704, height: 896 }), imagesFor()], "");
  assert.ok(figures.length > 80);
  for (const figure of figures) assert.match(String(figure), /^\d+(\.\d+)?$/);
  for (const figure of figures) assert.equal(typeof figure, "string");
});

test("a SettingsError is what it declares", () => {
  try {
    estimate({ steps: 9 });
    assert.fail("it has no price");
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    assert.deepEqual(Object.keys(error).sort(), ["allowed", "field", "name", "nearest", "value"]);
  }
});
