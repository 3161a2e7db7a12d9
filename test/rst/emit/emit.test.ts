import { describe, expect, it } from "vitest";
import { type Block, type Inline, type Position, textOf } from "../../../src/doctree/tree.ts";
import { emitBlocks, emitDocument } from "../../../src/rst/emit/emit.ts";
import { parse } from "../../../src/rst/index.ts";

const start = { line: 1, column: 1, offset: 0 };
const position: Position = { start, end: start };

function rewritten(text: string, options = {}): string {
  return emitDocument(parse(text).document, options).lines.join("\n");
}

describe("what somebody wrote by hand is written as it was", () => {
  it.each([
    [
      "inline markup",
      "Some *emphasis*, **strong**, ``literal`` and H\\ :sub:`2`\\ O, see `here <http://a.b/c_d_>`__.",
    ],
    [
      "words that are no markup",
      'snake_case, 2 * 3, a|b, f(*args), std::string, C++, 1.5, don\'t, "*", `` and - dashes',
    ],
    ["addresses", "At https://matrix.org/docs, (http://a.b/c) or a@b.example; not http\\://this.one."],
    ["text like markup", "\\*not emphasis*, \\`no role`, name\\_ and \\|bar|, [1]\\_ and a back\\\\slash."],
    ["text like a list", "\\1. no item\n\n\\- none either"],
    ["lists", "- a\n- b\n\n  1. c\n  2. d\n\n     more\n\n- e"],
    ["two lists in a row", "- a\n\n..\n\n- b"],
    ["terms", "term\n   Its meaning.\n\n*other* : kind\n   - a\n   - b"],
    ["fields", ":one: text\n:two: more\n   of it"],
    ["quotes", "   One.\n\n   -- Somebody\n\nText.\n\n   Two."],
    ["a quote behind a list", "- a\n\n..\n\n   quote"],
    ["literal blocks", "So::\n\n   x = 1\n\n.. code:: js\n\n   let y;\n\nSo that:\n\n   quoted"],
    ["lines", "| One\n|    *two*\n| three"],
    ["a simple table", "====  =====\nA     B\n====  =====\na     ``b``\n漢字  b c\n====  ====="],
    ["a table with blocks", "+-----+---+\n| A   | B |\n+=====+===+\n| - a | b |\n| - b |   |\n+-----+---+"],
    ["a table with spans", "+-------+---+\n| a     | b |\n+---+---+   |\n| c | d |   |\n+---+---+---+"],
    ["a table with a title", ".. table:: Its title\n   :align: center\n\n   =  =\n   a  b\n   =  ="],
    [
      "a list table",
      ".. list-table::\n   :header-rows: 1\n   :stub-columns: 1\n\n   * - a\n     - b\n\n   * - c\n     - d",
    ],
    ["footnotes", "Text [#n]_.\n\n.. [#n] A note."],
    [
      "directives",
      ".. note::\n\n   Text.\n\n.. admonition:: Title\n\n   Text.\n\n.. image:: a.png\n   :alt: An image\n   :width: 50%",
    ],
    ["a figure", ".. figure:: a.png\n\n   *Caption*\n\n   Legend."],
    ["targets", ".. _a:\n\n.. _b: http://a.b/\n\n`a`_ and `more <b_>`__"],
    ["comments", ".. A comment\n\n..\n   note: this\n\n   and that"],
    ["a transition", "a\n\n----\n\nb"],
    ["sections", "Title\n=====\n\nText.\n\n漢字\n----\n\n\\- Below\n~~~~~~~~"],
  ])("%s", (_name, text) => expect(rewritten(text)).toBe(text));
});

describe("titles", () => {
  const text = "A\n=\n\nB\n-\n\nC\n~\n";

  it("take the adornments that are given, and others where these do not suffice", () => {
    expect(rewritten(text, { titles: ["##", "+"] })).toBe("####\nA\n####\n\nB\n++++\n\nC\n====");
  });

  it("begin at the level that is given", () => {
    expect(rewritten("A\n=\n", { titles: ["=", "-"], level: 2 })).toBe("A\n----");
  });
});

const text = (value: string): Inline => ({ type: "text", position, value });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", position, children });
const written = (...children: Block[]) =>
  emitDocument({ type: "document", position, children }).lines.join("\n");

