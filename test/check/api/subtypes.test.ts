import { expect, it } from "vitest";
import { heirsOf } from "../../../src/check/api/subtypes.ts";
import type { Place } from "../../../src/schema/reader.ts";
import { createSources } from "../../../src/source/sources.ts";
import { memoryFiles } from "../../helpers/memory-files.ts";

/** Definitions that each inherit from the next one, as places; `looks` counts how often one of them is looked at. */
function chain(length: number, last: string) {
  const definitions = Array.from({ length }, (_, index) => `D${index}: { allOf: [{ to: ${index + 1} }] }\n`);
  const sources = createSources(
    memoryFiles({ "a.yaml": `${definitions.join("")}D${length}: ${last}\n` }),
    () => {},
  );
  const source = sources.load("a.yaml");
  if (source === undefined || !(source.value instanceof Map))
    throw new Error("The definitions cannot be read");
  const count = { looks: 0 };
  const places = [...source.value].map(
    ([name, value]): Place => ({
      source,
      get pointer() {
        count.looks++;
        return `/${name}`;
      },
      value,
      references: [],
    }),
  );
  const targetsOf = ({ value }: Place) => {
    const next = value instanceof Map ? places[Number(value.get("to"))] : undefined;
    return next === undefined ? [] : [next];
  };
  return { places, targetsOf, count };
}

it("leads from what chooses to all that inherit from it, one step at a time", () => {
  const { places, targetsOf } = chain(3, "{ discriminator: kind }");
  const heirs = heirsOf(places, { targetsOf });
  expect(places.map((place) => heirs(place).map((heir) => heir.pointer))).toEqual([
    [],
    ["/D0"],
    ["/D1"],
    ["/D2"],
  ]);
});

it.each(["{ discriminator: kind }", "{ type: object }"])(
  "looks at each definition a few times: %s",
  (last) => {
    const { places, targetsOf, count } = chain(1000, last);
    const heirs = heirsOf(places, { targetsOf });
    for (const place of places) heirs(place);
    expect(count.looks).toBeLessThan(20 * places.length);
  },
);
