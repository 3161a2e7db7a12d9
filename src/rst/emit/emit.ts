import type { Block, Document } from "../../doctree/tree.ts";
import { allAnchors } from "./anchors.ts";
import { writeBlocks } from "./blocks.ts";
import { putPicture } from "./explicit.ts";
import { type Emitted, newOutput, put, putBlank } from "./output.ts";
import type { Whole, Writing } from "./writing.ts";

export type { Emitted } from "./output.ts";

export interface DocumentOptions {
  /**
   * The adornments of titles by their level, outermost first: the character below the title, or twice that character
   * where it stands above the title as well. For deeper levels further characters are taken.
   */
  readonly titles?: readonly string[];
  /** The level of the document's outermost sections, from 1. */
  readonly level?: number;
  /** What the names of footnotes, citations and pictures begin with, so that those of several documents differ. */
  readonly prefix?: string;
}

/**
 * Writes a document as reStructuredText. Read again it is the same tree, as far as reStructuredText can say that; docs/rst.md
 * lists what it cannot. Takes time linear in the size of the tree.
 */
export function emitDocument(document: Document, options: DocumentOptions = {}): Emitted {
  const { titles = [], level = 1, prefix = "" } = options;
  const anchors = allAnchors(document.children);
  const shared = {
    anchors,
    roles: new Map(),
    footnotes: new Map(),
    pictures: new Map(),
    transition: undefined,
  };
  const whole: Whole = { titles, level, prefix, ...shared };
  const body = newWriting(whole);
  writeBlocks(body, document.children);
  const head = newWriting(whole);
  const { line } = document.position.start;
  if (document.title !== undefined) putPart(head, [`.. title:: ${document.title}`], line);
  for (const definition of whole.roles.values()) putPart(head, definition.split("\n"), line);
  putBlank(head);
  putBlank(body);
  for (const [name, picture] of whole.pictures) putPicture(body, name, picture, document.position.end.line);
  return ended({ lines: [...head.lines, ...body.lines], origins: [...head.origins, ...body.origins] });
}

/**
 * Writes blocks that may stand inside others. Nothing in them changes the text around: titles are headings that no table of
 * contents lists, and footnotes, targets and pictures within text are shown without being any.
 */
export function emitBlocks(blocks: readonly Block[]): Emitted {
  const writing = newWriting(undefined);
  writeBlocks(writing, blocks);
  return ended(writing);
}

/** What was written, without a blank line at its end. */
function ended({ lines, origins }: Emitted): Emitted {
  const end = lines.at(-1) === "" ? -1 : lines.length;
  return { lines: lines.slice(0, end), origins: origins.slice(0, end) };
}

function newWriting(whole: Whole | undefined): Writing {
  return { ...newOutput(), whole, sections: whole && 0, write: writeBlocks };
}

function putPart(writing: Writing, lines: readonly string[], origin: number): void {
  putBlank(writing);
  for (const line of lines) put(writing, line, origin);
}
