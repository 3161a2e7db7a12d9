import fc from "fast-check";

/** Lines of which most constructs can be made, and many errors. */
const lines = fc.constantFrom(
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
  "+---+\n| a |\n+---+",
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

/** Whole blocks: most of them may stand anywhere, many refer to others. */
const blocks = fc.constantFrom(
  "text |s| `A`_ [#]_ [#l]_ [Cit]_ b_",
  "- item\n\n  - `B`_\n\n    .. _deep:\n\n    deep",
  "- x\n\n  .. image:: javascript:x",
  "1. one\n\n   .. note:: |s|",
  ":field: `A`_",
  "term\n  .. container:: k\n     :name: named\n\n     text",
  "named_ deep_ inline_",
  "+---+---+\n| a | `A`_ |\n+---+---+",
  "+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   +---+\n|   | e |\n+---+---+",
  ".. table:: Cap ``Room``\n\n   =====  ====\n   Key    Type\n   =====  ====\n   ``a``  Room\n   =====  ====",
  ".. csv-table:: T\n   :header: a,Type\n\n   x,y\n   `A`_,|s|",
  ".. list-table:: ``Room``\n   :class: object type-column-2\n   :header-rows: 1\n\n   * - Key\n     - Type\n   * - `B`_\n     - Room",
  ".. role:: r\n   :class: k",
  ".. role:: html(raw)\n   :format: html",
  ".. default-role:: r",
  ":r:`x` `y` :html:`<b>`",
  ".. raw:: html\n\n   <b>x</b>",
  ".. [#] note",
  ".. [#l] note `A`_",
  ".. [Cit] citation",
  ".. target-notes::",
  "`t <http://x>`_ anonymous__",
  "__ http://q",
  ".. _b: A_",
  ".. sectnum::\n   :depth: 1",
  ".. contents::",
  ".. contents:: Here\n   :local:",
  ".. _a:",
  "_`inline` target",
  ".. |s| replace:: *y* `A`_",
  ".. |s| unicode:: U+A9\n   :trim:",
  ".. |s| image:: p.png\n   :target: A_",
  "x |s| y",
  ".. figure:: f.png\n\n   Caption |s|",
  ".. class:: c",
  ".. class:: d\n\n   para",
  ".. topic:: T |s|\n\n   x",
  ".. rubric:: Response 200",
  ".. rubric:: Response 404\n   :class: response status-404",
  ".. class:: endpoint",
  ".. footer:: f",
  ".. title:: U",
  ".. meta::\n   :k: v",
  ".. code:: js\n   :name: A\n\n   x",
  ".. unknown:: x",
  "Body: ``[Room]``.",
  ".. class:: value-type\n\nItem: ``Room``.",
  "``Room``",
  "`x <#a>`_ `y <other.html#a>`_ `z <#a-room>`_",
  "| line `A`_\n| line",
  "text\n\n  quote\n\n  -- attr",
  "\ttab",
  "a\u2028b\fc",
  "----",
);

const titles = fc.constantFrom(
  "A\n===",
  "B\n===",
  "C\n---",
  "``PUT /x``\n----------",
  "F\n~~~",
  "H |s|\n^^^^^",
  "A Room\n------",
  "Room\n~~~~",
);

/** A text, and what becomes of it by edits of a few pieces each. */
function versionsOf(piece: fc.Arbitrary<string>, between: string): fc.Arbitrary<string[]> {
  const edit = fc.tuple(fc.nat(60), fc.nat(4), fc.array(piece, { maxLength: 4 }));
  const start = fc.array(piece, { maxLength: 60, size: "max" });
  return fc.tuple(start, fc.array(edit, { minLength: 1, maxLength: 5 })).map(([first, edits]) => {
    const versions = [first];
    for (const [at, count, added] of edits)
      versions.push((versions.at(-1) ?? []).toSpliced(at, count, ...added));
    return versions.map((each) => `${each.join(between)}\n`);
  });
}

export const versionsOfLines = versionsOf(lines, "\n");

export const versionsOfSections = versionsOf(
  fc.oneof({ weight: 2, arbitrary: titles }, { weight: 5, arbitrary: blocks }),
  "\n\n",
);

/** A text, and what becomes of it by edits of a few characters. */
export const versionsOfCharacters: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.array(lines, { maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(300), fc.nat(3), fc.constantFrom("", "\n", "=", " ", "a", "\r")), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([start, edits]) => {
    const versions = [`${start.join("\n")}\n`];
    for (const [at, count, added] of edits) {
      const text = versions.at(-1) ?? "";
      versions.push(text.slice(0, at) + added + text.slice(at + count));
    }
    return versions;
  });
