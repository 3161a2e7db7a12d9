import { describe, expect, it } from "vitest";
import type { Block } from "../../src/doctree/tree.ts";
import { readMarkdown } from "../../src/markdown/index.ts";
import { attribute, elementsIn } from "../html/read-page.ts";
import { plainHtml, plainNodes } from "./plain-html.ts";
import { renderMarkdown } from "./render.ts";

/** What a page shows of a text. */
function shown(text: string): string {
  return plainNodes(renderMarkdown(text).childNodes);
}

/** The headings and rubrics of a text: level, id and text. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "rubric") return [`rubric ${block.anchor ?? ""}`];
    if (block.type !== "section")
      return "children" in block ? outline((block.children ?? []) as Block[]) : [];
    const [title, ...rest] = block.children;
    const text = title?.type === "title" && title.children[0]?.type === "text" ? title.children[0].value : "";
    return [`${block.level} ${text}${block.anchor ? ` #${block.anchor}` : ""}`, ...outline(rest)];
  });
}

describe("GitHub's extensions", () => {
  it("has tables with aligned columns", () => {
    const page = renderMarkdown("| a | b | c |\n|:--|:-:|--:|\n| 1 | *2* |\n| 3 | 4 | 5 | 6 |\n");
    const cells = elementsIn(page).filter(({ tagName }) => tagName === "th" || tagName === "td");
    expect(cells.map((cell) => `${cell.tagName} ${attribute(cell, "class")}`)).toEqual(
      ["th", "td", "td"].flatMap((name) =>
        ["left", "center", "right"].map((side) => `${name} align-${side}`),
      ),
    );
    expect(plainNodes(page.childNodes)).toBe(
      plainHtml(
        "<table><thead><tr><th>a<th>b<th>c</thead><tr><td>1<td><em>2</em><td></td><tr><td>3<td>4<td>5</table>",
      ),
    );
  });

  it.each([
    ["~~a~~ ~b~ ~~~c~~~", "<p><del>a</del> <del>b</del> ~~~c~~~</p>"],
    ["~~a\n\nb~~", "<p>~~a</p><p>b~~</p>"],
    [
      "a www.example.com/x_(y)). b",
      '<p>a <a href="http://www.example.com/x_(y)">www.example.com/x_(y)</a>). b</p>',
    ],
    ["http://a.example/x&copy;", '<p><a href="http://a.example/x">http://a.example/x</a>©</p>'],
    ["(https://a.example?b=c)", '<p>(<a href="https://a.example?b=c">https://a.example?b=c</a>)</p>'],
    ["foo@bar.example", '<p><a href="mailto:foo@bar.example">foo@bar.example</a></p>'],
    ["a.b-c_d@a.b-", "<p>a.b-c_d@a.b-</p>"],
    [
      "- [x] a\n- [ ] b\n- [y] c",
      '<ul><li><input type="checkbox" disabled checked> a<li><input type="checkbox" disabled> b<li>[y] c</ul>',
    ],
    ["<xmp> <b>a</b>", "<p>&lt;xmp> <b>a</b></p>"],
  ])("reads %j", (text, html) => {
    expect(shown(text)).toBe(plainHtml(html));
  });

  it("makes alerts of quotes", () => {
    const { document } = readMarkdown("> [!WARNING]\n> a\n>\n> b\n\n> [!tip]\n\n> [!NOTE]  \n> *c*\n");
    expect(document.children).toMatchObject([
      { type: "admonition", kind: "warning", children: [{ type: "paragraph" }, { type: "paragraph" }] },
      { type: "admonition", kind: "tip", children: [] },
      { type: "admonition", kind: "note", children: [{ children: [{ type: "emphasis" }] }] },
    ]);
  });

  it("makes admonitions of elements with the classes of docutils, with a title of their own or without", () => {
    const title = (text: string) => `<p class="admonition-title">${text}</p>`;
    const { document } = readMarkdown(
      [
        '<div class="admonition note">\n\na\n\n</div>',
        `<div class="admonition warning wide" id="w">${title("Warning")}\n\nb\n\n</div>`,
        `<div class="admonition admonition-why">${title("Why *so*?")}\n\nc\n\n</div>`,
        `<div class="admonition tip">${title("Mind")}<p>d</p></div>`,
        // Nobody says what kind it is.
        '<div class="admonition">\n\ne\n\n</div>',
      ].join("\n\n"),
    );
    const one = [{ type: "paragraph" }];
    const titled = (value: string) => [{ type: "title", children: [{ value }] }, ...one];
    expect(document.children).toMatchObject([
      { type: "admonition", kind: "note", children: one },
      { type: "admonition", kind: "warning", anchor: "w", classes: ["wide"], children: one },
      { type: "admonition", kind: "admonition", classes: ["admonition-why"], children: titled("Why *so*?") },
      { type: "admonition", kind: "admonition", classes: ["tip"], children: titled("Mind") },
      { type: "blockElement", name: "div", classes: ["admonition"], children: one },
    ]);
  });

  it("keeps a line break behind the first line of an alert", () => {
    const { document } = readMarkdown("> [!NOTE]\n> a\\\n> b\n");
    const children = [{ type: "text", value: "a" }, { type: "break" }, { type: "text" }];
    expect(document.children).toMatchObject([{ type: "admonition", children: [{ children }] }]);
  });

  it("numbers footnotes as they are referred to, and shows them at the end", () => {
    const text = "# A\n\nx[^b] y[^a] z[^b]\n\n[^a]: one\n\n[^b]: two\n\n# B\n\nc\n";
    const { document } = readMarkdown(text, { scope: "chapter.md" });
    const [, last] = document.children;
    expect(last).toMatchObject({
      type: "section",
      children: [
        { type: "title" },
        { type: "paragraph" },
        { type: "footnote", names: ["chapter.md^b"] },
        { type: "footnote", names: ["chapter.md^a"] },
      ],
    });
    const links = elementsIn(renderMarkdown(text)).filter(
      (each) => attribute(each, "role") === "doc-noteref",
    );
    expect(links.map(({ childNodes }) => plainNodes(childNodes))).toEqual(["[1]", "[2]", "[1]"]);
  });
});

describe("headings", () => {
  it("are sections, the highest at level 1", () => {
    const { document } = readMarkdown("## A\n\n### B\n\n#### C\n\n## D\n\n- # E\n\n> ## F {#f}\n");
    expect(outline(document.children)).toEqual(["1 A", "2 B", "3 C", "1 D", "rubric ", "rubric f"]);
  });

  it.each([
    ["# A {#My_Id.x}", "1 A #My_Id.x"],
    ['# A {id="my id"}', "1 A #my id"],
    ["# A {#b .c .d} #", "1 A #b"],
    ["A {#b}\n===", "1 A #b"],
    ["# A \\{#b}", "1 A {#b}"],
    ["# A {b}", "1 A {b}"],
    ["# A {#b} c", "1 A {#b} c"],
    ["# A {}", "1 A {}"],
  ])("take their id from %j", (text, expected) => {
    expect(outline(readMarkdown(text).document.children)).toEqual([expected]);
  });

  it("have the anchors that their authors chose, to the letter", () => {
    const text = "# B\n\n# A {#B}\n\n# A {#Other_Id}\n\n<a id='Place.1'></a>\n\n[x](#Other_Id)\n";
    const ids = elementsIn(renderMarkdown(text)).flatMap((each) => attribute(each, "id") ?? []);
    expect(ids).toEqual(expect.arrayContaining(["B", "Other_Id", "Place.1"]));
  });
});

describe("definition lists", () => {
  it.each([
    ["a\n: b", "<dl><dt>a<dd>b</dl>"],
    ["a\nb\n: c\n: d", "<dl><dt>a<dt>b<dd>c<dd>d</dl>"],
    ["*a*\n\n: b\n\n  c\n\nd\n: - e", "<dl><dt><em>a</em><dd><p>b<p>c<dt>d<dd><ul><li>e</ul></dl>"],
    ["- a\n  : b", "<ul><li><dl><dt>a<dd>b</dl></ul>"],
    ["a\n\n\n: b", "<p>a</p><p>: b</p>"],
    ["# a\n: b", "<h1>a</h1><p>: b</p>"],
    ["a\n:b", "<p>a :b</p>"],
    ["a\n\\: b", "<p>a : b</p>"],
    [": b", "<p>: b</p>"],
    ["> a\n\n: b", "<blockquote><p>a</blockquote><p>: b</p>"],
  ])("reads %j", (text, html) => {
    expect(shown(text)).toBe(plainHtml(html));
  });
});

describe("HTML", () => {
  it.each([
    "<p>a<sub>2</sub><sup>3</sup> <kbd>x</kbd> <code>y</code> <mark>z</mark></p>",
    '<p><a href="x.html" title="t">b</a> <img alt="c" src="d.png"> e<br>f</p>',
    "<details open><summary>a <strong>b</strong></summary><p>c</p></details>",
    "<table><caption>t</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
    "<ol start=3><li>a</li><li><ul><li>b</li></ul></li></ol>",
    "<dl><dt><span>a</span></dt><dd>b</dd></dl>",
    "<blockquote><pre><code>a\n b</code></pre><hr></blockquote>",
  ])("%s is shown as it is", (html) => {
    expect(shown(html)).toBe(plainHtml(html));
  });

  it("goes around Markdown", () => {
    expect(shown("<details>\n<summary>a</summary>\n\n*b*\n\n</details>\n\n<del>\n\nc\n\n</del>\n")).toBe(
      plainHtml("<details><summary>a</summary><p><em>b</em></p></details><del><p>c</p></del>"),
    );
  });

  it("may leave out end tags where HTML may", () => {
    expect(shown("<table><tr><th>a<td>b<tr><td>c</table>\n\n<ul><li>a<li>b</ul>\n")).toBe(
      plainHtml("<table><tr><th>a<td>b<tr><td>c</table><ul><li>a<li>b</ul>"),
    );
  });

  it("that may run is text", () => {
    const page = renderMarkdown(
      '<script>x()</script> <img src=x onerror="x()"> <a href="javascript:x()">a</a> <svg onload=x()> <style>*{}</style>\n',
    );
    const names = elementsIn(page).map(({ tagName }) => tagName);
    expect(names).toEqual(["p"]);
  });
});

describe("front matter", () => {
  it("gives the text a title and an anchor", () => {
    const { document } = readMarkdown("---\ntitle: A b\nid: c\nweight: 10\n---\n\n# D\n");
    const [titled] = document.children;
    expect(titled).toMatchObject({ type: "section", level: 1, anchor: "c" });
    const inside = titled?.type === "section" ? titled.children : [];
    expect(inside.map(({ type, position }) => [type, position.start.line])).toEqual([
      ["title", 2],
      ["section", 7],
    ]);
  });

  it("gives no title that the highest heading says already, and the anchor to that", () => {
    const { document } = readMarkdown("---\ntitle: A b\nid: c\n---\n\n# A b\n");
    expect(document.children).toMatchObject([{ type: "section", level: 1, anchor: "c" }]);
  });
});

describe("marks of sections", () => {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const sections = new Map([
    [
      7,
      {
        text: "In\n==",
        blocks: (level: number): Block[] => [
          { type: "comment", position, value: `level ${level}` },
          {
            type: "section",
            level: level + 1,
            position,
            children: [{ type: "title", position, children: [{ type: "text", position, value: "In" }] }],
          },
        ],
      },
    ],
  ]);
  const read = (text: string) => readMarkdown(text, { sections }).document.children;

  it("are replaced by the blocks of their section, at its level", () => {
    expect(outline(read("# A\n\n## B\n\n<?section:7?>\n\n\n\n## C\n\ntext\n"))).toEqual([
      "1 A",
      "2 B",
      "3 In",
      "2 C",
    ]);
    expect(outline(read("<?section:7?>\n"))).toEqual(["1 In"]);
  });

  it("have a level in lists as well, but are no sections there", () => {
    const [section] = read("# A\n\n- a\n\n  <?section:7?>\n");
    expect(JSON.stringify(section)).toContain("level 1");
    expect(outline(section ? [section] : [])).toEqual(["1 A", "rubric "]);
  });

  it("show the texts of theirs within code", () => {
    expect(read("```\na\n<?section:7?>\n\nb\n<?section:8?>\n```\n")).toMatchObject([
      { type: "literalBlock", value: "a\nIn\n==\nb\n<?section:8?>" },
    ]);
  });

  it("end a paragraph, and are text with another number", () => {
    expect(outline(read("# A\n\ntext\n<?section:7?>\nmore\n"))).toEqual(["1 A", "2 In"]);
    expect(outline(read("# A\n\n<?section:8?>\n"))).toEqual(["1 A"]);
  });

  it("show theirs within elements of HTML, and not within comments", () => {
    const shown = (text: string) => JSON.stringify(read(text)).match(/"level 0"|-->/g);
    expect(shown("<div>\n<?section:7?>\n</div>\n")).toEqual(['"level 0"']);
    expect(shown("<!--\n<?section:7?>\n-->\n")).toBeNull();
  });
});
