import type { Position } from "../diagnostics/location.ts";
import type { Span } from "./source.ts";

/** The offset at which each line of `text` begins; lines end in `\n`, `\r\n` or a lone `\r`. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const lineBreak = /\r\n?|\n/g;
  while (lineBreak.test(text)) starts.push(lineBreak.lastIndex);
  return starts;
}

/** A span as lines and columns, 1-based. */
export function positionOf({ start, end }: Span, starts: readonly number[]): Position {
  const from = lineAt(start, starts);
  const to = lineAt(Math.max(start, end), starts);
  return {
    line: from + 1,
    column: start - (starts[from] ?? 0) + 1,
    endLine: to + 1,
    endColumn: Math.max(start, end) - (starts[to] ?? 0) + 1,
  };
}

/** The 0-based line on which an offset lies. */
export function lineAt(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Blanks in place of all but line breaks. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
