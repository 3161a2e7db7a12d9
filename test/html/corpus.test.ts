import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { golden, hasShared } from "../helpers/shared.ts";
import { pageOf } from "./assets.ts";
import {
  attribute,
  elementsIn,
  fold,
  hasClass,
  type Page,
  type PageElement,
  readPage,
  textIn,
} from "./read-page.ts";

/** What docutils makes of the real specification. */
interface Golden {
  headings: { level: number; text: string; ids: string[] }[];
  tables: { head: boolean; cells: { text: string; span: number }[] }[][];
  literal_blocks: string[];
  links: { text: string; refid: string | null; refuri: string | null }[];
  definition_terms: string[];
  list_items: number;
  admonitions: { kind: string; text: string }[];
}

function open(): { page: Page; theirs: Golden } {
  const theirs: Golden = JSON.parse(readFileSync(`${golden}/outline.json`, "utf8"));
  return { page: readPage(pageOf(readFileSync(`${golden}/specification.rst`, "utf8"))), theirs };
}

describe.skipIf(!hasShared)("the page of the real specification, beside docutils' reading of it", () => {
  const { page, theirs } = hasShared
    ? open()
    : { page: readPage("<!doctype html><main>"), theirs: undefined };
  // The commands of requests, the links of types and the indexes are the page's own: no other shows them.
  const isShown = (element: PageElement) =>
    !["contents", "curl", "type", "indexes"].some((name) => isInside(element, name));
  const shown = elementsIn(page.main).filter(isShown);
  const all = (pattern: RegExp) => shown.filter(({ tagName }) => pattern.test(tagName));

  it("has its headings, in level and text", () => {
    const headings = all(/^h[1-6]$/).map((element) => ({
      level: Number(element.tagName.slice(1)),
      text: fold(textIn(element)),
    }));
    expect(headings).toEqual(theirs?.headings.map(({ level, text }) => ({ level, text })));
    expect(headings.length).toBe(261);
  });

  it("has its tables, cell by cell", () => {
    const tables = all(/^table$/).map((table) =>
      elementsIn(table)
        .filter(({ tagName }) => tagName === "tr")
        .map((row) => {
          const cells = elementsIn(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
          return {
            head: isInside(row, "thead"),
            cells: cells.map((cell) => ({
              text: fold(spaced(cell)),
              span: Number(attribute(cell, "colspan") ?? 1),
            })),
          };
        }),
    );
    expect(tables).toEqual(theirs?.tables);
    expect(tables.length).toBe(110);
  });

  it("has its literal blocks, to the byte", () => {
    const blocks = all(/^pre$/).map(textIn);
    expect(blocks).toEqual(theirs?.literal_blocks);
    expect(blocks.length).toBe(212);
  });

  it("has its links, and each leads where it leads there", () => {
    const links = all(/^a$/).filter((link) => !hasClass(link, "self"));
    expect(links.map((link) => fold(textIn(link)))).toEqual(theirs?.links.map(({ text }) => text));
    for (const [index, { refid, refuri }] of (theirs?.links ?? []).entries()) {
      const href = attribute(links[index] ?? page.main, "href") ?? "";
      const address = refid === null ? refuri : `#${refid}`;
      if (!address?.startsWith("#")) expect(href).toBe(address);
      else expect(place(href, page)).toBe(place(address, page));
    }
  });

  it("has its terms, list items and admonitions", () => {
    const terms = all(/^dt$/).filter((term) => !isInside(term, "fields"));
    expect(terms.map((term) => fold(textIn(term)))).toEqual(theirs?.definition_terms);
    expect(all(/^li$/).length).toBe(theirs?.list_items);
    const kinds = shown
      .filter((each) => hasClass(each, "admonition"))
      .map((each) => attribute(each, "class")?.split(" ")[1]);
    expect(kinds).toEqual(theirs?.admonitions.map(({ kind }) => kind));
  });

  it("keeps every anchor that docutils gives today", () => {
    const byText = all(/^section$/);
    for (const [index, { ids }] of (theirs?.headings ?? []).entries())
      for (const id of ids) expect(place(`#${id}`, page)).toBe(byText[index]);
  });
});

/** The nearest section that an anchor is in. */
function place(href: string, { byId }: Page): PageElement | undefined {
  let element = byId.get(decodeURI(href.slice(1)));
  expect(element, `${href} leads nowhere`).toBeDefined();
  while (element && element.tagName !== "section") element = parentOf(element);
  return element;
}

function parentOf({ parentNode }: PageElement): PageElement | undefined {
  return parentNode && "tagName" in parentNode ? parentNode : undefined;
}

/** Whether an element is, or stands in, an element of that name or class. */
function isInside(element: PageElement, name: string): boolean {
  for (let each: PageElement | undefined = element; each; each = parentOf(each))
    if (each.tagName === name || hasClass(each, name)) return true;
  return false;
}

/** The text of a cell with white space between its blocks. */
function spaced(element: PageElement): string {
  return element.childNodes
    .map((child) => {
      if (!("tagName" in child)) return textIn(child);
      return /^(?:p|li|ul|ol|dl|dt|dd|div|pre)$/.test(child.tagName) ? ` ${spaced(child)} ` : spaced(child);
    })
    .join("");
}
