import type { Block } from "./tree.ts";

/** Lowers the sections among blocks, and those in them, by some levels. */
export function lowerSections(blocks: readonly Block[], levels: number): void {
  for (const block of blocks)
    if (block.type === "section") {
      block.level += levels;
      lowerSections(block.children, levels);
    }
}
