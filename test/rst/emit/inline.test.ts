import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escaped, literal } from "../../../src/rst/emit/inline.ts";
import { underline } from "../../../src/rst/emit/underline.ts";

const seed = 20151019;

describe("a literal", () => {
  test.each([
    ["room_", "``room_``"],
    ["*", "``*``"],
    ["|x|", "``|x|``"],
    ["$USER_ID", "``$USER_ID``"],
    ["back\\slash\\", "``back\\slash\\``"],
    ["", '``""``'],
    [" padded ", '``" padded "``'],
    ["two\nlines", '``"two\\nlines"``'],
    ["next\u0085line", '``"next\\u0085line"``'],
    ["tick`tock", "``tick`tock``"],
    ["tick``, tock", "tick\\`\\`, tock"],
    ["``", "\\`\\`"],
  ])("of %j is %s", (text, expected) => expect(literal(text)).toBe(expected));

  test("holds any text on one line, and ends where it should", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = literal(text);
        expect(shown).not.toMatch(/[\n\r\x1C-\x1E\x85\u2028\u2029]/);
        if (shown.startsWith("``")) expect(shown).toMatch(/^``(?=\S)(?:(?!\S``[\s,.]).)*(?<=\S)``$/u);
        else expect(shown.replaceAll(/\\./g, "")).not.toContain("`");
      }),
      { seed },
    );
  });
});

describe("escaped text", () => {
  test.each([
    ["plain words", "plain words"],
    ["trailing_ *star* |bar|", "trailing\\_ \\*star\\* \\|bar\\|"],
    ["- no item", "\\- no item"],
    ["1. no item", "\\1. no item"],
    ["iv) no item", "\\iv) no item"],
    ["no code::", "no code\\::"],
    ["over\ntwo  lines", "over two lines"],
  ])("of %j is %s", (text, expected) => expect(escaped(text)).toBe(expected));

  test("says the same without its backslashes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escaped(text).replaceAll(/\\(.)/gu, "$1")).toBe(text.trim().replace(/\s+/g, " "));
      }),
      { seed },
    );
  });
});

test.each([
  ["``GET /x``", 10],
  ["漢字 title", 10],
  ["x", 4],
])("the line below %j is %i wide", (title, width) => {
  expect(underline(title, "<")).toBe("<".repeat(width));
});
