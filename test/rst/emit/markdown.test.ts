import { tests } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import { type Document, type Node, textOf } from "../../../src/doctree/tree.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { emitBlocks, emitDocument } from "../../../src/rst/emit/emit.ts";
import { parse, resolve } from "../../../src/rst/index.ts";

function written(markdown: string): string {
  return emitDocument(readMarkdown(markdown).document).lines.join("\n");
}

describe("what Markdown has and reStructuredText has not", () => {
  it.each([
    ["a line break", "a\nb  \n**c\\\nd**", "| a b\n| **c**\n| **d**"],
    ["text that is struck through", "a ~~b~~", ".. role:: deleted\n\na :deleted:`b`"],
    ["tasks", "- [x] done\n- [ ] to do", "- [x] done\n- [ ] to do"],
    [
      "an anchor of a title",
      "# T {#My_Id}\n\nSee [there](#My_Id).",
      ".. _my_id:\n\nT\n====\n\nSee `there <my_id_>`__.",
    ],
    ["an anchor in text", 'a <span id="x">b</span> [c](#x)', ".. _x:\n\na b `c <x_>`__"],
    ["elements", "<details><summary>S</summary>\n\nText <kbd>K</kbd>\n\n</details>", "S\n\nText K"],
    ["a box with a class", '<div class="c">\n\nText\n\n</div>', ".. container:: c\n\n   Text"],
    ["titles of links", '[a](u "t")', "`a <u>`__"],
    ["alignment", "| a | b |\n|:-:|--:|\n| c | d |", "=  =\na  b\n=  =\nc  d\n=  ="],
    ["a title in a quote", "> # T", "   .. rubric:: T"],
    ["footnotes", "a[^1]\n\n[^1]: b", "a\\ [#note-1]_\n\n.. [#note-1] b"],
    ["an alert", "> [!TIP]\n> a", ".. tip::\n\n   a"],
    ["an empty picture and code", "![]()\n\n```\n```\n\na", "a"],
  ])("%s", (_name, markdown, expected) => expect(written(markdown)).toBe(expected));

  it("stays within a block where roles cannot be defined", () => {
    const { document } = readMarkdown("a ~~b~~ ![c](d)\n\n# T {#t}");
    expect(emitBlocks(document.children).lines.join("\n")).toBe("a b `c <d>`__\n\n.. rubric:: T");
  });
});

/** All words of a tree, without what stands around them. */
function words(node: Node | Document): string {
  if (node.type === "comment" || node.type === "substitutionDefinition") return "";
  const parts = node.type === "literalBlock" ? [] : "children" in node && node.children ? node.children : [];
  return parts.length > 0 ? parts.map(words).join(" ") : textOf(node);
}

/** Literals with space at an end are in quotation marks. */
const folded = (text: string) => text.replace(/[\s"]+/g, "");

describe("CommonMark's examples lose no text, and have no mistake in them", () => {
  it.each(tests.map(({ number, markdown }) => [number, markdown] as const))("%i", (_number, markdown) => {
    const { document } = readMarkdown(markdown);
    const text = emitDocument(document).lines.join("\n");
    const read = parse(text);
    const { diagnostics } = resolve([read.document]);
    const serious = [...read.diagnostics, ...diagnostics].filter(({ level }) => level !== "info");
    expect(serious).toEqual([]);
    expect(folded(words(read.document))).toBe(folded(words(document)));
  });
});
