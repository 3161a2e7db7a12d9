import { describe, expect, it } from "vitest";
import { type Node, parse } from "../../../src/rst/index.ts";

/** The source of each node of a type. */
function sources(text: string, type: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if (node.type === type) found.push(text.slice(node.position.start.offset, node.position.end.offset));
    if ("children" in node && node.children) node.children.forEach(visit);
  };
  visit(parse(text).document);
  return found;
}

describe("a node's position is the text that it was read from", () => {
  it("inline markup of a paragraph over lines, within a list and a quote", () => {
    const text = "  - one *two\n    three* ``four``\n\n    `five\n    six`_ [7]_ |eight|_ a@b.c\n";
    expect(sources(text, "emphasis")).toEqual(["*two\n    three*"]);
    expect(sources(text, "literal")).toEqual(["``four``"]);
    expect(sources(text, "reference")).toEqual(["`five\n    six`_", "|eight|_", "a@b.c"]);
    expect(sources(text, "footnoteReference")).toEqual(["[7]_"]);
    expect(sources(text, "substitutionReference")).toEqual(["|eight|"]);
  });

  it("blocks, without the blank lines behind them", () => {
    const text = "Title\n=====\n\na\nb\n\n- c\n\n  d\n\n\n.. note::\n   e\n\nlast\n";
    expect(sources(text, "section")).toEqual([text.trimEnd()]);
    expect(sources(text, "title")).toEqual(["Title"]);
    expect(sources(text, "bulletList")).toEqual(["- c\n\n  d"]);
    expect(sources(text, "admonition")).toEqual([".. note::\n   e"]);
  });

  it("behind tabs, in columns of the text as it is written", () => {
    const text = "Term\n\tdef *x*\n";
    expect(sources(text, "emphasis")).toEqual(["*x*"]);
    expect(sources(text, "paragraph")).toEqual(["def *x*"]);
  });

  it("in cells of tables, wide characters before them included", () => {
    const text = "+------+-----+\n| 漢字 | *a* |\n+------+-----+\n\n==== ===\n漢字 *b*\n==== ===\n";
    expect(sources(text, "emphasis")).toEqual(["*a*", "*b*"]);
  });

  it("in the cells of a table of values", () => {
    const text = '.. csv-table::\n\n   1, "*a*"\n   *b*,"""c"", *d* ""e"" *f*"\n';
    expect(sources(text, "emphasis")).toEqual(["*a*", "*b*", "*d*", "*f*"]);
  });

  it("of carriage returns and of characters beyond the basic plane", () => {
    const text = "😀 *a*\r\n\r\n*b*\r*c*";
    expect(sources(text, "emphasis")).toEqual(["*a*", "*b*", "*c*"]);
    const [first] = parse(text).document.children;
    expect(first?.position).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 7, offset: 6 },
    });
  });

  it("of a problem", () => {
    const text = "a\n\nsee **b\n";
    const [problem] = parse(text).diagnostics;
    expect(problem?.code).toBe("unclosed-inline");
    expect(problem?.position).toEqual({
      start: { line: 3, column: 5, offset: 7 },
      end: { line: 3, column: 7, offset: 9 },
    });
  });
});
