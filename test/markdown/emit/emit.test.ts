import { describe, expect, it } from "vitest";
import { publish } from "../../../src/html/publish.ts";
import type { PageText } from "../../../src/html/read-text.ts";
import { NO_OTHERS } from "../../../src/html/site/site.ts";
import { partedText } from "../../helpers/parted-text.ts";

const assets = { style: "", script: "", samples: "" };

/** What is written of a text in reStructuredText, by file. */
function written(text: string, layout: "one-page" | "pages" = "one-page", raw = false): Map<string, string> {
  const target: PageText = { name: "main", output: "main", ...partedText(text), frame: { lang: "en", raw } };
  const options = { assets, layout, endings: ["md"], others: NO_OTHERS, redirects: new Map() } as const;
  return new Map(publish([target], options).texts.flatMap(({ files }) => files));
}

function fileOf(text: string): string | undefined {
  return written(text).get("main.md");
}

describe("what reStructuredText says is written in Markdown's own words", () => {
  it.each([
    ["text, with its lines", "One\ntwo *three* **four** ``five``.", "One\ntwo *three* **four** `five`."],
    [
      "text that needs no escape",
      "snake_case, 2 * 3 = 6, AT&T & co, a[0], f(x), [optional], 5 < 6, #5, a: b, 1.5, $1 {x} x@y w.x",
      "snake_case, 2 * 3 = 6, AT&T & co, a[0], f(x), [optional], 5 < 6, #5, a: b, 1.5, $1 {x} x@y w.x",
    ],
    [
      "text that needs one",
      "\\*a*, \\`b\\`, <b>, &amp;, [a](b), a@b.cd, ~~x~~, \\\\*",
      "\\*a\\*, \\`b\\`, \\<b>, \\&amp;, [a]\\(b), <a@b.cd>, \\~\\~x\\~\\~, \\\\\\*",
    ],
    [
      "the beginnings of lines",
      "a\n\\- b\n\\+ c\n1\\. d\n# e\n\\> f",
      "a\n\\- b\n\\+ c\n1\\. d\n\\# e\n\\> f",
    ],
    ["marks in words", "re\\ *mark*\\ able H\\ :sub:`2`\\ O :title:`T`", "re*mark*able H<sub>2</sub>O *T*"],
    ["a literal with marks", "``a`b`` and ``\\``", "``a`b`` and `\\`"],
    ["links", "`a <b.html#c_d>`_ http://x.org/y_z", "[a](b.html#c_d) <http://x.org/y_z>"],
    ["lists", "- a\n\n  - b\n\n- c", "- a\n  - b\n- c"],
    ["numbers", "3. a\n#. b", "3. a\n4. b"],
    ["items of several blocks", "- a\n\n  b\n- c", "- a\n\n  b\n\n- c"],
    ["two lists side by side", "- a\n\n* b", "- a\n\n* b"],
    ["terms", "a : b\n  c\nd\n  e\n\n  f", "a (*b*)\n: c\n\nd\n: e\n\n  f"],
    ["fields", ":A: b\n:C:\n  - d", "- **A:** b\n\n- **C:**\n\n  - d"],
    ["options", "-o FILE, --out=FILE  Where.", "`-o FILE`, `--out=FILE`\n: Where."],
    ["a literal block", ".. code:: json\n\n   { }", "```json\n{ }\n```"],
    ["a fence in one", "::\n\n  ```\n  x\n  ```", "````\n```\nx\n```\n````"],
    [
      "doctests and formulas",
      ">>> 1\n1\n\n.. math:: x^2\n\n:math:`y`",
      "```pycon\n>>> 1\n1\n```\n\n```math\nx^2\n```\n\n`y`",
    ],
    ["lines", "| a\n|   b\n|\n| c", "a\\\n\u2003b\\\n\u2003\\\nc"],
    ["a quote", "x\n\n  a\n\n  -- b", "x\n\n> a\n>\n> — b"],
    [
      "alerts",
      ".. note:: a\n.. hint:: b\n.. admonition:: C\n\n   d",
      "> [!NOTE]\n> a\n\n> **Hint**\n>\n> b\n\n> **C**\n>\n> d",
    ],
    ["an alert of a list", ".. warning::\n\n   - a", "> [!WARNING]\n>\n> - a"],
    ["a line across the page", "a\n\n----\n\nb", "a\n\n---\n\nb"],
    [
      "pictures",
      ".. image:: a.png\n   :alt: b\n\n.. figure:: c.png\n   :width: 20\n\n   d",
      '![b](a.png)\n\n<img src="c.png" alt="" width="20">\n\nd',
    ],
    [
      "a table",
      "=== ===\nA   B\n=== ===\n1   a|b\n\\   ``|``\n=== ===",
      "| A | B |\n| --- | --- |\n| 1 | a\\|b |\n| | `\\|` |",
    ],
    [
      "a table with what Markdown's have not",
      "+---+---+\n| a     |\n+---+---+\n| b | - |\n+---+---+",
      '<table>\n<tbody>\n<tr>\n<td colspan="2">a</td>\n</tr>\n<tr>\n<td>b</td>\n<td>\n\n-\n\n</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      "comments and marks, which a page does not show",
      ".. a comment\n\na\n\n.. |s| replace:: b\n\n|s|",
      "a\n\nb",
    ],
    ["a note", "a [1]_ [C]_\n\n.. [1] b\n.. [C] c", "a [^1] [^C]\n\n[^1]: b\n\n[^C]: c"],
    ["classes of words", ".. role:: x\n\n:x:`a`", '<span class="x">a</span>'],
    ["a box with a class", ".. container:: x\n\n   a", '<div class="x">\n\na\n\n</div>'],
  ])("%s", (_, text, markdown) => expect(fileOf(text)).toBe(`${markdown}\n`));

  it("HTML that the project allows", () => {
    const text = ".. raw:: html\n\n   <hr>\n\n.. raw:: latex\n\n   x\n\na";
    expect(written(text, "one-page", true).get("main.md")).toBe("<hr>\n\na\n");
    expect(written(text).get("main.md")).toBe("a\n");
  });
});

