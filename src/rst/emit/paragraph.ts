import type { LineBlock, Paragraph } from "../../doctree/tree.ts";
import { asParagraph } from "./line-start.ts";
import { put } from "./output.ts";
import { lineOf, phraseOf } from "./phrase.ts";
import type { Writing } from "./writing.ts";

/** How a paragraph stands among others. */
export interface ParagraphPlace {
  /** Whether it stands directly in a block quote, in which dashes begin an attribution. */
  readonly inQuote: boolean;
  /** Whether a literal block follows it, which its last colon may announce. */
  readonly announces: boolean;
}

/** Writes a paragraph, nothing for an empty one; true if it announces the literal block behind it. */
export function writeParagraph(writing: Writing, node: Paragraph, place: ParagraphPlace): boolean {
  const { lines, origins } = phraseOf(node.children, writing.whole);
  if (lines.join("") === "") return false;
  const guarded = asParagraph(lines, place.inQuote);
  const last = guarded.length - 1;
  const announced = place.announces && /[\p{L}\p{N})"']:$/u.test(guarded[last] ?? "");
  for (const [index, line] of guarded.entries())
    put(writing, announced && index === last ? `${line}:` : line, origins[index] ?? node.position.start.line);
  return announced;
}

const STEP = 3;

/** Writes lines that keep their breaks. */
export function writeLineBlock(writing: Writing, block: LineBlock): void {
  let above: number | undefined;
  const write = (node: LineBlock, depth: number) => {
    for (const child of node.children) {
      if (child.type === "lineBlock") write(child, depth + 1);
      else {
        const text = lineOf(child.children, writing.whole);
        // An empty line is as far indented as the one above it, unless it holds something.
        const shown = text === "" && depth !== (above ?? 0) ? "\\" : text;
        put(writing, shown === "" ? "|" : `| ${" ".repeat(STEP * depth)}${shown}`, child.position.start.line);
        above = depth;
      }
    }
  };
  write(block, 0);
}
