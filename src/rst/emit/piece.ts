import { cleanText } from "./clean-text.ts";
import type { Mark } from "./marks.ts";

/** Inline content in a row: reStructuredText nests none. */
export type Piece = TextPiece | MarkupPiece | AddressPiece;

export interface TextPiece {
  readonly kind: "text";
  value: string;
  /** The line of the source that it begins in, and those of the lines that begin within it. */
  line: number;
  readonly origins: number[];
  readonly keepsSpace: boolean;
  readonly mark?: Mark;
}

export interface MarkupPiece {
  readonly kind: "markup";
  readonly written: string;
  readonly line: number;
}

/** An address that is linked as it stands, if what stands around it allows that; `written` is a link in any case. */
export interface AddressPiece {
  readonly kind: "address";
  readonly text: string;
  readonly written: string;
  readonly line: number;
}

/** `keepsSpace`: whether the text is left as it stands; else white space at its line breaks goes. */
export function textPiece(text: string, line: number, keepsSpace: boolean, mark?: Mark): TextPiece {
  const origins: number[] = [];
  let origin = line;
  const lineBreaks = keepsSpace ? /\n/g : /[\s\x1c-\x1f\x85]+/g;
  for (const [found] of text.matchAll(lineBreaks)) {
    const passed = found.split("\n").length - 1;
    origin += passed;
    if (passed > 0) origins.push(origin);
  }
  const value = keepsSpace ? text : cleanText(text);
  return { kind: "text", value, line, origins, keepsSpace, ...(mark && { mark }) };
}

/** Makes one text of those that follow one another and are marked alike. */
export function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  const row: TextPiece[] = [];
  const closeRow = () => {
    const [first, ...others] = row.splice(0);
    if (first) joined.push(others.length === 0 ? first : oneText(first, others));
  };
  for (const piece of pieces) {
    if (piece.kind !== "text") {
      closeRow();
      joined.push(piece);
    } else if (piece.value !== "") {
      if (row[0]?.mark !== piece.mark) closeRow();
      row.push(piece);
    }
  }
  closeRow();
  return joined;
}

/** Line breaks that meet become one. Parts are joined at the end: there may be as many as there are words. */
function oneText(first: TextPiece, others: readonly TextPiece[]): TextPiece {
  const parts = [first.value];
  const origins = [...first.origins];
  for (const { value, origins: more, keepsSpace } of others) {
    const isBehindBreak = !keepsSpace && parts.at(-1)?.endsWith("\n");
    const beginsWithBreak = !keepsSpace && value.startsWith("\n");
    if (!isBehindBreak && beginsWithBreak) trimEnd(parts);
    const part = isBehindBreak ? value.trimStart() : value;
    if (part !== "") parts.push(part);
    for (const each of isBehindBreak && beginsWithBreak ? more.slice(1) : more) origins.push(each);
  }
  return { ...first, value: parts.join(""), origins };
}

/** Takes white space away at the end of a text that is in parts. */
function trimEnd(parts: string[]): void {
  let last = "";
  while (last === "" && parts.length > 0) last = parts.pop()?.trimEnd() ?? "";
  parts.push(last);
}

/** Takes white space away at both ends of a row. */
export function trimmed(pieces: Piece[]): Piece[] {
  const first = pieces[0];
  if (first?.kind === "text") {
    if (first.value.startsWith("\n")) first.line = first.origins.shift() ?? first.line;
    first.value = first.value.trimStart();
    if (first.value === "") return trimmed(pieces.slice(1));
  }
  const last = pieces.at(-1);
  if (last?.kind === "text") {
    if (last.value.endsWith("\n")) last.origins.pop();
    last.value = last.value.trimEnd();
    if (last.value === "") return trimmed(pieces.slice(0, -1));
  }
  return pieces;
}

/** The lines of the source that the lines beginning within a piece come from. */
export function originsOf(piece: Piece): number[] {
  if (piece.kind === "text") return piece.origins;
  if (piece.kind === "address") return [];
  return Array.from(piece.written.matchAll(/\n/g), (_, index) => piece.line + index + 1);
}