describe("markup within markup", () => {
  const link: Inline = {
    type: "reference",
    position,
    uri: "u",
    children: [{ type: "strong", position, children: [text("a")] }],
  };
  const literal: Inline = { type: "literal", position, value: "l" };

  it.each<[string, Inline, string]>([
    [
      "a link in strong text is the link",
      { type: "strong", position, children: [text("x "), link] },
      "**x** `a <u>`__",
    ],
    [
      "a literal in emphasis is the literal",
      { type: "emphasis", position, children: [text("x"), literal, text("y")] },
      "*x*\\ ``l``\\ *y*",
    ],
    [
      "the inner mark counts",
      { type: "emphasis", position, children: [{ type: "strong", position, children: [text("x")] }] },
      "**x**",
    ],
    [
      "a literal in a link is text",
      { type: "reference", position, uri: "u", children: [literal] },
      "`l <u>`__",
    ],
  ])("%s", (_name, node, expected) => expect(written(paragraph(node))).toBe(expected));
});

describe("pictures", () => {
  const image: Inline = { type: "image", position, uri: "a.png", alt: "A cat" };

  it("stand by themselves where they are all of a paragraph, a link included", () => {
    const link: Inline = { type: "reference", position, uri: "http://a.b/", children: [image] };
    expect(written(paragraph(link))).toBe(".. image:: a.png\n   :alt: A cat\n   :target: http://a.b/");
  });

  it("have a definition where they stand within text", () => {
    const tree = paragraph(text("See "), image, text("and "), image);
    const lines = [
      "See |a-cat|\\ and |a-cat-2|",
      "",
      ".. |a-cat| image:: a.png",
      "   :alt: A cat",
      ".. |a-cat-2| image:: a.png",
      "   :alt: A cat",
    ];
    expect(written(tree)).toBe(lines.join("\n"));
  });
});

describe("a document", () => {
  it("defines the roles that it needs", () => {
    const tree = paragraph({ type: "inline", position, classes: ["added"], children: [text("x")] });
    expect(written(tree)).toBe(".. role:: added\n\n:added:`x`");
  });

  it("distinguishes footnotes from those of others, and names none by a number, which would not be given", () => {
    const source = "[#1]_ and [#b]_\n\n.. [#1] One\n\n.. [#b] Two";
    expect(rewritten(source)).toBe("[#note-1]_ and [#b]_\n\n.. [#note-1] One\n\n.. [#b] Two");
    expect(rewritten(source, { prefix: "c-" })).toBe("[#c-1]_ and [#c-b]_\n\n.. [#c-1] One\n\n.. [#c-b] Two");
  });

  it("says of each line where it comes from", () => {
    const source =
      "T\n=\n\nOne\ntwo **and\nthree**.\n\n- a\n\n  - b\n\n======  ===\na       b\n======  ===\nc       d\n======  ===\n\n::\n\n    x\n    y";
    const { lines, origins } = emitDocument(parse(source).document);
    const expected = ["T", "One", "two **and", "three**.", "- a", "  - b", "c  d", "   x", "   y"];
    expect(expected.map((line) => origins[lines.indexOf(line)])).toEqual([1, 4, 5, 6, 8, 10, 15, 20, 21]);
  });
});

describe("blocks for inside others", () => {
  const shown = (...blocks: Block[]) => emitBlocks(blocks).lines.join("\n");

  it("change nothing around them", () => {
    const { document } = parse(
      "T\n=\n\nText [#n]_ and _`here`.\n\n----\n\n.. [#n] Note.\n\n.. _t: http://a.b/\n\n.. |s| replace:: x\n",
    );
    expect(shown(...document.children)).toBe(
      ".. rubric:: T\n\nText\\ :sup:`n` and here.\n\n[n] Note.".replace("Text\\ ", "Text "),
    );
  });

  it("keep a quote at their start a quote, wherever they are put", () => {
    expect(shown({ type: "blockQuote", position, children: [paragraph(text("a"))] })).toBe("..\n\n   a");
  });

  it("have links in the place of pictures within text", () => {
    const image: Inline = { type: "image", position, uri: "a.png", alt: "A cat" };
    expect(shown(paragraph(text("See "), image))).toBe("See `A cat <a.png>`__");
  });
});

it.each([
  ["schemes", "http:".repeat(20_000)],
  ["e-mail addresses", "a@".repeat(20_000)],
  ["one word", `${"x".repeat(40_000)} :`],
  ["white space", `a${" ".repeat(40_000)}b`],
  ["marks", "*a ".repeat(30_000)],
  ["backquotes", "` ".repeat(30_000)],
])("keeps a long text of %s", (_name, value) => {
  // How long it takes is measured by `npm run bench:limits -- rst`.
  const read = parse(written(paragraph(text(`a ${value} b`)))).document;
  expect(textOf(read).replaceAll(/\s+/g, " ")).toBe(`a ${value} b`.replaceAll(/\s+/g, " "));
});
