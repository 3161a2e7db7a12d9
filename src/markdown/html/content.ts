import { type Block, type Inline, type Paragraph, textOf } from "../../doctree/tree.ts";
import { rubricOf } from "../rubric.ts";
import type { Part, Piece } from "./pieces.ts";

/** Whether pieces can be in a line of text. */
export function isAllText(pieces: readonly Piece[]): boolean {
  return pieces.every(({ kind }) => kind === "inline");
}

/** The text among pieces. */
export function inlinesOf(pieces: readonly Piece[]): Inline[] {
  return pieces.flatMap((piece) => (piece.kind === "inline" ? [piece.node] : []));
}

/** Parts of lists and tables that are in none are what they hold. */
export function looseParts(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => (piece.kind === "part" ? looseParts(piece.children) : [piece]));
}

/** Pieces as blocks: text between blocks is a paragraph, and headings are no sections. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of inParagraphs(looseParts(pieces))) {
    if (piece.kind === "block") blocks.push(piece.node);
    else if (piece.kind === "heading") for (const each of rubricOf(piece.section)) blocks.push(each);
    else if (piece.kind === "sections") for (const each of piece.blocks.flatMap(rubricOf)) blocks.push(each);
  }
  return blocks;
}

/** Puts text between blocks into paragraphs, unless it is nothing but white space. */
export function inParagraphs(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  let text: Inline[] = [];
  const endText = () => {
    const [first] = text;
    const last = text.at(-1);
    if (first && last && text.some((node) => node.type !== "text" || node.value.trim() !== "")) {
      const position = { start: first.position.start, end: last.position.end };
      const paragraph: Paragraph = { type: "paragraph", position, children: text };
      made.push({ kind: "block", node: paragraph });
    }
    text = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "inline") text.push(piece.node);
    else {
      endText();
      made.push(piece);
    }
  }
  endText();
  return made;
}

/** The parts among pieces. What stands between them is a part called `name`, so that nothing is lost. */
export function partsOf(pieces: readonly Piece[], name: string): Part[] {
  const made: Part[] = [];
  let between: Piece[] = [];
  const endBetween = () => {
    const [first] = blocksOf(between);
    if (first) {
      const { position } = first;
      const tag = { kind: "open", name, source: "", attributes: [], position } as const;
      made.push({ kind: "part", tag, children: between, position });
    }
    between = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "part") {
      endBetween();
      made.push(piece);
    } else between.push(piece);
  }
  endBetween();
  return made;
}

/** Pieces as text, where there is no place for blocks. */
export function lineOf(pieces: readonly Piece[]): Inline[] {
  if (isAllText(pieces)) return inlinesOf(pieces);
  return blocksOf(pieces).flatMap((block): Inline[] =>
    block.type === "paragraph"
      ? block.children
      : [{ type: "text", position: block.position, value: textOf(block) }],
  );
}
