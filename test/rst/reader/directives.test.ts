import { describe, expect, it } from "vitest";
import { type Block, parse, resolve } from "../../../src/rst/index.ts";

const codes = (text: string) => parse(text).diagnostics.map(({ code }) => code);

function blocks(text: string): Block[] {
  const { document } = parse(text);
  resolve([document]);
  return document.children;
}

describe("tables", () => {
  const list = (options: string) => `.. list-table::\n${options}\n   * - a\n     - b\n`;

  it("carry their alignment, their width and how their columns are set", () => {
    expect(blocks(list("   :align: left\n   :width: 50 %\n   :widths: auto\n"))).toMatchObject([
      { type: "table", align: "left", width: "50%", classes: ["colwidths-auto"] },
    ]);
    expect(blocks(list("   :widths: 1, 2\n   :class: a\n"))).toMatchObject([
      { widths: [1, 2], classes: ["colwidths-given", "a"] },
    ]);
  });

  it.each(["0 1", "1, 2 3", "1,", "a b"])("takes no widths such as %s", (widths) => {
    expect(codes(list(`   :widths: ${widths}\n`))).toEqual(["directive-invalid"]);
  });

  it.each(["U+3B", "0x3b", "59", ";"])("part values at the character %s", (character) => {
    const [table] = blocks(`.. csv-table::\n   :delim: ${character}\n\n   a;b;c\n`);
    expect(table).toMatchObject({ widths: [33, 33, 33] });
  });

  it("have the header of values where it is written", () => {
    const text = '.. csv-table::\n   :header: "*a*", b\n\n   c, d\n';
    const [table] = parse(text).document.children;
    const paragraph = { children: [{ type: "emphasis", position: { start: { line: 2, column: 14 } } }] };
    expect(table).toMatchObject({
      children: [{ header: true, children: [{ children: [paragraph] }, {}] }, {}],
    });
  });

  it("are not read from the network", () => {
    expect(codes(".. csv-table::\n   :url: http://a\n")).toEqual(["directive-disabled"]);
  });
});

describe("sidebars", () => {
  it("have a subtitle with inline markup, and topics", () => {
    expect(blocks(".. sidebar:: S\n   :subtitle: a *b*\n\n   .. topic:: T\n\n      c\n")).toMatchObject([
      {
        children: [
          { type: "title" },
          { type: "subtitle", children: [{}, { type: "emphasis" }] },
          { type: "topic" },
        ],
      },
    ]);
  });

  it("hold no sidebars, stand in no other blocks, and lists in them hold no topics", () => {
    expect(codes("- .. sidebar:: S\n\n     a\n")).toEqual(["directive-misplaced"]);
    expect(codes(".. sidebar:: S\n\n   .. sidebar:: T\n\n      a\n")).toEqual(["directive-misplaced"]);
    expect(codes(".. sidebar:: S\n\n   - .. topic:: T\n\n        a\n")).toEqual(["directive-misplaced"]);
  });
});

describe("meta", () => {
  it("takes attributes, reports those without a value, and leaves out empty fields", () => {
    const text = ".. meta::\n   :a: b\n   :description lang=en: c\n      d\n   :e:\n";
    expect(blocks(text)).toMatchObject([
      { attributes: [["name", "a"]], content: "b" },
      {
        attributes: [
          ["name", "description"],
          ["lang", "en"],
        ],
        content: "c d",
      },
    ]);
    expect(codes(text)).toEqual(["meta-empty"]);
    expect(codes(".. meta::\n   :a b: c\n")).toEqual(["directive-invalid"]);
  });
});

describe("images", () => {
  it("that a substitution stands for are described by its name", () => {
    expect(blocks(".. |a b| image:: c\n.. |d| image:: e\n   :alt: f\n")).toMatchObject([
      { children: [{ alt: "a b" }] },
      { children: [{ alt: "f" }] },
    ]);
  });
});

describe("substitution definitions that hold nothing of a line", () => {
  it("are kept once: as a whole, or as the blocks that they hold", () => {
    expect(blocks(".. |a| replace::\n")).toMatchObject([
      { type: "systemMessage", children: [{ value: ".. |a| replace::" }] },
    ]);
    expect(blocks(".. |a| note:: b\n").map(({ type }) => type)).toEqual(["admonition"]);
  });
});

describe("contents", () => {
  it("leads titles back to the last table that lists them and is led back to, but none that holds a reference", () => {
    const text =
      ".. contents::\n   :backlinks: top\n\nA\n=\n\nB http://b\n=========\n\n.. contents::\n   :backlinks: none\n";
    const titles = blocks(text).flatMap((block) =>
      block.type === "section" ? block.children.slice(0, 1) : [],
    );
    expect(titles.map((title) => "refid" in title && title.refid)).toEqual(["contents", false]);
  });
});

describe("target-notes", () => {
  it("marks the references with the classes of the directive, and leads the footnotes back to them", () => {
    const [paragraph, notes] = blocks("`a <http://a>`_\n\n.. target-notes::\n   :class: b\n");
    const note = { refid: "footnote-1", label: "1", classes: ["b"], ids: ["footnote-reference-1"] };
    expect(paragraph).toMatchObject({ children: [{ note }, {}] });
    expect(notes).toMatchObject({ children: [{ backrefs: ["footnote-reference-1"] }] });
  });
});
