import type { Association, Definition } from "mdast";
import type { Block, Position } from "../doctree/tree.ts";
import type { MarkdownLimit, MarkdownProblem } from "./problem.ts";

/** The sections to put where `<?section:N?>` stands, by their numbers. */
export type MarkedSections = ReadonlyMap<number, MarkedSection>;

export interface MarkedSection {
  /** What it says, given the level of the section around; 0 outside of all. */
  readonly blocks: (level: number) => readonly Block[];
  /** Its lines as they are written: below the mark of several, one is blank. */
  readonly text: string;
}

/** What is known while one text is read. */
export interface Reading {
  readonly text: string;
  readonly sections: MarkedSections;
  /** What stands before the names of the text's footnotes. */
  readonly scope: string;
  /** The definitions of links by their identifiers; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Whether the text has footnotes, so that what looks like a reference to one is meant as such. */
  readonly hasFootnotes: boolean;
  readonly problems: MarkdownProblem[];
  /** Reports a limit where the text first goes beyond it. */
  readonly limited: (limit: MarkdownLimit, position: Position) => void;
  /** The level of the section that is read; 0 outside of all. */
  level: number;
  /** How many cells rows of tables lack so far. */
  lacking: number;
  /** How many pieces of inline markup are open. */
  depth: number;
}

/** The name that a footnote and its references have in common. */
export function footnoteName({ identifier }: Association, { scope }: Reading): string {
  return `${scope}^${identifier.toLowerCase()}`;
}
