import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockLines, indented, item, startWith } from "../../../src/rst/emit/block.ts";

const seed = 20151019;

describe("a block", () => {
  test.each([
    ["keeps lists and code as they are", "- a\n  b\n\n::\n\n    x  =  1", "- a\n  b\n\n::\n\n    x  =  1"],
    ["loses blank lines around it", "\n \n  a\n  b\n\n", "a\nb"],
    ["loses only the indentation that all lines share", "    a\n      b\n\n     c", "a\n  b\n\n c"],
    ["has tabs written out", "a\tb\n\tc", "a       b\n        c"],
    ["ends lines wherever docutils does", "a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"],
    ["has no space at the end of lines", "a  \nb\t", "a\nb"],
    ["may be empty", " \n\t\n", ""],
  ])("%s", (_, text, expected) => {
    expect(blockLines(text).join("\n")).toBe(expected);
  });

  test("is indented but for its blank lines", () => {
    expect(indented("a\n\n  b", 3)).toBe("   a\n\n     b");
  });

  test("follows a marker", () => {
    expect(`-${item("a\n- b", 2)}`).toBe("- a\n  - b");
    expect(`-${item("", 2)}`).toBe("-");
  });

  test("that begins with a quotation starts below its marker", () => {
    expect(`-${item("  a\nb", 2)}`).toBe("-\n    a\n  b");
  });

  test("comes out of an item as it went in", () => {
    const line = fc.stringMatching(/^ {0,6}[-*a:. |`_=]{0,6}\t?[a漢\\]?$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (lines, columns) => {
        const block = blockLines(lines.join("\n"));
        const shown = `${" ".repeat(columns - 2)}-${item(lines.join("\n"), columns)}`.split("\n");
        if (shown[0]?.trim() === "-" && shown.length > 1) shown.shift();
        expect(shown.map((each) => each.slice(columns))).toEqual(block.length === 0 ? [""] : block);
        for (const each of shown.slice(1)) expect(each.slice(0, columns).trim()).toBe("");
      }),
      { seed },
    );
  });
});

describe("a phrase at the start", () => {
  const phrase = "**Required.**";

  test.each([
    "A word.",
    "One line\nand the next",
    "``code`` first",
    "Note:\n\n- a\n- b",
    "2 items",
    '"quoted"',
  ])("stands in the paragraph %j", (text) => expect(startWith(text, phrase)).toBe(`${phrase} ${text}`));

  test.each([
    "- a\n- b",
    "1. one\n2. two",
    "a) one",
    "iv. four",
    ".. note:: careful",
    "term\n   its definition",
    "Title\n=====",
    "=== ===\na   b\n=== ===",
    "| a line",
    ":field: body",
    ">>> 1",
    "::\n\n   code",
  ])("stands apart from %j", (text) => expect(startWith(text, phrase)).toBe(`${phrase}\n\n${text}`));

  test("may stand alone, or not at all", () => {
    expect(startWith(" ", phrase)).toBe(phrase);
    expect(startWith("text", "")).toBe("text");
  });
});
