import { expect, test } from "vitest";
import { lineStarts, positionOf } from "../../src/source/lines.ts";

test("lines end in any of the three ways, columns count UTF-16 code units", () => {
  const text = "a\nb\r\nc\rd😀e\n";
  const starts = lineStarts(text);
  expect(starts).toEqual([0, 2, 5, 7, 12]);
  expect(positionOf({ start: 10, end: 11 }, starts)).toEqual({
    line: 4,
    column: 4,
    endLine: 4,
    endColumn: 5,
  });
  expect(positionOf({ start: 2, end: 8 }, starts)).toEqual({ line: 2, column: 1, endLine: 4, endColumn: 2 });
  expect(positionOf({ start: 12, end: 12 }, starts)).toEqual({
    line: 5,
    column: 1,
    endLine: 5,
    endColumn: 1,
  });
});
