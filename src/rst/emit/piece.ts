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

/** Adds a text: to the one before it, where both are marked alike. Line breaks that meet become one. */
export function pushText(pieces: Piece[], piece: TextPiece): void {
  if (piece.value === "") return;
  const last = pieces.at(-1);
  if (last?.kind !== "text" || last.mark !== piece.mark) {
    pieces.push(piece);
    return;
  }
  const [breaks] = /^\n?/.exec(piece.value) ?? [""];
  if (last.value.endsWith("\n") && !last.keepsSpace) {
    last.value += piece.value.trimStart();
    for (const each of piece.origins.slice(breaks.length)) last.origins.push(each);
  } else {
    last.value = (breaks === "" || last.keepsSpace ? last.value : last.value.trimEnd()) + piece.value;
    for (const each of piece.origins) last.origins.push(each);
  }
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
