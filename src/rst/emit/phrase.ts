import type { Inline } from "../../doctree/tree.ts";
import { arePair, mayEnd, mayStart } from "../inline/characters.ts";
import { escapeText, hidesAddresses, isPlainAddress } from "./escape-text.ts";
import { marked } from "./marks.ts";
import { joinTexts, originsOf, type Piece, textPiece, trimmed } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import type { Whole } from "./writing.ts";

/** Inline content as it is written. */
export interface Phrase {
  readonly lines: string[];
  /** The source line of each. */
  readonly origins: number[];
}

/** What is to be written, where it is no text of a paragraph. */
export interface PhraseKind {
  /** Whether it is a term, in which ` : ` has a meaning. */
  readonly inTerm?: boolean;
  /** Whether white space stays as it is. */
  readonly keepsSpace?: boolean;
}

/** Writes inline nodes. */
export function phraseOf(nodes: readonly Inline[], whole: Whole | undefined, kind: PhraseKind = {}): Phrase {
  const { inTerm = false, keepsSpace = false } = kind;
  const settled = unmarked(piecesOf(nodes, whole, keepsSpace));
  const pieces = keepsSpace ? settled : trimmed(settled);
  const text: Text = { parts: [], last: "", isBehindMarkup: false, hasHidden: false, inTerm };
  const origins = [pieces[0]?.line ?? 1];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.kind === "text") writeText(text, piece.value, next);
    else if (piece.kind === "markup") writeMarkup(text, piece.written);
    else writeAddress(text, piece, next);
    for (const each of originsOf(piece)) origins.push(each);
  }
  return { lines: text.parts.join("").split("\n"), origins };
}

/** Inline content on one line. */
export function lineOf(nodes: readonly Inline[], whole: Whole | undefined, kind?: PhraseKind): string {
  return phraseOf(nodes, whole, kind).lines.join(" ");
}

/** What was written so far. */
interface Text {
  readonly parts: string[];
  /** The last of the parts. */
  last: string;
  /** Whether that was markup. */
  isBehindMarkup: boolean;
  /** Whether the text since the last markup keeps addresses from being found. */
  hasHidden: boolean;
  readonly inTerm: boolean;
}

function add(text: Text, part: string): void {
  text.parts.push(part);
  text.last = part;
}

function writeText(text: Text, value: string, next: Piece | undefined): void {
  const escaped = escapeText(value, { followed: next !== undefined, inTerm: text.inTerm });
  const opensRole = text.isBehindMarkup && text.last.endsWith("`") && /^:[^\s:]+:/.test(escaped);
  const separator = opensRole ? "\\" : text.isBehindMarkup && !mayEnd(escaped, 0) ? "\\ " : "";
  add(text, separator + escaped);
  text.isBehindMarkup = false;
  text.hasHidden ||= hidesAddresses(escaped);
}

const OPENING = /^(?:\*\*|\*|``|_`|:[^`]*:`|`|\||\[)/;

function writeMarkup(text: Text, written: string): void {
  const content = written[OPENING.exec(written)?.[0].length ?? 0];
  const before = text.last.at(-1);
  const mayFollow =
    before === undefined ||
    (!text.isBehindMarkup &&
      mayStart(text.last, text.last.length, 0) &&
      !arePair(before, content) &&
      // A colon before might make a role of what stands before it, or a longer name of the role.
      !(before === ":" && written.startsWith("`")) &&
      !(written.startsWith(":") && !/[\s("'[{<]/.test(before)));
  add(text, (mayFollow ? "" : "\\ ") + written);
  text.isBehindMarkup = true;
  text.hasHidden = false;
}

function writeAddress(text: Text, piece: Piece & { kind: "address" }, next: Piece | undefined): void {
  const mayFollow = /(?:^|\s)[("]*$/.test(text.last) && !text.isBehindMarkup && !text.hasHidden;
  const mayPrecede = next === undefined || (next.kind === "text" && /^[.,;:!?)"]*(?:\s|$)/.test(next.value));
  if (!mayFollow || !mayPrecede || !isPlainAddress(piece.text)) writeMarkup(text, piece.written);
  else add(text, piece.text);
}

/** Marked texts as markup, white space at their ends outside of it. */
function unmarked(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "text" || piece.mark === undefined) all.push(piece);
    else {
      const { mark, keepsSpace, value, origins } = piece;
      const content = value.trim();
      const before = value.slice(0, value.length - value.trimStart().length);
      const after = value.slice(before.length + content.length);
      all.push(textPiece(before, piece.line, keepsSpace));
      const line = origins[before.split("\n").length - 2] ?? piece.line;
      if (content !== "") all.push({ kind: "markup", written: marked(mark, content), line });
      const end = origins[value.trimEnd().split("\n").length - 2] ?? piece.line;
      all.push(textPiece(after, end, keepsSpace));
    }
  }
  return joinTexts(all);
}
