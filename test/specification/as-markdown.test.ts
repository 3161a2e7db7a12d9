import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Files } from "../../src/source/files.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import {
  attribute,
  callBelow,
  elementsIn,
  fold,
  hasClass,
  isElement,
  type Page,
  type PageElement,
  type PageNode,
  readPage,
  textIn,
} from "../html/read-page.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const outputs = ["specification", "client-server", "server-server", "modules"];

/** Builds a project without a finding. */
function published(files: Files): Map<string, string> {
  const found: unknown[] = [];
  const sources = createSources(files, (finding) => found.push(finding));
  const io = {
    sources,
    report: (finding: unknown) => void found.push(finding),
    builtInTemplates,
    git: () => ({ version: "1.0", revision: "1" }),
  };
  const renderers = [
    createPageRenderer({
      assets: { style: "", script: "", samples: "" },
      layout: "one-page",
      endings: ["html", "md"],
    }),
  ];
  const result = build(io, { targets: [], renderers, definitions: new Map() });
  if ("refused" in result) throw new Error(result.refused);
  expect(found).toEqual([]);
  return result.files;
}

/** The file of an output that a build published. */
function fileOf(files: ReadonlyMap<string, string>, output: string, ending: string): string {
  return files.get(`${output}.${ending}`) ?? "";
}

describe("the repository's own specification, written as Markdown and built from that, has the same pages", () => {
  let before: Map<string, string>;
  let after: Map<string, string>;

  beforeAll(() => {
    before = published(nodeFiles(repository));
    const titles = new Map([
      ["specification", "Matrix Specification"],
      ["client-server", "Matrix Client-Server API"],
    ]);
    const targets = outputs.map((output) => {
      const title = titles.get(output) ?? output;
      return `  ${output}: { title: ${title}, files: [${output}.md] }\n`;
    });
    after = published(
      memoryFiles({
        "targets.yaml": `targets:\n${targets.join("")}`,
        ...Object.fromEntries(
          outputs.map((output) => [`specification/${output}.md`, fileOf(before, output, "md")]),
        ),
      }),
    );
  });

  describe.each(outputs)("%s", (output) => {
    let pages: Page[] = [];
    beforeAll(() => {
      pages = [before, after].map((files) => readPage(fileOf(files, output, "html")));
    });
    const compare = (facts: (page: Page) => unknown[]) => {
      const [one, other] = pages;
      if (!one || !other) throw new Error("two pages");
      expect(facts(one).length).toBeGreaterThan(10);
      expect(facts(other)).toEqual(facts(one));
    };

    it("headings, with their levels and anchors", () => compare(headingsOf));
    it("tables", () => compare(tablesOf));
    it("literal blocks", () => compare(literalsOf));
    it("links, with what is in them, but for words that lead to what they name", () => {
      const [one, other] = pages;
      if (!one || !other) throw new Error("two pages");
      const links = linksOf(one);
      const rest = linksOf(other);
      expect(rest.length).toBeGreaterThan(10);
      // A text in Markdown has the words, and what they name stands in sections that only the project's API files make.
      const more = links.filter((link) => link !== rest[0] || rest.shift() === undefined);
      expect(rest).toEqual([]);
      const words = new Set(linksOf(one, isWord));
      expect(more.filter((link) => !words.has(link))).toEqual([]);
    });
  });
});

/** What stands in the text of a page, without the indexes that close it; notes of Markdown stand behind all else. */
function contentOf({ main }: Page): PageElement[] {
  const all = elementsIn(main);
  const indexes = all.filter((each) => hasClass(each, "indexes") || attribute(each, "id") === "indexes");
  const left = new Set(indexes.flatMap((each) => [each, ...elementsIn(each)]));
  for (const note of all.filter((each) => hasClass(each, "footnote")))
    for (const each of [note, ...elementsIn(note)]) left.delete(each);
  return all.filter((each) => !left.has(each));
}

function headingsOf(page: Page): string[] {
  return contentOf(page)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((each) => {
      // In Markdown the title of an operation stands above its summary.
      const call = callBelow(each);
      const number = elementsIn(each).find((part) => hasClass(part, "number"));
      const text = call ? fold(`${number ? allText(number) : ""}${allText(call)}`) : shown(each);
      return `${attribute(each, "aria-level") ?? each.tagName} #${attribute(each, "id")} ${text}`;
    });
}

function tablesOf(page: Page): unknown[] {
  return contentOf(page)
    .filter(({ tagName }) => tagName === "tr")
    .map((row) => {
      const cells = row.childNodes.filter(isElement);
      // Markdown has no classes: limits stand in the cell that they are written in, not below the name.
      const limits = elementsIn(row).find((each) => hasClass(each, "facts"));
      const said = limits ? allText(limits) : "";
      return cells.map((cell, index) => {
        const text = said === "" || index > 0 ? allText(cell) : allText(cell).replace(said, "");
        return [cell.tagName, fold(index === cells.length - 1 ? text + said : text)];
      });
    });
}

function literalsOf(page: Page): string[] {
  return contentOf(page)
    .filter(({ tagName }) => tagName === "pre")
    .map((each) => `${attribute(each, "class") ?? ""}: ${textIn(each)}`);
}

/**
 * Links but for those to notes and back, which each language numbers in its own way. Markdown has its notes at the end, and leads to
 * the first heading of a chapter where a page is meant as a whole.
 */
/** Whether a link is a word in code style, and nothing else. */
function isWord(link: PageElement): boolean {
  const [only, second] = link.childNodes;
  return attribute(link, "class") === undefined && second === undefined && only?.nodeName === "code";
}

function linksOf(page: Page, isMeant: (link: PageElement) => boolean = () => true): string[] {
  const notes = contentOf(page).filter((each) => hasClass(each, "footnote"));
  const inNotes = new Set(notes.flatMap(elementsIn));
  const links = contentOf(page).filter(
    (each) =>
      isMeant(each) &&
      each.tagName === "a" &&
      attribute(each, "role") === undefined &&
      attribute(each, "class") !== "self",
  );
  const inText = links.filter((each) => !inNotes.has(each));
  return [...inText, ...links.filter((each) => inNotes.has(each))].map((each) => {
    const address = attribute(each, "href") ?? "";
    return `${address.replace(/\.html#matrix-[a-z-]+$/, ".html")} ${shown(each)}`;
  });
}

function shown(node: PageNode): string {
  return fold(allText(node));
}

/** Text with the numbers of headings, which are text in Markdown. */
function allText(node: PageNode): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return isElement(node) ? node.childNodes.map(allText).join("") : "";
}
