import type { FootnoteDefinition } from "mdast";
import type { Block, Footnote } from "../doctree/tree.ts";
import { readBlocks } from "./blocks.ts";
import { positionOf } from "./places.ts";
import { footnoteName, type Reading } from "./reading.ts";

/**
 * Reads the notes of a text, in the order in which it first refers to them; those that it never refers to come last. Names are put
 * before a note's own by `scope`, so that chapters on one page do not share them.
 */
export function readFootnotes(
  definitions: readonly FootnoteDefinition[],
  referred: readonly string[],
  reading: Reading,
): Footnote[] {
  const order = new Map([...new Set(referred)].map((identifier, index) => [identifier, index]));
  const rank = ({ identifier }: FootnoteDefinition) => order.get(identifier) ?? order.size;
  return definitions
    .toSorted((one, other) => rank(one) - rank(other))
    .map((node) => ({
      type: "footnote",
      position: positionOf(node),
      auto: "number",
      names: [footnoteName(node, reading)],
      children: readBlocks(node.children, reading),
    }));
}

/** Puts notes at the end of a text: into its last section, where there is one. */
export function addFootnotes(blocks: Block[], notes: readonly Footnote[]): void {
  let inside = blocks;
  for (let last = inside.at(-1); last?.type === "section"; last = inside.at(-1)) inside = last.children;
  for (const each of notes) inside.push(each);
}
