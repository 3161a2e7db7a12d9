import type { Block, Document, Node, Section } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { INDEXES_ID, type PageIndex } from "../indexes/page-indexes.ts";
import { shownTitle } from "../reference/summary.ts";
import type { Anchors } from "./anchors.ts";

/** What stands on one page of a document. */
export interface Part {
  /** The name of the page's file. */
  readonly file: string;
  readonly blocks: readonly Block[];
  /** The section that the page shows; the first page of several, and one for all, show the document. */
  readonly section?: Section;
  /** The title of the page, where that is not the document's. */
  readonly title?: string;
  /** The indexes that stand behind the text. */
  readonly indexes: readonly PageIndex[];
  /** The sections inside `blocks` that have pages of their own. */
  readonly elsewhere: ReadonlySet<Node>;
}

/** The whole document as one page. */
export function asOnePage(document: Document, indexes: readonly PageIndex[], file: string): Part[] {
  return [{ file, blocks: document.children, indexes, elsewhere: new Set() }];
}

/** What the names of files end with, by what they are written as. */
export type Ending = "html" | "md";

/** The page that the others are reached from. */
export function firstPage(ending: Ending): string {
  return `index.${ending}`;
}

/**
 * One page for each section of the highest level; where a single section holds all the others, for each section right
 * inside that. What stands before them is on the first page, and so is the first of them if it holds the document's own
 * table of contents: then it is what a book has before its first chapter. Indexes have a page at the end.
 * @param title what the page of the indexes is called
 * @param reserved names of files, without their endings, that no page may have
 */
export function asPages(
  document: Document,
  anchors: Anchors,
  { indexes, title }: { indexes: readonly PageIndex[]; title: string },
  ending: Ending,
  reserved: readonly string[] = [],
): Part[] {
  const chapters = chaptersOf(document);
  const none = { indexes: [], elsewhere: new Set<Node>() };
  const file = firstPage(ending);
  const first = { ...none, file, blocks: document.children, elsewhere: new Set<Node>(chapters) };
  const taken = new Set([file, ...reserved.map((name) => `${name}.${ending}`)]);
  const parts = chapters.map((section): Part => {
    const file = fileName(anchors.get(section)?.id ?? "", ending, taken);
    return { ...none, file, blocks: [section], section, title: shownTitle(section) };
  });
  if (indexes.length === 0) return [first, ...parts];
  const last = {
    ...none,
    file: fileName("indexes", ending, taken),
    blocks: [],
    title,
    indexes,
  };
  return [first, ...parts, last];
}

export function sectionsIn(node: Document | Section): Section[] {
  return node.children.filter((child: Node): child is Section => child.type === "section");
}

/** The sections that have pages of their own where there are several. */
export function chaptersOf(document: Document): Section[] {
  const top = sectionsIn(document);
  const [only] = top;
  const chapters = only && top.length === 1 ? sectionsIn(only) : top;
  const [first, ...others] = chapters;
  return first && others.length > 0 && holdsContents(first) ? others : chapters;
}

export function holdsContents(section: Node): boolean {
  let found = false;
  walk(section, (node) => {
    found ||= node.type === "contents" && !node.local;
    return !found;
  });
  return found;
}

/** File systems take names of 255 bytes at most; a character may take four. */
const LONGEST_NAME = 55;

/** An anchor as a file's name that no other page has, in upper or lower case. */
function fileName(id: string, ending: Ending, taken: Set<string>): string {
  const name = Array.from(id.normalize("NFC").toLowerCase()).slice(0, LONGEST_NAME).join("");
  let file = `${name}.${ending}`;
  for (let number = 2; taken.has(file); number++) file = `${name}-${number}.${ending}`;
  taken.add(file);
  return file;
}

/** The file of the page on which each anchor is. */
export function filesOfAnchors(parts: readonly Part[], anchors: Anchors): Map<string, string> {
  const files = new Map<string, string>();
  const [only, ...others] = parts;
  if (only && others.length === 0) {
    for (const { id, aliases } of anchors.values())
      for (const each of [id, ...aliases]) files.set(each, only.file);
    return files;
  }
  for (const { file, blocks, elsewhere, indexes } of parts) {
    if (indexes.length > 0) files.set(INDEXES_ID, file);
    for (const { id, codes } of indexes)
      for (const each of [id, ...codes.map((code) => code.id)]) files.set(each, file);
    if (parts.length === 1) {
      for (const { id, aliases } of anchors.values())
        for (const each of [id, ...aliases]) files.set(each, file);
      break;
    }
    for (const block of blocks)
      walk(block, (node) => {
        if (elsewhere.has(node)) return false;
        const anchor = anchors.get(node);
        if (anchor) for (const id of [anchor.id, ...anchor.aliases]) files.set(id, file);
        return true;
      });
  }
  return files;
}
