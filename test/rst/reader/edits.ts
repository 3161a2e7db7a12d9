import fc from "fast-check";

/** Lines of which most constructs can be made, and many faults. */
export const lines = fc.constantFrom(
  "",
  "",
  "text",
  "  text",
  "text |s| `A`_ [#]_",
  "A\n=",
  "B\n=",
  "C\n-",
  "D\n--",
  "E\n-",
  "F\n~",
  "==\nG\n==",
  "Long title\n---",
  "----",
  "=====  =====",
  "a      b",
  "text::",
  "- item",
  "  item",
  "term",
  ".. note::",
  ".. class:: c",
  ".. header::\n   h",
  "+--",
  ".. _a:",
  ".. [#] note",
  ".. |s| replace:: x",
  ".. |s| unicode:: U+A9\n   :trim:",
  ".. role:: r",
  ".. default-role:: r",
  ".. title:: T",
  ":r:`x` `y`",
  ".. contents::",
  ".. sectnum::",
  "`t <http://x>`_",
  ".. target-notes::",
  "A `b",
  "\tx",
  "x\r",
);

const edit = fc.tuple(fc.nat(60), fc.nat(4), fc.array(lines, { maxLength: 4 }));

/** A text, and what becomes of it by edits of a few lines each. */
export const versionsOfLines: fc.Arbitrary<string[]> = fc
  .tuple(fc.array(lines, { maxLength: 60 }), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([start, edits]) => {
    const versions = [start];
    for (const [at, count, added] of edits)
      versions.push((versions.at(-1) ?? []).toSpliced(at, count, ...added));
    return versions.map((each) => `${each.join("\n")}\n`);
  });
