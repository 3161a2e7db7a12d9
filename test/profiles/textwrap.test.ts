import { expect, it } from "vitest";
import { wrap } from "../../src/profiles/matrix-2015/textwrap.ts";

// What Python 3.11 gives for each.
const cases: [string, number, string, string][] = [
  ["A dictionary of further pusher-specific data", 36, "", "A dictionary of further pusher-\nspecific data"],
  ["two words--with a dash and--more", 12, "", "two words--\nwith a dash\nand--more"],
  ["use the --format flag or 1-2 and e.g. x-y-z", 10, "", "use the\n--format\nflag or\n1-2 and\ne.g. x-y-z"],
  ["first\nline  with   runs\tof space", 14, "", "first line\nwith   runs\nof space"],
  ["abcdefghijklmnopqrstuvwxyz", 10, "", "abcdefghij\nklmnopqrst\nuvwxyz"],
  [
    "see https://example.org/a-long/path-here now",
    16,
    "",
    "see https://exam\nple.org/a-\nlong/path-here\nnow",
  ],
  ["one two three four five", 20, "         ", "         one two\nthree four five"],
  ["one\n\ntwo\n\n\n three", 20, "  ", "  one\n\n  two\n\n    three"],
  [" leading space stays", 12, "", " leading\nspace stays"],
  ["日本語 テキスト 😀😀 ab", 7, "", "日本語\nテキスト 😀😀\nab"],
  ["   ", 5, "", ""],
  ["", 5, "  ", "  "],
  ["unbreakable words", 14, "        ", "        unbrea\nkable words"],
];

it.each(cases)("wraps %j to %i columns after %j", (text, width, indent, expected) => {
  expect(wrap(text, width, indent)).toBe(expected);
});
