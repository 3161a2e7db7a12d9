import { describe, expect, it } from "vitest";
import { buildPages } from "./build-pages.ts";
import { headingsOf, linesOf, outlineOf, pageOf, pingApi } from "./chapter-outline.ts";

describe("a target of Markdown alone", () => {
  it("is a page of its blocks", () => {
    const text = [
      "# The protocol",
      "",
      "Hello *world* with `code` and ~~old~~ text.",
      "",
      "> [!WARNING]",
      "> Tokens are secret.",
      "",
      "| Name | Meaning |",
      "|------|--------:|",
      "| `a`  | first   |",
      "",
      "1. one",
      "2. two",
      "   - inner",
      "",
      "## Requests",
      "",
      "```json",
      '{ "a": 1 }',
      "```",
      "",
    ].join("\n");
    expect(outlineOf({ "a.md": text })).toEqual([
      "H1 The protocol",
      "P Hello *world* with ``code`` and old text.",
      "ADM warning",
      "  P Tokens are secret.",
      "TABLE",
      "  TR head",
      "    CELL r1 c1",
      "      P Name",
      "    CELL r1 c1",
      "      P Meaning",
      "  TR body",
      "    CELL r1 c1",
      "      P ``a``",
      "    CELL r1 c1",
      "      P first",
      "OL arabic",
      "  LI",
      "    P one",
      "  LI",
      "    P two",
      "    UL",
      "      LI",
      "        P inner",
      "H2 Requests",
      'PRE { "a": 1 }',
    ]);
  });

  it("is the same page with either ending of its lines", () => {
    const text =
      "---\ntitle: Typing\n---\n\nText\nand more.\n\n## Limits {#limits}\n\n> [!NOTE]\n> A\n> b\n\n{{ping_http_api}}\n\n```\na\n\nb\n```\n\nTerm\n: What.\n\n[^1] note\n\n[^1]: Note\n    more\n";
    expect(outlineOf({ "a.md": text.replaceAll("\n", "\r\n") }, {}, pingApi)).toEqual(
      outlineOf({ "a.md": text }, {}, pingApi),
    );
  });

  it("has the highest heading of each chapter at the depth that targets.yaml gives", () => {
    const chapters = { "a.md": "## A\n\n### B\n", "b.md": "### C\n\n#### D\n\n### E\n", "c.md": "# F\n" };
    expect(headingsOf(chapters, { "b.md": 1 })).toEqual(["A", "  B", "  C", "    D", "  E", "F"]);
    expect(headingsOf(chapters, { "b.md": 2, "c.md": 1 })).toEqual([
      "A",
      "  B",
      "    C",
      "      D",
      "    E",
      "  F",
    ]);
  });

  it("begins at the highest level, at whatever depth its chapters are listed", () => {
    const chapters = { "a.md": "# A\n\n# B\n", "b.rst": "C\n=\n\nD\n-\n" };
    expect(headingsOf(chapters, { "a.md": 1, "b.rst": 2 })).toEqual(["A", "B", "  C", "    D"]);
    expect(headingsOf({ "a.rst": "A\n=\n", "b.md": "# B\n" }, { "a.rst": 1, "b.md": 1 })).toEqual(["A", "B"]);
  });

  it("has what stands before the first heading of a chapter in the section before", () => {
    const page = pageOf({
      "a.md": "# A\n\n## B\n\nText.\n",
      "b.md": "More.\n\n# C\n",
      "c.md": "And more.\n",
    });
    expect(linesOf(page)).toEqual(["H1 A", "H2 B", "P Text.", "P More.", "H1 C", "P And more."]);
    expect(page.byId.get("b")?.childNodes.some((node) => "tagName" in node && node.tagName === "p")).toBe(
      true,
    );
  });

  it("may have no heading, and chapters that hold nothing", () => {
    expect(outlineOf({ "a.md": "Text.\n", "b.md": "", "c.md": " \n\n", "d.md": "More.\n" })).toEqual([
      "P Text.",
      "P More.",
    ]);
  });

  it("numbers the footnotes of all its chapters, whatever labels they share", () => {
    const lines = outlineOf({
      "a.md": "# A\n\nFirst[^1] and[^n].\n\n[^1]: Of A.\n\n[^n]: Named.\n",
      "b.md": "# B\n\nSecond[^1].\n\n[^1]: Of B.\n",
    });
    expect(lines).toEqual([
      "H1 A",
      "P First[FN:1] and[FN:2].",
      "FN 1",
      "  P Of A.",
      "FN 2",
      "  P Named.",
      "H1 B",
      "P Second[FN:3].",
      "FN 3",
      "  P Of B.",
    ]);
  });
});

