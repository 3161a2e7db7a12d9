import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMatchBudget } from "../../../src/check/examples/pattern/automaton.ts";
import { compilePattern, readPattern } from "../../../src/check/examples/pattern/pattern.ts";

function matches(pattern: string, text: string): boolean {
  const result = readPattern(pattern);
  if (result.kind !== "usable") throw new Error(`${pattern}: ${result.reason}`);
  return result.pattern.matches(text);
}

const atoms = [
  ...[
    "a",
    "b",
    "_",
    ".",
    "\\w",
    "\\D",
    "\\s",
    "[ab]",
    "[^a]",
    "[^]",
    "[]",
    "[\\]\\-b]",
    "\\.",
    "\\/",
    "]",
    "{",
    "}",
  ],
  ...[
    "\\x61",
    "\\u0062",
    "\\x6",
    "\\u{61}",
    "\\012",
    "\\cJ",
    "-",
    "😀",
    "\\uD83D\\uDE00",
    "^",
    "$",
    "\\b",
    "\\B",
  ],
];

const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc.array(tie("pattern"), { maxLength: 3 }).map((parts) => parts.join("")),
    fc.tuple(tie("pattern"), tie("pattern")).map(([left, right]) => `(?:${left}|${right})`),
    fc
      .tuple(
        fc.constantFrom("(", "(?:", "(?<n>"),
        tie("pattern"),
        fc.constantFrom("*", "+", "?", "*?", "{2}", "{0,2}", "{1,}?"),
      )
      .map(([open, inner, repetition]) => `${open}${inner})${repetition}`),
    fc
      .tuple(fc.constantFrom("(?=", "(?!", "(?<=", "(?<!"), tie("pattern"))
      .map(([open, inner]) => `${open}${inner})`),
  ),
}));

const text = fc
  .array(
    fc.constantFrom("a", "b", "_", "1", " ", ".", "-", "\n", "]", "{", "}", "u", "x", "6", "😀", "\uD83D"),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

describe("patterns", () => {
  test("match what JavaScript's own regular expressions match", () => {
    fc.assert(
      fc.property(pattern, text, (part, value) => {
        // V8 itself looks for empty matches between the two halves of a character, where there is no position.
        const source = value.includes("😀") ? `^(?:${part})` : part;
        const verdict = readPattern(source);
        fc.pre(verdict.kind === "usable");
        // Without its Unicode grammar it takes some characters for two.
        fc.pre(compilePattern(source).unicode || !(value + source).includes("😀"));
        expect(matches(source, value)).toBe(compilePattern(source).test(value));
      }),
      { seed: 20151019, numRuns: 3000 },
    );
  });

  test.each([
    ["^.$", "😀", true],
    ["^..$", "😀", false],
    ["^[^a]{2}$", "😀b", true],
    ["^\\W$", "😀", true],
    ["^[😀😁]$", "😁", true],
    ["^\\u{1F600}$", "😀", true],
    ["^\\uD83D\\uDE00$", "😀", true],
    // What is no pattern in Unicode's grammar.
    ["^.\\-.$", "😀-😀", true],
    ["^[^\\_]\\-$", "😀-", true],
    ["^[\\_a]\\-$", "😀-", false],
    ["^😀{2}\\-$", "😀😀-", true],
  ])("count whole characters: %s, %s", (pattern, value, isMatch) => {
    expect(matches(pattern, value)).toBe(isMatch);
  });

  /** The states that are entered to match a text. */
  function steps(source: string, value: string): number {
    const budget = createMatchBudget();
    const before = budget.remaining;
    const result = readPattern(source, budget);
    if (result.kind === "usable") result.pattern.matches(value);
    return before - budget.remaining;
  }

  test.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^(a|ab|b)*c",
    "a*a*a*a*a*a*a*b",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(?=(a+)+b)a*!",
  ])("take steps in proportion to the text, whatever they repeat: %s", (source) => {
    expect(matches(source, `${"a".repeat(50_000)}?`)).toBe(false);
    const [once, twice] = [5000, 10_000].map((length) => steps(source, `${"a".repeat(length)}?`));
    expect(once).toBeGreaterThan(5000);
    expect(twice).toBeLessThan(2.1 * (once ?? 0));
  });

  test("arbitrary ones take steps in proportion to an adverse text", () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom("a", "ab", "_", "😀"), (source, unit) => {
        const whole = `^(?:${source})*!`;
        fc.pre(readPattern(whole).kind === "usable");
        expect(steps(whole, unit.repeat(2000))).toBeLessThan(2.1 * steps(whole, unit.repeat(1000)) + 1000);
      }),
      { seed: 20151019, numRuns: 200 },
    );
  });

  test("that repeat what repeats may be used", () => {
    expect(matches("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$", "M_NOT_FOUND")).toBe(true);
    expect(matches("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$", "M__FOUND")).toBe(false);
  });

  test.each([
    ["(a)\\1", "unsupported", "it refers back to what a group has matched"],
    ["(?<n>a)\\k<n>", "unsupported", "it refers back to what a group has matched"],
    ["((a{1000}){1000}){1000}", "unsupported", "it repeats too much: it comes to more than 10000 states"],
    ["(){1000000000}", "unsupported", "it repeats too much: it comes to more than 10000 states"],
    [
      `${"(".repeat(3000)}a${")".repeat(3000)}`,
      "unsupported",
      "it has more than 100 groups inside each other",
    ],
    ["a".repeat(20_000), "unsupported", "it has more than 10000 characters"],
    ["[", "invalid", "unterminated character class"],
    ["\\p{None}", "invalid", "invalid property name"],
  ])("%# cannot be used", (source, kind, reason) => {
    expect(readPattern(source)).toEqual({ kind, reason });
  });

  test("are not run on texts that are too long for them", () => {
    expect(() => matches("(?:a{50}){60}", "b".repeat(100_000))).toThrow(RangeError);
  });
});
