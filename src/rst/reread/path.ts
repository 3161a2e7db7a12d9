import type { Block } from "../../doctree/tree.ts";

/** Blocks of a document or section, and the index of the section among them that leads to another one, or is it. */
export interface Step {
  readonly blocks: readonly Block[];
  readonly index: number;
}

/** The way from the blocks of a document to the section whose title begins at a row (from 0). */
export function pathTo(blocks: readonly Block[], row: number): Step[] {
  const path: Step[] = [];
  for (let level = blocks; ; ) {
    const index = level.findLastIndex(
      ({ type, position }) => type === "section" && position.start.line - 1 <= row,
    );
    path.push({ blocks: level, index });
    const block = level[index];
    if (block?.type !== "section" || block.position.start.line - 1 === row) return path;
    level = block.children;
  }
}