describe("front matter", () => {
  it("gives a chapter its title and its anchor", () => {
    const page = pageOf({
      "a.md": "---\ntitle: Typing\nid: typing-module\nauthor: A\n---\n\nText.\n\n# Limits\n",
    });
    expect(linesOf(page)).toEqual(["H1 Typing", "P Text.", "H2 Limits"]);
    expect(page.byId.has("typing-module")).toBe(true);
  });

  it("of which the highest heading says the same adds none", () => {
    const page = pageOf({ "a.md": "---\ntitle: Typing\nid: here\n---\n\n# Typing\n\n## Limits\n" });
    expect(linesOf(page)).toEqual(["H1 Typing", "H2 Limits"]);
    expect(page.byId.has("here")).toBe(true);
  });

  it("counts in each chapter, at its depth", () => {
    const chapters = { "a.md": "---\ntitle: A\n---\n\nText.\n", "b.md": "---\ntitle: B\n---\n\n## C\n" };
    expect(headingsOf(chapters, { "b.md": 1 })).toEqual(["A", "  B", "    C"]);
  });

  it("is text in which placeholders are expanded", () => {
    const chapters = { "a.md": "---\ntitle: Version {{spec_version}}\n---\n\nText.\n" };
    const changelog = { "CHANGELOG.rst": "Changes in v1.2.3\n=================\n\n- One.\n" };
    expect(headingsOf(chapters, {}, changelog)).toEqual(["Version 1.2.3"]);
  });

  it("is none where a line across the page is meant", () => {
    expect(outlineOf({ "a.md": "---\n\nText.\n\n---\n" })).toEqual(["HR", "P Text.", "HR"]);
  });
});

describe("a target of both languages", () => {
  const rst = "R\n=\n\nText of R.\n\nS\n-\n\nText of S.\n";
  const md = "# M\n\nText of M.\n\n## N\n\nText of N.\n";

  it.each<[string, Record<string, string>, Record<string, number>, string[]]>([
    ["Markdown first", { "a.md": md, "b.rst": rst }, {}, ["M", "  N", "R", "  S"]],
    ["reStructuredText first", { "a.rst": rst, "b.md": md }, {}, ["R", "  S", "M", "  N"]],
    ["Markdown below", { "a.rst": rst, "b.md": md }, { "b.md": 1 }, ["R", "  S", "  M", "    N"]],
    ["Markdown further below", { "a.rst": rst, "b.md": md }, { "b.md": 2 }, ["R", "  S", "    M", "      N"]],
    ["reStructuredText below", { "a.md": md, "b.rst": rst }, { "b.rst": 1 }, ["M", "  N", "  R", "    S"]],
    [
      "reStructuredText further below",
      { "a.md": md, "b.rst": rst },
      { "b.rst": 2 },
      ["M", "  N", "    R", "      S"],
    ],
    [
      "several of each",
      {
        "a.rst": "A\n=\n",
        "b.md": "# B\n",
        "c.rst": "C\n~\n\nD\n+\n",
        "d.md": "## E\n### F\n",
        "e.rst": "G\n=\n",
      },
      { "b.md": 1, "c.rst": 2, "d.md": 1 },
      ["A", "  B", "    C", "      D", "  E", "    F", "G"],
    ],
    [
      "titles that are relative to those before",
      { "a.md": "# A\n\n## B\n", "b.rst": "C\n=\n\nD\n<<\n\nE\n//\n" },
      { "b.rst": 1 },
      ["A", "  B", "  C", "    D", "  E"],
    ],
  ])("has the outline that targets.yaml gives: %s", (_, chapters, depths, expected) => {
    expect(headingsOf(chapters, depths)).toEqual(expected);
  });

  it("goes on in the section before, with what has no heading", () => {
    const chapters = {
      "a.rst": "A\n=\n\nB\n-\n",
      "b.md": "Of Markdown.\n",
      "c.rst": "Of RST.\n\nC\n=\n",
      "d.md": "Last.\n",
    };
    const page = pageOf(chapters);
    expect(linesOf(page)).toEqual(["H1 A", "H2 B", "P Of Markdown.", "P Of RST.", "H1 C", "P Last."]);
    expect(
      page.byId.get("b")?.childNodes.filter((node) => "tagName" in node && node.tagName === "p").length,
    ).toBe(2);
  });

  it("has markup of reStructuredText as text in Markdown, and the other way round", () => {
    const lines = outlineOf({ "a.md": "# A\n\n``x`` and |y|\n", "b.rst": "B\n=\n\n~~x~~ and [y](z)\n" });
    expect(lines).toEqual(["H1 A", "P ``x`` and |y|", "H1 B", "P ~~x~~ and [y](z)"]);
  });

  it("keeps a chapter of reStructuredText that is in several targets as it is", () => {
    const { files } = buildPages({
      "targets.yaml": "targets: { main: { files: [b.md, { 1: b.rst }] }, other: { files: [b.rst, b.md] } }\n",
      "specification/b.md": md,
      "specification/b.rst": rst,
    });
    expect([...files.keys()].filter((path) => path.endsWith(".html"))).toEqual([
      "specification.html",
      "other.html",
    ]);
  });
});
