import { expect, test } from "vitest";
import { displayWidth } from "../../src/rst/width.ts";

test.each([
  ["", 0],
  ["plain text", 10],
  ["Größe", 5],
  ["Gro\u0308ße", 5],
  ["漢字", 4],
  ["한국어", 6],
  ["ｆｕｌｌ", 8],
  ["ﾊﾝｶｸ", 4],
  ["🎉", 2],
  ["\u{20000}\u{3fffd}", 4],
  ["\u1100", 2],
  ["\u115f\u1160", 3],
  ["\u02ff\u0300\u0301", 1],
  ["“quoted” — …", 12],
])("%j takes %i columns", (line, width) => {
  expect(displayWidth(line)).toBe(width);
});
