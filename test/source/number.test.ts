import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/source/json.ts";
import { jsonLine, jsonText } from "../../src/source/json-text.ts";
import {
  canonicalNumber,
  compareNumbers,
  isInteger,
  isMultipleOf,
  type NumberValue,
  numberOf,
} from "../../src/source/number.ts";
import type { ParseContext } from "../../src/source/parse-context.ts";
import type { Value } from "../../src/source/value.ts";
import { parseYaml, parseYamlWithCare } from "../../src/source/yaml.ts";
import { expectFindings, sourcesOf } from "./findings.ts";

const context: ParseContext = { report() {}, at: () => ({ file: "" }) };

/** What is printed of a value that was read from YAML, in either way. */
function throughYaml(text: string): string[] {
  return [parseYaml, parseYamlWithCare].map((parse) => jsonLine(parse(text, context)?.value ?? "nothing"));
}

const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,29})$/);
const spelling = fc
  .tuple(
    fc.constantFrom("", "-"),
    digits,
    fc.stringMatching(/^(?:\.\d{1,25})?$/),
    fc.stringMatching(/^(?:[eE][+-]?\d{1,3})?$/),
  )
  .map((parts) => parts.join(""));

describe("numbers keep their digits", () => {
  test("from YAML, where JSON has the same spelling", () => {
    for (const text of [
      "9007199254740993",
      "-9007199254740993",
      "1.0",
      "1.10",
      "1e3",
      "1E+3",
      "-0",
      "-0.0",
      "0.0000001",
      "74766.12",
      "1e400",
      "5",
    ])
      expect(throughYaml(text), text).toEqual([text, text]);
  });

  test("from YAML, as JSON spells the same number, where it has another spelling", () => {
    const spelt = {
      "0x1F": "31",
      "0o17": "15",
      "+1": "1",
      ".5": "0.5",
      "-.5": "-0.5",
      "1.": "1",
      "+.50": "0.50",
      "007": "7",
      "00.10": "0.10",
      "0x20000000000001": "9007199254740993",
      "!!int 0b11": "3",
      "!!int -0x10": "-16",
      "!!float 3": "3",
    };
    for (const [text, json] of Object.entries(spelt)) expect(throughYaml(text), text).toEqual([json, json]);
  });

  test("and what is no number in YAML 1.2 stays text", () => {
    for (const text of [
      "1_000",
      "0b11",
      "1:30",
      "1e",
      "e3",
      ".",
      "+",
      "1.2.3",
      "0x",
      "-0x1F",
      "12e03a",
      "!!str 1.10",
    ])
      expect(throughYaml(text), text).toEqual(Array(2).fill(JSON.stringify(text.replace("!!str ", ""))));
  });

  test("in any YAML and JSON, also in JSON that a string holds", () => {
    fc.assert(
      fc.property(fc.array(spelling, { minLength: 1 }), (numbers) => {
        const json = `[${numbers.join(",")}]`;
        const item = JSON.stringify(json);
        expect(throughYaml(json)).toEqual([json, json]);
        expect(jsonLine(parseJson(json, context) ?? null)).toBe(json);
        expect(jsonText(parseJson(json, context) ?? null)).toBe(
          `[\n${numbers.map((each) => `  ${each}`).join(",\n")}\n]`,
        );
        const { sources } = sourcesOf({ "a.json": `{ "a": ${item} }`, "a.yaml": `a: ${item}` });
        for (const file of ["a.json", "a.yaml"]) {
          const source = sources.load(file);
          expect(jsonLine((source && sources.readInner(source, "/a")?.value) ?? null)).toBe(json);
        }
      }),
    );
  });

  test("and stay JavaScript's numbers where those print the same", () => {
    const read: Value | undefined = parseJson("[1, 1.5, -3, 1e+21, 1e21]", context);
    expect(read).toEqual([1, 1.5, -3, 1e21, { digits: "1e21" }]);
  });

  test("but for those that JSON has not", () => {
    const findings = expectFindings({
      "a.yaml":
        "a: ⟦number-not-finite⟧.inf\nb: [⟦number-not-finite⟧-.Inf, ⟦number-not-finite⟧.NaN]\nc: '.inf'\n.inf: .info\nd: !!str .inf\n",
      "b.yaml": "a: &a ⟦number-not-finite⟧.inf\nb: *a\nc: !!float ⟦number-not-finite⟧.nan\n",
    });
    expect(findings[0]?.message).toContain("JSON has no number .inf; write a number");
  });
});

/** A decimal number as a fraction: `numerator` / 10^`scale`. */
function fraction(text: string): { numerator: bigint; scale: bigint } {
  const [, minus, whole = "", part = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const numerator = BigInt(whole + part) * (minus === "-" ? -1n : 1n);
  const scale = BigInt(part.length) - BigInt(exponent);
  return scale >= 0n ? { numerator, scale } : { numerator: numerator * 10n ** -scale, scale: 0n };
}

/** Two numbers over one denominator. */
function together(one: string, other: string): [bigint, bigint] {
  const [a, b] = [fraction(one), fraction(other)];
  return [a.numerator * 10n ** b.scale, b.numerator * 10n ** a.scale];
}

describe("numbers are compared exactly", () => {
  test("as fractions of whole numbers are", () => {
    fc.assert(
      fc.property(spelling, spelling, (one, other) => {
        const [a, b] = together(one, other);
        const [left, right] = [numberOf(one), numberOf(other)];
        expect(Math.sign(compareNumbers(left, right))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(canonicalNumber(left) === canonicalNumber(right)).toBe(a === b);
        const { numerator, scale } = fraction(one);
        expect(isInteger(left)).toBe(numerator % 10n ** scale === 0n);
        if (b !== 0n) expect(isMultipleOf(left, right)).toBe(a % b === 0n);
      }),
      { numRuns: 1000 },
    );
  });

  test("multiples of any number are multiples", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{0,20}$/),
        fc.nat(12),
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        (divisor, scale, times) => {
          const product = numberOf(`${times * BigInt(divisor)}e-${scale}`);
          expect(isMultipleOf(product, numberOf(`${divisor}e-${scale}`))).toBe(true);
        },
      ),
    );
  });

  test("of any size, in little time", () => {
    const [huge, tiny] = ["1e999999999999", "1e-999999999999"].map(numberOf) as [NumberValue, NumberValue];
    expect(compareNumbers(huge, tiny)).toBeGreaterThan(0);
    expect(isMultipleOf(huge, 7)).toBe(false);
    expect(isMultipleOf(huge, tiny)).toBe(true);
    expect(isMultipleOf(tiny, huge)).toBe(false);
    expect(isInteger(huge)).toBe(true);
    expect(isInteger(tiny)).toBe(false);
  });
});
