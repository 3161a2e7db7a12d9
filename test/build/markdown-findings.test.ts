import { describe, expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { buildPages } from "./build-pages.ts";

const F = "```";

/** What is wrong in a chapter, behind a mark of its code, and what is like it and right. */
const cases: [string, wrong: string, right: string][] = [
  ["a heading that skips a level", "## B\n\n⟦markdown-heading-level⟧#### C", "## B\n\n### C\n\n# D\n\n## E"],
  [
    "an unknown alert",
    "> ⟦markdown-alert⟧[!NOTICE]\n> Text.",
    "> [!note]\n> Text.\n\n> [!IMPORTANT] of this\n\n> \\[!NOTICE]\n> Text.",
  ],
  [
    "a label that nothing defines",
    "See [the *API*]⟦markdown-reference-unknown⟧[apis].",
    "See [the API][api], [ab], `[c][d]`, x[i][j], and \\[e][f].\n\n[api]: https://a.example",
  ],
  [
    "a footnote that nothing defines",
    "Text⟦markdown-reference-unknown⟧[^9].",
    "Text[^1], x[^a-z], a[^12]*, `c`\\[^2] and `[^ab]`.\n\n[^1]: One.",
  ],
  [
    "a footnote that nothing defines, among others",
    "One[^1] and *two* ⟦markdown-reference-unknown⟧[^second-note]\n\n[^1]: One.",
    "One [^1] and *two*[^second-note]\n\n[^1]: One.\n[^second-note]: Two.",
  ],
  [
    "a mark of a footnote without any",
    "b⟦markdown-reference-unknown⟧[^1]",
    "not [^1] or file[^abc] or b[^0-9]+",
  ],
  [
    "a label that is defined twice",
    "[b] [c]\n\n[b]: x.html\n⟦markdown-definition-twice⟧[B]: y.html\n[c]: z.html",
    "[b] [c]\n\n[b]: x.html\n[c]: x.html",
  ],
  [
    "a footnote that is defined twice",
    "b[^1]\n\n[^1]: One.\n\n⟦markdown-definition-twice⟧[^1]: Two.",
    "b[^1] c[^2]\n\n[^1]: One.\n\n[^2]: Two.",
  ],
  [
    "an element that is not allowed",
    "Press ⟦markdown-html⟧<blink>now.",
    "Press <kbd>now</kbd> if a < b > c, `<blink>`, \\<blink>, <!-- <blink> -->.",
  ],
  ["an attribute that may run", '⟦markdown-html⟧<a onclick="f()">b</a>', '<a href="#a" title="b">b</a>'],
  [
    "an address that would run",
    '⟦markdown-html⟧<a href="javascript:f()">b</a>',
    '<a href="https://a.example">b</a>',
  ],
  ["a script", "⟦markdown-html⟧<script>alert(1)</script>", "<div>alert(1)</div>"],
  ["a comment that is never closed", "b\n\n⟦markdown-html⟧<!-- c\n\nd", "b\n\n<!-- c\n\nd -->\n\n<!-->"],
  ["an element that is never closed", "b ⟦markdown-html⟧<sub>c", "b <sub>c</sub><br>"],
  ["an end of nothing", "b⟦markdown-html⟧</sub> c", "b<sub></sub> c"],
  [
    "a row with too many cells",
    "| a | b |\n|---|---|\n| 1 | 2 |\n⟦markdown-table-row⟧| `1|2` | 3 |",
    "| a | b |\n|---|---|\n| `1\\|2` | 3 |",
  ],
  [
    "a row with too few cells",
    "| a | b |\n|---|---|\n⟦markdown-table-row⟧| 1 |",
    "| a | b |\n|---|---|\n| 1 | |",
  ],
  [
    "a row of dashes with too few cells",
    "Text:\n\n| a | b |\n⟦markdown-table-row⟧|---|\n| 1 | 2 |",
    "| a \\| b |\n|---|\n| 1 |\n\na | b\n--- | ---\n1 | 2",
  ],
  [
    "a row of dashes with too many cells",
    "> a | b\n> ⟦markdown-table-row⟧-|:-:|-",
    "> a | b\n> c\n\na | b\n|\n\na | b\n---",
  ],
  ["a block of code that is never closed", `⟦markdown-fence⟧${F}json\n{}`, `${F}json\n{}\n${F}`],
  [
    "a block of code in an item that is never closed",
    `- b\n\n  ⟦markdown-fence⟧~~~\n  c\n\nd`,
    "- b\n\n  ~~~\n  c\n  ~~~\n\nd",
  ],
  ["more emphasis than is read", `${"*b* ".repeat(250)}⟦markdown-limit⟧*c*`, "*b* ".repeat(250)],
  ["a link that would run", "⟦unsafe-link⟧[b](javascript:f)", "[b](mailto:c@d.example)"],
  ["an anchor that is not there", "⟦dead-link⟧[b](#b)", "[b](#a)"],
  [
    "a chapter that is not there",
    "⟦chapter-link-dead⟧[b](b.md)",
    "[b](a.md) [c](https://a.example/b.md) [d](b.txt)",
  ],
];

const chapter = (text: string) => `# A {#a}\n\n${text}\n`;
const files = (text: string) => ({
  "targets.yaml": "targets: { main: { files: [a.md] } }\n",
  "specification/a.md": text,
});

describe("what is wrong in Markdown", () => {
  it.each(cases)("is reported at its place: %s", (_, wrong, right) => {
    buildPages(files(chapter(wrong)));
    buildPages(files(chapter(right)));
  });

  it.each(cases)("is reported at its place in lines that end otherwise: %s", (_, wrong) => {
    buildPages(files(chapter(wrong).replaceAll("\n", "\r\n")));
  });

  it.each(cases)("is reported at its place behind other chapters, a section and tags: %s", (_, wrong) => {
    buildPages({
      "targets.yaml": "targets: { main: { files: [first.rst, text.md, a.md, last.rst] } }\n",
      "specification/first.rst": "First\n=====\n\n{{ping_http_api}}\n",
      "specification/text.md": "Text.\n\n\n\n",
      "specification/a.md": `\n\n# A {#a}\n\n{{ping_http_api}}\n\n{# A\ncomment. #}\n{% if true %}\nText.\n{% endif %}\n\n${wrong}\n`,
      "specification/last.rst": "Last\n====\n\nText.\n",
      "api/ping.yaml": smallProject["api/ping.yaml"],
    });
  });

  it("is reported in front matter, which is read as YAML", () => {
    const bad = (marked: string) => buildPages(files(`${marked}\n\n# A\n`)).messages;
    expect(bad("---\ntitle: ⟦markdown-front-matter⟧[A\n---")).toEqual([
      expect.stringContaining("front matter"),
    ]);
    expect(bad("⟦markdown-front-matter⟧---\ntitle: A\n")).toEqual([expect.stringContaining('"---"')]);
    expect(bad("---\ntitle: ⟦markdown-front-matter⟧[A]\n---")).toEqual([
      expect.stringContaining(`expected text for "title", got array`),
    ]);
    expect(bad("---\n⟦markdown-front-matter⟧- A\n---")).toEqual([
      expect.stringContaining("keys with values"),
    ]);
    expect(bad("---\ntitle: A\nlist: [1, { b: c }]\n---")).toEqual([]);
  });

  it("is reported where an anchor was chosen before, in this chapter or another of the target", () => {
    const { placed } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.md, b.md] }, other: { files: [c.md] } }\n",
      "specification/a.md": '# A {#x}\n\n⟦anchor-twice⟧## B {id="x"}\n\n<span id="y">Text</span>\n',
      "specification/b.md": "# X\n\n⟦anchor-twice⟧# C {#y}\n\n# D {#z}\n\n# D\n",
      "specification/c.md": "# A {#x}\n\n# X\n",
    });
    expect(placed.map(({ related }) => related)).toEqual([
      [{ message: "It is here", file: "specification/a.md", line: 1, column: 1 }],
      [{ message: "It is here", file: "specification/a.md", line: 5, column: 1 }],
    ]);
  });

  it("is reported for a chapter at a depth that the titles before it do not allow, whatever they are written in", () => {
    const build = (entries: string) =>
      buildPages({
        "targets.yaml": `targets: { main: { files: [${entries}] } }\n`,
        "specification/a.md": "# A\n\n## B\n",
        "specification/b.md": "# C\n\nText.\n",
        "specification/text.md": "Text.\n",
        "specification/a.rst": "D\n=\n\nE\n-\n",
        "specification/b.rst": "F\n=\n",
      });
    expect(build("a.md, { 3: ⟦chapter-too-deep⟧b.md }").messages).toEqual([
      expect.stringContaining("listed at depth 3 and may follow the chapter before it at 2 at most"),
    ]);
    build("b.md, { 2: ⟦chapter-too-deep⟧b.rst }, { 4: ⟦chapter-too-deep⟧a.md }");
    build("a.rst, { 3: ⟦chapter-too-deep⟧b.md }, b.rst");
    build("{ 1: a.md }, ⟦chapter-above-first⟧b.rst, text.md, ⟦chapter-above-first⟧b.md");
    build("a.md, { 2: b.md }, { 9: text.md }, { 3: b.rst }, { 1: a.rst }");
  });

  it("is reported once in a chapter of several targets", () => {
    const { placed } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.md] }, other: { files: [b.rst, { 1: a.md }] } }\n",
      "specification/b.rst": "B\n=\n",
      "specification/a.md": "# A\n\n⟦markdown-html⟧<blink> ⟦chapter-link-dead⟧[c](c.md)\n",
    });
    expect(placed.length).toBe(2);
  });

  it("is reported together with what is wrong in reStructuredText of the same target", () => {
    buildPages({
      "targets.yaml": "targets: { main: { files: [a.rst, b.md, c.rst] } }\n",
      "specification/a.rst": "A\n=\n\n⟦rst-reference⟧nothing_\n",
      "specification/b.md": "# B\n\n⟦markdown-html⟧<blink>\n",
      "specification/c.rst": "C\n=\n\nText ⟦rst-inline⟧*b, and B_.\n",
    });
  });
});
