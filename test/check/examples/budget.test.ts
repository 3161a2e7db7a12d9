import { expect, it } from "vitest";
import { createBudget } from "../../../src/check/examples/budget.ts";
import type { Bundle } from "../../../src/check/examples/bundle-types.ts";
import { createPatterns } from "../../../src/check/examples/pattern/patterns.ts";
import { finding } from "../../../src/diagnostics/finding.ts";
import { limits } from "../../../src/limits.ts";

const mapping = <T>(count: number, value: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

/** The only schema of a bundle: an object with that many properties. */
function wide(count: number): Bundle {
  const schema = { number: 0, properties: mapping(count, { type: "integer" }) };
  return {
    definitions: { 0: schema },
    places: new Map(),
    written: new Map(),
    exempting: new Set(),
    chosenBy: new Map(),
    schemas: [schema],
    patterns: createPatterns([]),
  };
}

it("refuses a value of very many keys beside as many properties, and names the limit", () => {
  const exceeded = createBudget(wide(20_000));
  const limit = exceeded(0, mapping(20_000, 1));
  expect(limit).toBe("comparedKeys");
  expect(finding("schema-too-complex", { limit: "comparedKeys" }, { file: "a" }).message).toContain(
    `${limits.comparedKeys.most} times`,
  );
  expect(exceeded(0, mapping(5000, 1))).toBeUndefined();
});

it("refuses values that each take little once all of them took too much", () => {
  const exceeded = createBudget(wide(20_000));
  const results = Array.from({ length: 10 }, () => exceeded(0, mapping(2000, 1)));
  expect(results.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(results.at(-1)).toBe("comparedKeys");
});

it("never refuses what a thousand properties judge", () => {
  const exceeded = createBudget(wide(900));
  const results = Array.from({ length: 10 }, () =>
    exceeded(
      0,
      Array.from({ length: 30 }, () => mapping(900, 1)),
    ),
  );
  expect(results.every((each) => each === undefined)).toBe(true);
});
