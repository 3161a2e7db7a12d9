import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, it } from "vitest";
import { differencePage } from "../../src/difference-page/page.ts";
import { compareChapters } from "./sides.ts";

const noAssets = { style: "", script: "" };

function elementsOf(node: Tree.Node, isWanted: (element: Tree.Element) => boolean): Tree.Element[] {
  if ("tagName" in node && isWanted(node)) return [node];
  return "childNodes" in node ? node.childNodes.flatMap((child) => elementsOf(child, isWanted)) : [];
}

function classOf({ attrs }: Tree.Element): string {
  return attrs.find(({ name }) => name === "class")?.value ?? "";
}

/** The text of an element as one side has it: without the other's marks, and without what says that they are marks. */
function textOf(node: Tree.Node, hidden: "ins" | "del"): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  if ("tagName" in node && (node.tagName === hidden || /^(?:sign|spoken)$/.test(classOf(node)))) return "";
  return "childNodes" in node ? node.childNodes.map((child) => textOf(child, hidden)).join("") : "";
}

/** The texts of all blocks of a page's sections, as one side has them. */
function textsOnPage(html: string, hidden: "ins" | "del"): string[] {
  const isBlock = (element: Tree.Element) =>
    /^(?:inline|same)$/.test(classOf(element)) && element.tagName !== "summary";
  return elementsOf(parse(html), isBlock)
    .flatMap((block) => elementsOf(block, ({ tagName }) => /^(?:p|pre)$/.test(tagName)))
    .map((block) => textOf(block, hidden))
    .filter((text) => text !== "");
}

const chapter = (...paragraphs: string[]) => `Chapter\n=======\n\n${paragraphs.join("\n\n")}\n`;
const word = fc.constantFrom("a", "room", "has", "many", "<b>", "&amp;", "members", "event.");
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

describe("the page of differences", () => {
  it("gives back both texts of what has changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { maxLength: 6 }),
        fc.array(paragraph, { maxLength: 6 }),
        async (before, after) => {
          const html = differencePage(await compareChapters(chapter(...before), chapter(...after)), noAssets);
          const isSame = before.join("\n") === after.join("\n");
          expect(textsOnPage(html, "ins")).toEqual(isSame ? [] : before);
          expect(textsOnPage(html, "del")).toEqual(isSame ? [] : after);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("leads from each change to a section, and has no id twice", async () => {
    const html = differencePage(
      await compareChapters(
        `${chapter("One.", "Two.")}\nA\n-\n\nText.\n\nB\n-\n\nGone.\n`,
        `${chapter("One.", "2.")}\nA\n-\n\nText that is longer.\n\nC\n-\n\nNew.\n\nD\n~\n\nInside.\n`,
      ),
      noAssets,
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/<a href="#(section-\d+)">([^<]*)/g)];
    expect(links.map(([, , title]) => title)).toEqual([
      "Chapter",
      "Chapter › A",
      "Chapter › C",
      "Chapter › B",
      "specification/a.rst",
    ]);
    expect(html).toContain("specification/a.rst</a>: 4 sections");
    expect(links.every(([, id]) => ids.includes(id ?? ""))).toBe(true);
    expect(html).toContain("1 unchanged block<");
    // What is inside of a new section is shown with it.
    expect(html).toContain("Inside.");
    expect(html).toContain("4 of 4");
  });

  it("shows markup of a project as text", async () => {
    const html = differencePage(
      await compareChapters(chapter("x"), chapter("``<script>alert(1)</script>``")),
      noAssets,
    );
    expect(html).not.toContain("<script>alert");
  });
});
