import { describe, expect, it } from "vitest";
import { brokenLinks, pagesIn } from "../html/folder.ts";
import { readPage } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";
import { addressesOf, linesOf, pageOf } from "./chapter-outline.ts";

describe("links between chapters of both languages", () => {
  it("lead to headings by their anchors, wherever they stand", () => {
    const page = pageOf({
      "a.rst": "Errors\n======\n\nSee `these <#limits>`_ and `those <#rooms>`_.\n",
      "b.md":
        '# Rooms\n\nSee [it](#errors), [the limits][l] and <a href="#limits">here</a>.\n\n## Most of all {#limits}\n\n[l]: #limits\n',
    });
    expect(linesOf(page)).toEqual([
      "H1 Errors",
      "P See [these](#Most of all) and [those](#Rooms).",
      "H1 Rooms",
      "P See [it](#Errors), [the limits](#Most of all) and [here](#Most of all).",
      "H2 Most of all",
    ]);
  });

  it("of reStructuredText lead to headings of Markdown by their titles", () => {
    const page = pageOf({
      "a.rst": "A\n=\n\nSee `Room events`_ and typing_.\n",
      "b.md": "# Room *events*\n\n# Typing {#t}\n",
    });
    expect(linesOf(page)[1]).toBe("P See [Room events](#Room events) and [typing](#Typing).");
  });

  it("lead to a chapter by its path, and to its highest heading", () => {
    const page = pageOf(
      {
        "intro.md":
          "# Intro\n\n[typing](modules/typing.md), [limits](modules/typing.md#limits), [events](events.rst), [kinds](./events.rst#kinds), [none](none.md).\n",
        "modules/typing.md": "# Typing\n\n[intro](../intro.md), [here](typing.md#limits).\n\n## Limits\n",
        "events.rst": "Events\n======\n\nKinds\n-----\n\nText.\n",
        "none.md": "Nothing but text.\n",
      },
      { "modules/typing.md": 1 },
    );
    expect(
      ["typing", "limits", "events", "kinds", "intro", "here", "none"].map((text) => addressesOf(page, text)),
    ).toEqual([
      ["#typing"],
      ["#limits"],
      ["#events"],
      ["#kinds"],
      ["#intro"],
      ["#limits"],
      ["specification.html"],
    ]);
  });

  const two = {
    "targets.yaml": "targets: { main: { files: [a.md, x/b.md] }, other: { files: [c.md, d.rst] } }\n",
    "specification/a.md":
      "# A\n\n[b](x/b.md) [c](c.md) [part](c.md#limits) [d](d.rst) [page](other.html#limits) [file](guide.pdf) [away](https://a.example/x.md)\n",
    "specification/x/b.md": "# B\n\n[up](../c.md#c)\n",
    "specification/c.md": "# C\n\n[a](a.md) [own](#limits)\n\n# Limits\n",
    "specification/d.rst": "D\n=\n\nText.\n",
  };

  it("lead into another target, where each is one page", () => {
    const { files } = buildPages(two);
    const page = readPage(files.get("specification.html") ?? "");
    const texts = ["b", "c", "part", "d", "page", "file", "away", "up"];
    expect(texts.flatMap((text) => addressesOf(page, text))).toEqual([
      "#b",
      "other.html#c",
      "other.html#limits",
      "other.html#d",
      "other.html#limits",
      "guide.pdf",
      "https://a.example/x.md",
      "other.html#c",
    ]);
    expect(brokenLinks(pagesIn(files), [...files.keys(), "guide.pdf"])).toEqual([]);
  });

  it("lead to the right pages of folders", () => {
    const { files } = buildPages(two, { layout: "pages" });
    expect(brokenLinks(pagesIn(files), [...files.keys(), "guide.pdf"])).toEqual([]);
    const page = readPage(files.get("specification/a.html") ?? "");
    expect(["b", "part", "d"].flatMap((text) => addressesOf(page, text))).toEqual([
      "b.html#b",
      "../other/limits.html#limits",
      "../other/d.html#d",
    ]);
  });

  it("are not judged by their anchors while the other target is not built", () => {
    const files = { ...two, "specification/a.md": "# A\n\n[part](c.md#nothing) and [c](c.md)\n" };
    const { files: built } = buildPages(files, { targets: ["main"] });
    const page = readPage(built.get("specification.html") ?? "");
    expect(["part", "c"].flatMap((text) => addressesOf(page, text))).toEqual([
      "other.html#nothing",
      "other.html",
    ]);
  });

  it("are findings where no target has the chapter, or the chapter's page no such anchor", () => {
    const { messages } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.rst, x/b.md, c.md] } }\n",
      "specification/x/b.md": [
        "# B",
        "",
        "⟦chapter-link-dead⟧[one](c.md), ⟦chapter-link-dead⟧[two](../x/d.md#b), ⟦chapter-link-dead⟧[three](../../../c.md)",
        "and ⟦dead-link⟧[four](../c.md#limit).",
        "",
        "> - ⟦chapter-link-dead⟧[five](unlisted.md)",
        "",
      ].join("\n"),
      "specification/c.md": "# C {#limits}\n\n⟦dead-link⟧[six](#limit) [seven](#limits) [eight](x/b.md)\n",
      "specification/x/unlisted.md": "# Unlisted\n",
    });
    expect(messages).toEqual([
      "Nothing on this page has the anchor '#limit'; did you mean 'limits'?",
      "This leads to 'specification/x/c.md', which is a chapter of no target; did you mean 'specification/c.md'?",
      "This leads to 'specification/x/d.md', which is a chapter of no target; did you mean 'specification/a.rst' or 'specification/x/b.md' or 'specification/c.md'?",
      "This leads to '../c.md', which is a chapter of no target; did you mean 'specification/c.md'?",
      "Nothing in the target that shows 'specification/c.md' has the anchor '#limit'; did you mean 'limits'?",
      "This leads to 'specification/x/unlisted.md', which is a chapter of no target; name it in targets.yaml, or lead elsewhere",
    ]);
  });
});