describe("anchors", () => {
  it.each([
    ["are those of titles", "Two words\n=========\n\nx\n\nOther\n=====", "## "],
    ["stand behind a heading where GitHub would make another", "``GET /a_b``\n============", "{#get-a-b}"],
    ["and where two have one title", "A\n=\n\nC\n-\n\nB\n=\n\nC\n-", "## C {#b-c}"],
    ["are kept where numbers stand before a title", ".. sectnum::\n\nA\n=", "# 1 A {#a}"],
    ["stand in the text where something leads to them", "a t_\n\n.. _t:\n\nb", '<span id="t"></span>b'],
    ["of inline targets", "an _`x y` and `x y`_", 'an <span id="x-y"></span>x y and [x y](#x-y)'],
  ])("%s", (_, text, part) => {
    const file = fileOf(text);
    if (part === "## ") expect(file).not.toContain("{");
    else expect(file).toContain(part);
  });

  it("that nothing leads to are not written", () => {
    expect(fileOf(".. _t:\n\nb")).toBe("b\n");
  });

  it("of links are those that the place has", () => {
    expect(fileOf("`a <#t>`_\n\n.. _t:\n\nTitle\n=====")).toBe("[a](#title)\n\n# Title\n");
  });
});

describe("files of a folder", () => {
  const text =
    "Top [#]_\n\n.. [#] Note.\n\nA\n=\n\na [1]_ [1]_\n\nB\n=\n\nb [1]_ A_\n\n.. [1] One [2]_.\n.. [2] Two.\n";

  it("have the notes that they refer to, wherever those stand", () => {
    expect(Object.fromEntries(written(text, "pages"))).toEqual({
      "main/index.md": "# A\n\nTop [^3]\n\n[^3]: Note.\n\n- [A](a.md)\n- [B](b.md)\n",
      "main/a.md": "# A\n\na [^1] [^1]\n\n[^1]: One [^2].\n\n[^2]: Two.\n",
      "main/b.md": "# B\n\nb [^1] [A](a.md#a)\n\n[^1]: One [^2].\n\n[^2]: Two.\n",
    });
  });
});
