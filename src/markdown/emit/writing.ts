import type { BlockContent, DefinitionContent } from "mdast";
import type { Block, Node, Reference, Section } from "../../doctree/tree.ts";

/** What stands below each other in Markdown. */
export type Flow = BlockContent | DefinitionContent;

/** What stands around the blocks that are written. */
export interface Surroundings {
  /** The level of the sections whose headings have one `#`. */
  readonly topLevel: number;
  /** Sections that are written elsewhere. */
  readonly elsewhere: ReadonlySet<Node>;
  /** Where a reference leads; undefined where it leads nowhere, or where nobody must be led. */
  readonly addressOf: (reference: Reference) => string | undefined;
  /** The address to write for that of a picture, or of a link in HTML. */
  readonly linkOut: (address: string) => string;
  /** The node that an id of `resolve` belongs to. */
  readonly nodeOf: (id: string) => Node | undefined;
  /** The anchor of a section's heading, where its title would give it another one. */
  readonly headingId: (section: Section) => string | undefined;
  /** The anchor to be written at any other node. */
  readonly anchorOf: (node: Node) => string | undefined;
  /** A text or a literal in parts, those with an address to be links; undefined where none is. */
  readonly linksIn: (node: Node) => readonly { text: string; address?: string }[] | undefined;
}

/** One text that is being written. */
export interface Writing extends Surroundings {
  /** The names of the notes that the text has or refers to. */
  readonly notes: Map<Node, string>;
  /** The names that notes have, in lower case. */
  readonly taken: Set<string>;
  /** The notes whose text is written. */
  readonly written: Set<Node>;
  /** How many marks of emphasis are open. */
  readonly marks: number;
  /** Writes blocks; here so that constructs can nest without knowing the dispatcher. */
  readonly write: (blocks: readonly Block[], writing: Writing) => Flow[];
}
