import type { Position } from "../../doctree/tree.ts";
import { between, type Line, NOWHERE, positionOf } from "../block/source.ts";
import { countUpTo } from "../count-up-to.ts";

/** Running text and the lines it was joined from, so that a place in it is known in the source. */
export interface Span {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where each line begins in the text. */
  readonly starts: readonly number[];
  /** The place of the whole. */
  readonly position: Position;
}

export function joinLines(lines: readonly Line[]): Span {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { text: "", lines, starts: [], position: NOWHERE };
  const position = positionOf(first, last);
  if (first === last) return { text: first.text, lines, starts: [0], position };
  let length = 0;
  const starts = lines.map((line) => {
    const start = length;
    length += line.text.length + 1;
    return start;
  });
  return { text: lines.map((line) => line.text).join("\n"), lines, starts, position };
}

/** The place in the source of part of the text. */
export function placeOf(span: Span, from: number, to: number): Position {
  if (from === 0 && to === span.text.length) return span.position;
  const first = lineAt(span, from);
  const last = to < (span.starts[first + 1] ?? Number.POSITIVE_INFINITY) ? first : lineAt(span, to);
  const firstLine = span.lines[first];
  const lastLine = span.lines[last];
  if (firstLine === undefined || lastLine === undefined) return NOWHERE;
  return between(firstLine, from - (span.starts[first] ?? 0), lastLine, to - (span.starts[last] ?? 0));
}

function lineAt({ starts }: Span, offset: number): number {
  return Math.max(0, countUpTo(starts, offset) - 1);
}
