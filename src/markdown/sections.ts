import type { Heading, RootContent } from "mdast";
import type { Block, Section } from "../doctree/tree.ts";
import type { Piece } from "./html/pieces.ts";
import { positionOf } from "./places.ts";
import type { MarkdownProblem } from "./problem.ts";
import type { Reading } from "./reading.ts";

/** The level of each heading that is no part of a list or a quote: those of the least depth have level 1. */
export type Levels = ReadonlyMap<Heading, number>;

/** Gives headings their levels. One that is deeper than it may be is reported, and is one level below what stands above it. */
export function levelsOf(nodes: readonly RootContent[], problems: MarkdownProblem[]): Levels {
  const headings = nodes.filter((node) => node.type === "heading");
  const least = Math.min(...headings.map(({ depth }) => depth));
  const levels = new Map<Heading, number>();
  const top = { depth: least - 1, level: 0, isReported: false };
  const above: (typeof top)[] = [];
  for (const heading of headings) {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    const parent = above.at(-1) ?? top;
    // Headings below the same one are all too deep for one reason.
    if (heading.depth > parent.depth + 1 && !parent.isReported) {
      parent.isReported = true;
      problems.push({
        code: "markdown-heading-level",
        arguments: { level: heading.depth, expected: parent.depth + 1 },
        position: positionOf(heading),
      });
    }
    const level = parent.level + 1;
    above.push({ depth: heading.depth, level, isReported: false });
    levels.set(heading, level);
  }
  return levels;
}

/** An instruction, since it ends no comment around it, as a comment would. */
const MARKER = /^<\?section:(\d+)\?>$/;

/** Whether a piece of HTML marks the place of a section. */
export function isMarker(markup: string, { sections }: Reading): boolean {
  return sections.has(numberOf(markup));
}

/** The blocks of the section that a piece of HTML marks the place of. */
export function markedSections(markup: string, { sections, level }: Reading): Piece[] {
  return [{ kind: "sections", blocks: sections.get(numberOf(markup))?.blocks(level) ?? [] }];
}

/** A block of code with the texts of the sections whose places are marked in it: nothing but text can be shown there. */
export function withSectionTexts(code: string, { sections }: Reading): string {
  if (sections.size === 0 || !code.includes("<?section:")) return code;
  const lines = code.split("\n");
  const shown: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? "";
    const text = sections.get(numberOf(line))?.text.split("\n") ?? [line];
    for (const each of text) shown.push(each);
    index += Math.min(text.length, 2);
  }
  return shown.join("\n");
}

function numberOf(markup: string): number {
  return Number(MARKER.exec(markup.trim())?.[1]);
}

/**
 * Puts blocks into the sections that their headings begin. Sections that were put in have their place by their level; what follows
 * them stands behind them, not in them: they may be known elsewhere, too, and are left as they are.
 */
export function nestSections(pieces: readonly Piece[]): Block[] {
  const top: Block[] = [];
  const open: Section[] = [];
  const add = (block: Block) => {
    if (block.type === "section") while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    (open.at(-1)?.children ?? top).push(block);
  };
  for (const piece of pieces) {
    if (piece.kind === "sections") piece.blocks.forEach(add);
    if (piece.kind !== "block" && piece.kind !== "heading") continue;
    const block = piece.kind === "block" ? piece.node : piece.section;
    add(block);
    for (const section of open) section.position = { ...section.position, end: block.position.end };
    if (piece.kind === "heading") open.push(piece.section);
  }
  return top;
}
