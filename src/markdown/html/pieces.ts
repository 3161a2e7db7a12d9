import type { Block, Inline, Position, Section } from "../../doctree/tree.ts";
import type { HtmlPiece } from "./tags.ts";

/**
 * What a stretch of a text is made of, before it is known which elements go around what: text, blocks, parts of lists and tables that
 * wait for theirs, headings, and blocks that hold sections.
 */
export type Piece =
  | { readonly kind: "inline"; readonly node: Inline }
  | { readonly kind: "block"; readonly node: Block }
  | {
      readonly kind: "part";
      readonly tag: HtmlPiece;
      readonly children: Piece[];
      readonly position: Position;
    }
  | { readonly kind: "heading"; readonly section: Section }
  | { readonly kind: "sections"; readonly blocks: readonly Block[] };

export type Part = Extract<Piece, { kind: "part" }>;

/** A piece of HTML, or what reads something else when it is known in how many elements that stands. */
export type Unbuilt = HtmlPiece | (() => readonly Piece[]);

export function inlinePieces(nodes: readonly Inline[]): Piece[] {
  return nodes.map((node) => ({ kind: "inline", node }));
}

export function blockPieces(nodes: readonly Block[]): Piece[] {
  return nodes.map((node) => ({ kind: "block", node }));
}
