import { leadingSpaces } from "../block/indented.ts";
import { cut, type Line } from "../block/source.ts";
import { displayWidth } from "../width.ts";

/** Fills the second column of a wide character, so that a column is an index. */
const PAD = "\0";

/** In the place of a character that takes one column, but two of JavaScript's units. */
const NARROW = "\ufffd";

/** A line whose text has one character to a column. */
export interface Padded {
  readonly text: string;
  readonly line: Line;
  /** Where the character of each column is in the line; undefined where columns and characters are the same. */
  readonly indexes?: readonly number[];
}

/** A line by its columns: a wide character takes two. */
export function pad(line: Line): Padded {
  return /^[\0-\u10ff]*$/.test(line.text) ? { text: line.text, line } : padded(line, 1);
}

/** The same for simple tables, where a combining character takes no column. */
export function padCombining(line: Line): Padded {
  return /^[\0-\u02ff]*$/.test(line.text) ? { text: line.text, line } : padded(line, 0);
}

/** `least` is the number of columns that a character without width takes. */
function padded(line: Line, least: 0 | 1): Padded {
  let text = "";
  const indexes: number[] = [];
  let index = 0;
  for (const character of line.text) {
    const width = Math.max(least, displayWidth(character));
    if (width > 0) {
      text += character.length > width ? NARROW : character.padEnd(width, PAD);
      for (let unit = 0; unit < width; unit += 1) indexes.push(index + Math.min(unit, character.length));
    }
    index += character.length;
  }
  return { text, line, indexes };
}

/** A rectangle of lines, without the indent that all of them share. */
export function rectangle(lines: readonly Padded[], left: number, right: number): Line[] {
  const pieces = lines.map((padded) => piece(padded, left, right));
  let indent = Number.POSITIVE_INFINITY;
  for (const { text } of pieces) if (text !== "") indent = Math.min(indent, leadingSpaces(text));
  if (indent === Number.POSITIVE_INFINITY || indent === 0) return pieces;
  return pieces.map((line) => cut(line, indent));
}

function piece({ text, line, indexes }: Padded, left: number, right: number): Line {
  if (indexes === undefined)
    return {
      ...line,
      text: text.slice(left, right).trimEnd(),
      column: line.column + Math.min(left, text.length),
    };
  const from = indexes[left] ?? line.text.length;
  const to = indexes[right] ?? line.text.length;
  return { ...line, text: line.text.slice(from, to).trimEnd(), column: line.column + from };
}
