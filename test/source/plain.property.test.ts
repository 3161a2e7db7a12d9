import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, parseJsonWithCare } from "../../src/source/json.ts";
import type { ParseContext } from "../../src/source/parse-context.ts";
import { parsePlainJson } from "../../src/source/plain-json.ts";
import { isMap, type Value } from "../../src/source/value.ts";
import { parseYaml, parseYamlWithCare } from "../../src/source/yaml.ts";
import { readYamlEvents } from "../../src/source/yaml-events.ts";
import { plainYamlValue } from "../../src/source/yaml-plain.ts";
import { writeYaml, written } from "./written.ts";

const seed = 20151019;

/** What a reader makes of a text: the value with the order of its keys, and the codes and places of the findings. */
function outcome(text: string, parse: (text: string, context: ParseContext) => Value | undefined): unknown {
  const findings: unknown[] = [];
  const value = parse(text, {
    report: ({ code, location }) => findings.push([code, location]),
    at: (offset, end) => ({ file: "a", offset, end }),
  });
  return { value: value === undefined ? undefined : inOrder(value), findings };
}

function inOrder(value: Value): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  return isMap(value) ? { entries: [...value].map(([key, item]) => [key, inOrder(item)]) } : value;
}

const keys = [
  "a",
  "b",
  "0",
  "1",
  "10",
  "01",
  "-1",
  "1.5",
  "4294967295",
  "__proto__",
  "constructor",
  "length",
  "",
];

/** JSON text whose keys may be integers, stand twice, or be written with escapes. */
const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const escaped = (text: string) =>
    text.replace(/[^"\\]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const key = fc.oneof(
    fc.constantFrom(...keys).map((name) => JSON.stringify(name)),
    fc.constantFrom(...keys).map((name) => `"${escaped(name)}"`),
    fc.constantFrom('":"', '"\\":"', '"\\\\"', '"{\\"a\\": 1}"'),
  );
  const blank = fc.constantFrom("", " ", "\n", "\t\r\n");
  const entry = fc
    .tuple(blank, key, blank, tie("value"))
    .map(([a, name, b, value]) => `${a}${name}${b}:${value}`);
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.oneof(key, fc.constantFrom("-0", "1e5", "0.1", "1E400", "true", "null", '"\\ud800"', '"\\/:"')),
      fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(",")}]`),
      fc.array(entry, { maxLength: 4 }).map((entries) => `{${entries.join(",")}}`),
    ),
  };
}).value;

test("JSON says the same to the engine's parser as to the one that knows places", () => {
  let plain = 0;
  fc.assert(
    fc.property(jsonText, (text) => {
      if (parsePlainJson(text) !== undefined) plain++;
      expect(outcome(text, parseJson)).toEqual(outcome(text, parseJsonWithCare));
    }),
    { seed, numRuns: 1500 },
  );
  expect(plain).toBeGreaterThan(300);
});

const yamlText = fc.oneof(
  fc
    .tuple(written, fc.infiniteStream(fc.nat(1000)))
    .map(([value, stream]) => writeYaml(value, (count) => Number(stream.next().value) % count)),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...keys, "~", "true", "0x1F", "'a'", '"\\x61"', "? a", "<<", "null"),
        fc.constantFrom(
          "",
          "1",
          "0o17",
          ".inf",
          "1e3",
          "yes",
          "[1, {a: 2, a: 3}]",
          "\n  a: 1\n  a: 2",
          "|\n  x",
          "- 1",
        ),
      ),
      { maxLength: 6 },
    )
    .map((entries) => entries.map(([key, value]) => `${key}: ${value}\n`).join("")),
);

test("YAML says the same on the short path as on the one with care", () => {
  let plain = 0;
  fc.assert(
    fc.property(yamlText, (text) => {
      const read = readYamlEvents(text);
      if (!("reason" in read) && plainYamlValue(read) !== undefined) plain++;
      const { events: kept } = parseYaml(text, { report() {}, at: () => ({ file: "a" }) }) ?? {};
      if (kept) expect(kept.events).toEqual("events" in read && read.events);
      expect(outcome(text, (...given) => parseYaml(...given)?.value)).toEqual(
        outcome(text, (...given) => parseYamlWithCare(...given)?.value),
      );
    }),
    { seed, numRuns: 1500 },
  );
  expect(plain).toBeGreaterThan(300);
});