describe("links to chapters", () => {
  const targets = "descriptions: { default: rst, api/m.yaml: markdown }\n";
  const api = (description: string) =>
    `swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths:\n  /a:\n    get:\n      responses:\n        200:\n          description: ${description}\n`;

  it("in reStructuredText and in descriptions lead to where those are published", () => {
    const { files } = buildPages({
      "targets.yaml": `${targets}targets: { main: { files: [a.rst, x/b.rst] }, other: { files: [c.md, d.rst] } }\n`,
      "specification/a.rst":
        "A\n=\n\n`one <x/b.rst>`_ `two <c.md#limits>`__ `three`_ four_ `five <guide.pdf>`__\n\n.. _four: d.rst#part\n\n{{m_http_api}}\n\n{{r_http_api}}\n",
      "specification/x/b.rst": "B\n=\n\n.. _three: ../c.md\n\n`six <../a.rst>`_\n",
      "specification/c.md": "# C\n\n# Limits\n",
      "specification/d.rst": "D\n=\n\nPart\n----\n\nText.\n",
      "api/m.yaml": api('"[seven](../specification/c.md#limits) [eight](x/b.rst)"'),
      "api/r.yaml": api('"`nine <../specification/d.rst>`__ `ten <c.md>`__ [d](d.rst)"').replace(
        "/a:",
        "/b:",
      ),
    });
    const page = readPage(files.get("specification.html") ?? "");
    const texts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    expect(texts.flatMap((text) => addressesOf(page, text))).toEqual([
      "#b",
      "other.html#limits",
      "other.html#c",
      "other.html#part",
      "guide.pdf",
      "#a",
      "other.html#limits",
      "#b",
      "other.html#d",
      "other.html#c",
    ]);
    expect(brokenLinks(pagesIn(files), [...files.keys(), "guide.pdf"])).toEqual([]);
  });

  it("that lead nowhere are findings at their places", () => {
    const { messages } = buildPages({
      "targets.yaml": `${targets}targets: { main: { files: [a.rst, b.md] } }\n`,
      "specification/a.rst":
        "A\n=\n\n{{m_http_api}}\n\n{{r_http_api}}\n\n⟦chapter-link-dead⟧`one <bb.md>`_, two_ and ⟦dead-link⟧`three <b.md#c>`_.\n\n.. _two: b.md\n",
      "specification/b.md": "# B\n",
      "api/m.yaml": api(
        '"A \\"b\\" ⟦chapter-link-dead⟧[four](c.md), [five](b.md) and ⟦dead-link⟧[six](b.md#c)."',
      ),
      "api/r.yaml": api("|\n            Or\n            ⟦chapter-link-dead⟧`seven <c.rst>`__").replace(
        "/a:",
        "/b:",
      ),
    });
    expect(messages.filter((message) => message.includes("chapter of no"))).toEqual([
      "This leads to 'specification/c.md', which is a chapter of no target; did you mean 'specification/a.rst' or 'specification/b.md'?",
      "This leads to 'specification/c.rst', which is a chapter of no target; did you mean 'specification/a.rst' or 'specification/b.md'?",
      "This leads to 'specification/bb.md', which is a chapter of no target; did you mean 'specification/b.md'?",
    ]);
  });
});
