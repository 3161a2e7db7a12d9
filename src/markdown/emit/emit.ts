import type { Block } from "../../doctree/tree.ts";
import { writeBlocks } from "./blocks.ts";
import { missingNotes } from "./notes.ts";
import { textOfTree } from "./syntax.ts";
import type { Surroundings, Writing } from "./writing.ts";

export type { Surroundings } from "./writing.ts";

/**
 * Writes blocks as Markdown. Read again they are the same, as far as Markdown can say that; docs/markdown.md lists what it cannot.
 * Notes that the text refers to and that stand elsewhere are written at its end.
 */
export function emitMarkdown(blocks: readonly Block[], surroundings: Surroundings): string {
  const writing: Writing = {
    ...surroundings,
    notes: new Map(),
    taken: new Set(),
    written: new Set(),
    marks: 0,
    write: writeBlocks,
  };
  const children = writeBlocks(blocks, writing);
  return textOfTree({ type: "root", children: [...children, ...missingNotes(writing)] });
}
