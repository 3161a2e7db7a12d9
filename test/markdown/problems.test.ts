import { describe, expect, it } from "vitest";
import { messageOf, readMarkdown } from "../../src/markdown/index.ts";

/** The problems of a text, each with its place and its message. */
function problemsOf(text: string): string[] {
  return readMarkdown(text).problems.map((problem) => {
    const { start, end } = problem.position;
    return `${start.line}:${start.column}-${end.line}:${end.column} ${problem.code}: ${messageOf(problem)}`;
  });
}

describe("headings", () => {
  it("must not jump over a level", () => {
    expect(problemsOf("# A\n\n### B\n\n### C\n\n#### D\n")).toEqual([
      "3:1-3:6 markdown-heading-level: expected a heading of level 2 at most, got level 3",
    ]);
    expect(problemsOf("## A\n\n# B\n")).toEqual([
      "1:1-1:5 markdown-heading-level: expected a heading of level 1 at most, got level 2",
    ]);
  });

  it("may begin at any level, and go up by any number of them", () => {
    expect(problemsOf("## A\n\n### B\n\n#### C\n\n## D\n")).toEqual([]);
  });
});

describe("alerts", () => {
  it("are those of GitHub", () => {
    expect(problemsOf("text\n\n> [!INFO]\n> x\n")).toEqual([
      "3:3-3:10 markdown-alert: unknown alert [!INFO]; expected NOTE, TIP, IMPORTANT, WARNING or CAUTION",
    ]);
  });

  it("are alone in their line, and not escaped", () => {
    const quotes = "> [!INFO] x\n\n> \\[!INFO]\n> x\n\n> [!note]\n> x\n\n> [a]\n> x\n";
    expect(problemsOf(quotes)).toEqual([]);
  });
});

describe("references", () => {
  it("with a label need a definition", () => {
    expect(problemsOf("See [the text][label] and\n[`code`][other one].\n")).toEqual([
      "1:15-1:22 markdown-reference-unknown: no definition of [label]; define it, or write the address in parentheses",
      "2:9-2:20 markdown-reference-unknown: no definition of [other one]; define it, or write the address in parentheses",
    ]);
  });

  it("are not what else stands in brackets", () => {
    const text =
      "[a] a[i][j] [1][2] \\[a][b] `[a][b]` [x] [y] f(x)[a][b] [a\\][b] [^a-z][^x]\n\n[text][Label]\n\n[label]: /x\n";
    expect(problemsOf(text)).toEqual([]);
  });

  it("have one definition", () => {
    expect(problemsOf("[a] [^n]\n\n[a]: /b\n[A]: /c\n\n[^n]: x\n[^n]: y\n")).toEqual([
      "4:1-4:8 markdown-definition-twice: [A] is defined twice; the definition in line 3 counts; remove one of them",
      "7:1-7:8 markdown-definition-twice: [^n] is defined twice; the definition in line 6 counts; remove one of them",
    ]);
    expect(problemsOf("[a]: /b\n[^a]: /b\n[b]: /b\n")).toEqual([]);
  });
});

describe("HTML", () => {
  it("is shown as text where its element may not be used", () => {
    expect(problemsOf("a <font>b</font> c\n")).toEqual([
      "1:3-1:9 markdown-html: <font> is not among the elements that a chapter may use; it is shown as text",
    ]);
    expect(problemsOf("> <script>\n> if (a<b) alert()\n> </script>\n")).toEqual([
      "1:3-1:11 markdown-html: <script> is not among the elements that a chapter may use; it is shown as text",
    ]);
  });

  it("is shown as text where it would run", () => {
    expect(problemsOf('<b onclick="x()">a</b>\n')).toEqual([
      "1:1-1:18 markdown-html: the attribute onclick of <b> is not among those that a chapter may use; it is shown as text",
    ]);
    expect(problemsOf('a <a href="java\tscript:x()">b</a> <img src="vbscript:x">\n')).toEqual([
      '1:3-1:29 markdown-html: a page must not lead to the address "java\\tscript:x()" of <a>; it is shown as text',
      '1:35-1:57 markdown-html: a page must not lead to the address "vbscript:x" of <img>; it is shown as text',
    ]);
  });

  it("is shown as text without a partner", () => {
    expect(problemsOf("a <b>b\n\n</i>\n\n<div\n")).toEqual([
      "1:3-1:6 markdown-html: <b> is never closed; it is shown as text",
      "3:1-3:5 markdown-html: </i> closes nothing; it is shown as text",
      "5:1-5:5 markdown-html: expected an element, got <div; it is shown as text",
    ]);
  });

  it("does not put blocks where they cannot stand", () => {
    expect(problemsOf("# A <div>b</div>\n\n<sub>\n\nc\n\n</sub>\n")).toEqual([
      "1:5-1:10 markdown-html: <div> cannot stand within a line of text; it is shown as text",
      "3:1-3:6 markdown-html: <sub> cannot hold paragraphs, lists or tables; it is shown as text",
    ]);
  });

  it("of a list of elements is fine, as are comments", () => {
    const text =
      'a<sub>2</sub> <kbd>x</kbd> <a href="x.md#y" title="t">b</a> <br> <img src="a.png" alt="b" width=3>\n\n' +
      "<!-- <script> -->\n\n<details open>\n<summary>A <b>b</b></summary>\n\n# x\n\n</details>\n\n" +
      '<table><thead><tr><th colspan="2">a<tbody><tr><td>b<td>c</table>\n\n<div id="x" class="y"><p>z</div>\n';
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf("a < b, c > d, `<x>` and \\<x>\n\n    <x>\n")).toEqual([]);
  });
});

