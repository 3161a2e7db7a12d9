import { between, type Line, NOWHERE } from "../block/source.ts";
import { countUpTo } from "../count-up-to.ts";
import type { Position } from "../tree.ts";

/** Running text and the lines it was joined from, so that a place in it is known in the source. */
export interface Span {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where each line begins in the text. */
  readonly starts: readonly number[];
}

export function joinLines(lines: readonly Line[]): Span {
  const only = lines[0];
  if (lines.length === 1 && only !== undefined) return { text: only.text, lines, starts: [0] };
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join("\n"), lines, starts };
}

/** The place in the source of part of the text. */
export function placeOf(span: Span, from: number, to: number): Position {
  const lineAt = (offset: number) => Math.max(0, countUpTo(span.starts, offset) - 1);
  const first = lineAt(from);
  const last = to < (span.starts[first + 1] ?? Number.POSITIVE_INFINITY) ? first : lineAt(to);
  const firstLine = span.lines[first];
  const lastLine = span.lines[last];
  if (firstLine === undefined || lastLine === undefined) return NOWHERE;
  return between(firstLine, from - (span.starts[first] ?? 0), lastLine, to - (span.starts[last] ?? 0));
}
