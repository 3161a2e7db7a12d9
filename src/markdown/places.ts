import type { Node as TreeNode } from "mdast";
import type { Point, Position } from "../doctree/tree.ts";

/** Where a node of micromark's tree stands, which it always knows. */
export function positionOf({ position }: Pick<TreeNode, "position">): Position {
  if (!position) throw new Error("a node of the Markdown tree has no place");
  return { start: pointOf(position.start), end: pointOf(position.end) };
}

function pointOf({
  line,
  column,
  offset = 0,
}: {
  line: number;
  column: number;
  offset?: number | undefined;
}): Point {
  return { line, column, offset };
}

/**
 * Finds the places of parts of a node's value. Each of its lines is the end of one of the source's, whose beginning is the indentation
 * or the marks of the blocks around.
 */
export function placesIn(
  text: string,
  value: string,
  { start, end }: Position,
): (from: number, to: number) => Position {
  const written = linesOf(text.slice(start.offset, end.offset));
  const lines = linesOf(value);
  const pointAt = (offset: number): Point => {
    const index = lastUpTo(lines, offset);
    const line = lines[index];
    const source = written[index];
    const cut = Math.max(0, (source?.length ?? 0) - (line?.length ?? 0));
    const column = cut + offset - (line?.start ?? 0);
    return {
      line: start.line + index,
      column: (index === 0 ? start.column : 1) + column,
      offset: start.offset + (source?.start ?? 0) + column,
    };
  };
  return (from, to) => ({ start: pointAt(from), end: pointAt(to) });
}

/** The places of the lines of a text, without what the blocks around put before them, and without blanks before a line break. */
export function linePlaces(text: string, { start, end }: Position): Position[] {
  const written = text.slice(start.offset, end.offset);
  return linesOf(written).map((line, index, all) => {
    const source = written.slice(line.start, line.start + line.length);
    const cut = index === 0 ? 0 : (/^[ \t>]*/.exec(source)?.[0].length ?? 0);
    const from = line.start + cut;
    const shown = index === all.length - 1 ? source : source.trimEnd();
    const to = Math.max(from, line.start + shown.length);
    const place = (at: number): Point => ({
      line: start.line + index,
      column: (index === 0 ? start.column : 1) + at - line.start,
      offset: start.offset + at,
    });
    return { start: place(from), end: place(to) };
  });
}

interface Line {
  readonly start: number;
  readonly length: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, length: index - start });
    start = index + found.length;
  }
  return lines;
}

/** The last line that begins at an offset or before it. */
function lastUpTo(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of an offset in a text, seen from a place before it. */
export function pointAt(text: string, from: Point, offset: number): Point {
  const between = linesOf(text.slice(from.offset, offset));
  const last = between.at(-1);
  if (!last || between.length === 1)
    return { line: from.line, column: from.column + offset - from.offset, offset };
  return { line: from.line + between.length - 1, column: last.length + 1, offset };
}

/** One character of a text. */
export function characterAt(start: Point): Position {
  return { start, end: { line: start.line, column: start.column + 1, offset: start.offset + 1 } };
}

/** A text whose lines all end in the same way. */
export function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
