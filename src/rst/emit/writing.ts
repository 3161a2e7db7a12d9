import type { Block } from "../../doctree/tree.ts";
import { newOutput, type Output } from "./output.ts";

/** A document that is being written, with what its parts have in common. */
export interface Whole {
  /** The adornments of titles, outermost first: a character, twice where it stands above the title as well. */
  readonly titles: readonly string[];
  /** The level of the outermost sections, from 1. */
  readonly level: number;
  /** What the names of footnotes and pictures begin with. */
  readonly prefix: string;
  /** The roles that the text needs: the definition of each, by its name. */
  readonly roles: Map<string, string>;
  /** The names of footnotes, by the names that they have in the tree. */
  readonly footnotes: Map<string, string>;
  /** The anchors that authors chose in the document. */
  readonly anchors: ReadonlySet<string>;
  /** The definitions of the pictures within text, by their names. */
  readonly pictures: Map<string, string[]>;
  /** A transition that is written once something follows it: its line in the source. */
  transition: number | undefined;
}

/** Blocks that are being written. */
export interface Writing extends Output {
  /** Undefined where nothing may be written that changes the text around. */
  readonly whole: Whole | undefined;
  /** How many sections are open; undefined inside other blocks, where none may begin. */
  readonly sections: number | undefined;
  /** Writes blocks, maybe those of a block quote; here so that constructs can nest without knowing the dispatcher. */
  readonly write: (writing: Writing, blocks: readonly Block[], inQuote?: boolean) => void;
}

/** Whether sections may begin and transitions stand here. */
export function isAtTop({ sections, indent, markers }: Writing): boolean {
  return sections !== undefined && indent === "" && markers === undefined;
}

/** To write blocks by themselves: the inside of a cell. */
export function apart({ whole, write }: Writing): Writing {
  return { ...newOutput(), whole, sections: undefined, write };
}
