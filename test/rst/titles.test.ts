import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanTitles } from "../../src/rst/titles.ts";
import { hasShared, shared } from "../helpers/shared.ts";

const titles = (...lines: string[]) => scanTitles(lines).map(({ text, character }) => `${text} ${character}`);

test("a title is the first line of a block with an underline, or stands between two lines", () => {
  expect(titles("One", "===", "", "-----", " Two", "-----", "text", "", "Three", "~~~~~")).toEqual([
    "One =",
    "Two -",
    "Three ~",
  ]);
  expect(titles("first line", "second line", "===========")).toEqual([]);
});

test("lines and widths are known; a wide character takes two columns", () => {
  expect(scanTitles(["====", "規則文", "===="])).toEqual([
    { text: "規則文", line: 1, character: "=", underline: 2, overline: 0, width: 6, short: true },
  ]);
  expect(scanTitles(["規則", "----"])).toEqual([
    { text: "規則", line: 0, character: "-", underline: 1, width: 4, short: false },
  ]);
});

test("an underline that is too short makes a title from four characters on", () => {
  expect(titles("A long one", "====")).toEqual(["A long one ="]);
  expect(titles("A long one", "===")).toEqual([]);
  expect(titles("foo bar baz", ">>>")).toEqual([]);
});

test.each([
  ["a transition", ["Text.", "", "-----", "", "Text."]],
  ["an indented literal block", ["Code::", "", "  Title", "  =====", "", "  <<<<<<<"]],
  ["a quoted literal block", ["Code::", "", "=====", "=== =="]],
  ["a directive", [".. code::", "", "  Title", "  ====="]],
  ["a comment", ["..", "  Title", "  ====="]],
  ["a doctest block", [">>> print(1)", "1", "===="]],
  ["a line block", ["| One", "| Two", "=="]],
  ["a grid table of one column", ["+---+", "| a |", "+---+", "| b |", "+---+"]],
  [
    "a simple table",
    ["=====  =====", "Name   Type", "=====  =====", "One", "-----", "", "two", "=====  ====="],
  ],
  ["a column span", ["== == ==", "Both  c", "----- --", "a  b  c", "== == ==", "1  2  3", "== == =="]],
  ["a bullet list", ["- Item", "====", "", "* Item", "  ===="]],
  ["an enumerated list", ["1. One", "2. Two", "", "   ======"]],
  ["a definition list", ["Term", "  Definition", "  =========="]],
  ["mixed characters", ["Title", "=-=-="]],
])("%s holds no title", (_, lines) => {
  expect(titles(...lines)).toEqual([]);
});

test("a title may look like the item of a list, and follow a table that ends at a blank line", () => {
  expect(titles("1. One", "======", "", "A. Letter", "---------")).toEqual(["1. One =", "A. Letter -"]);
  expect(titles("== ==", "a  b", "== ==", "", "Title", "=====", "== ==")).toEqual(["Title ="]);
});

test("any text is read to its end", () => {
  const line = fc.constantFrom("== ==", "====", "", "a::", "  b", "+---+", "'", "1. a", "i. b", ":a: b");
  const text = fc.array(line, { maxLength: 5 });
  fc.assert(
    fc.property(text, (lines) => {
      const many = Array.from({ length: 2000 }, () => lines).flat();
      expect(scanTitles(many).length).toBeLessThanOrEqual(many.length);
    }),
    { seed: 20151019, numRuns: 50 },
  );
});

describe.skipIf(!hasShared)("docutils' reading", () => {
  const documents = ["cases", "errors", "chapters"].flatMap((folder) =>
    readdirSync(`${shared}rst/${folder}`)
      .filter((name) => name.endsWith(".rst"))
      .map((name) => `${folder}/${name}`),
  );
  test.each(documents)("%s", (name) => {
    const lines = readFileSync(`${shared}rst/${name}`, "utf8").split("\n");
    const { outline, msgs } = JSON.parse(
      readFileSync(`${shared}rst/${name}`.replace(/rst$/, "json"), "utf8"),
    );
    const headings = outline.filter((row: string[]) => /^H\d$/.test(row[1] ?? ""));
    const misplaced = msgs.filter((row: string[]) => /Title level inconsistent/.test(row[3] ?? ""));
    expect(scanTitles(lines)).toHaveLength(headings.length + misplaced.length);
  });
});
