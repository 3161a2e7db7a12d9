import type { Location } from "../../diagnostics/location.ts";

/** What a block is to a reader. */
export type BlockKind = "paragraph" | "item" | "term" | "heading" | "note" | "row" | "literal" | "image";

/** A piece of text that is read as one. */
export interface TextBlock {
  kind: BlockKind;
  /** Its text: one part, or one for each cell of a row. White space is folded but in literals. */
  parts: string[];
  /** Where its links and pictures lead, in order. */
  links: string[];
}

/** A chapter, or a section of one, without the sections that are inside it. */
export interface TextSection {
  /** The chapter's file. */
  file: string;
  /** The titles above it and its own; none for a chapter. */
  titles: string[];
  location: Location;
  /** What it is inside of: a section, or the chapter. */
  parent?: TextSection;
  children: TextSection[];
  blocks: TextBlock[];
}

/** All sections below one, itself first, in the order of the text. */
export function withSections(section: TextSection): TextSection[] {
  return [section, ...section.children.flatMap(withSections)];
}

/** What a block says, for comparing. */
export function blockText({ kind, parts, links }: TextBlock): string {
  return JSON.stringify([kind, parts, links]);
}
