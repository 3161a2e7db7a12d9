import { leadingSpaces } from "../block/indented.ts";
import { cut, type Line } from "../block/source.ts";
import { displayWidth } from "../width.ts";

/** Fills the second column of a wide character, so that a column is an index. */
const PAD = "\0";

/** A line whose text has one character to a column. */
export interface Padded {
  readonly text: string;
  readonly line: Line;
}

export function pad(line: Line): Padded {
  if (/^[\0-\u10ff]*$/.test(line.text)) return { text: line.text, line };
  let text = "";
  for (const character of line.text) {
    text += character;
    // A character outside the basic plane already counts as two.
    if (character.length === 1 && displayWidth(character) === 2) text += PAD;
  }
  return { text, line };
}

/** A rectangle of lines, without the indent that all of them share. */
export function rectangle(lines: readonly Padded[], left: number, right: number): Line[] {
  const pieces = lines.map((padded) => piece(padded, left, right));
  let indent = Number.POSITIVE_INFINITY;
  for (const { text } of pieces) if (text !== "") indent = Math.min(indent, leadingSpaces(text));
  if (indent === Number.POSITIVE_INFINITY || indent === 0) return pieces;
  return pieces.map((line) => cut(line, indent));
}

function piece({ text, line }: Padded, left: number, right: number): Line {
  const part = text.slice(left, right);
  if (text === line.text)
    return { ...line, text: part.trimEnd(), column: line.column + Math.min(left, text.length) };
  const before = text.slice(0, left).replaceAll(PAD, "").length;
  return { ...line, text: part.replaceAll(PAD, "").trimEnd(), column: line.column + before };
}