describe("front matter", () => {
  it("must be closed", () => {
    expect(problemsOf("---\ntitle: x\n\n# A\n")).toEqual([
      '1:1-1:4 markdown-front-matter: front matter: expected a line "---" that closes it',
    ]);
  });

  it("must be a mapping in YAML", () => {
    expect(problemsOf("---\n- a\n---\n")).toEqual([
      "2:1-3:1 markdown-front-matter: front matter: expected keys with values, such as title: Introduction",
    ]);
    expect(problemsOf("---\r\na: b\r\ntitle: [x\r\n---\r\n")).toEqual([
      "3:8-3:9 markdown-front-matter: front matter: This is not valid YAML: this '[' is never closed",
    ]);
    expect(problemsOf("---\nid: 3\n---\n")).toEqual([
      '2:5-2:6 markdown-front-matter: front matter: expected text for "id", got integer; put it in quotes',
    ]);
    expect(problemsOf("---\ntitle: [a]\nid:\nweight: 3\n---\n")).toEqual([
      '2:8-2:11 markdown-front-matter: front matter: expected text for "title", got array',
    ]);
  });

  it("is not a line across the page", () => {
    expect(problemsOf("---\n\ntext\n")).toEqual([]);
    expect(problemsOf("---\ntext\n")).toEqual([]);
    expect(problemsOf("text\n\n---\na: b\n")).toEqual([]);
  });
});

describe("code blocks", () => {
  it("must be closed", () => {
    expect(problemsOf("a\n\n```json\n{}\n")).toEqual([
      "3:1-3:8 markdown-fence: the code block that ``` begins is never closed; end it with the same characters on a line of their own",
    ]);
    expect(problemsOf("> ~~~~\n> x\n\ny\n")).toEqual([
      "1:3-1:7 markdown-fence: the code block that ~~~~ begins is never closed; end it with the same characters on a line of their own",
    ]);
    expect(problemsOf("- ```\n  x\n- y\n")).toEqual([
      "1:3-1:6 markdown-fence: the code block that ``` begins is never closed; end it with the same characters on a line of their own",
    ]);
    expect(problemsOf("````\n```\n")).toEqual([
      "1:1-1:5 markdown-fence: the code block that ```` begins is never closed; end it with the same characters on a line of their own",
    ]);
  });

  it("are closed by a fence as long, or longer", () => {
    expect(
      problemsOf("```\n```\n\n```\n\n```\n\n> ```a\n> x\n> ````\n\n- ~~~\n  x\n\n  ~~~  \n\na\n\n    ```\n"),
    ).toEqual([]);
  });
});

describe("rows of a table", () => {
  it("have as many cells as the first", () => {
    expect(problemsOf("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n")).toEqual([
      "3:1-3:6 markdown-table-row: expected 2 cells as in the first row of the table, got 1",
      "4:1-4:14 markdown-table-row: expected 2 cells as in the first row of the table, got 3; a '|' within a cell is written '\\|'",
    ]);
  });

  it("may have empty cells, and bars that are no borders", () => {
    expect(problemsOf("a | b\n--|--\n1 | |\n`x\\|y` | \\|\n|||\n")).toEqual([]);
  });
});

describe("limits", () => {
  it.each([
    ["containers", `${"> ".repeat(101)}a\n`],
    ["depth", `${"<b>".repeat(101)}a\n`],
    ["emphasis", `${"*a* ".repeat(251)}\n`],
    ["brackets", `${"[".repeat(101)}\n`],
    ["steps", "a <!-- ".repeat(20_000)],
    ["lines", "a\n".repeat(100_000)],
  ])("of %s are named where they are passed", (limit, text) => {
    const { problems } = readMarkdown(text);
    expect(problems.find(({ code }) => code === "markdown-limit")?.arguments).toEqual({ limit });
  });

  it.each([
    `${"> ".repeat(99)}a\n`,
    `${"<b>".repeat(99)}a${"</b>".repeat(99)}\n`,
    `${"*a* ".repeat(250)}\n`,
    `${"snake_case ".repeat(5000)}\n`,
    `${"[".repeat(100)}\n`,
    `a${"\n".repeat(99_999)}`,
  ])("are not passed by what is just below them", (text) => {
    expect(readMarkdown(text).problems).toEqual([]);
  });
});
