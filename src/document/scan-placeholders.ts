import type { ChapterLanguage } from "../project/layout.ts";
import type { Piece } from "./piece.ts";
import { matchAt, shortcodeAt } from "./shortcodes/parse.ts";
import { createEndOfTag, type EndOfTag, endOfRaw } from "./tag-ends.ts";

export interface ScannedText {
  /** In order and without gaps, apart from what dashes take away and the marks around raw text. */
  pieces: Piece[];
  /** Openings that nothing closes; they are data. */
  unclosed: Unclosed[];
}

interface Unclosed {
  opening: string;
  start: number;
}

/** What an opening turned out to begin. */
type Reading =
  /** Pieces, up to `end`; dashes take away the white space beside them. */
  | { pieces: Piece[]; end: number; dashes?: { before: boolean; after: boolean } }
  /** Data, and reading goes on at `resume`; `unclosed` is the opening where it should have been more. */
  | { resume: number; unclosed?: string };

const OPENING = /\{[{%#]|<</g;
// What begins with a digit is a name only where it can be no number, and none of the words of a text such as `<<3rd>>`.
const NAME = "(?=[\\p{L}_]|\\p{N}[^\\s<>{}_]*_)[\\p{L}\\p{M}\\p{N}_.#$-]*[\\p{L}\\p{M}\\p{N}_#$]";
/** The path of a data file, or the name of a table. */
const DATA = "data:[^\\s{}<>|\"'`]+";
const BRACES = new RegExp(`\\{\\{[ \\t]*(${NAME}|${DATA})[ \\t]*\\}\\}`, "uy");
const ANGLES = new RegExp(`<<(${NAME}|${DATA})>>(?!>)`, "uy");
/** What gives a heading of Markdown its id. */
const ATTRIBUTES = /\{#[\p{L}\p{N}_:.-]+(?:[ \t][^{}\n]*)?\}/uy;
const RAW = /\{%-?\s*(raw|verbatim)\s*-?%\}/y;

/** Splits a chapter into data and what nunjucks or a section takes the place of, as the lexer of nunjucks does. */
export function scanPlaceholders(text: string, language: ChapterLanguage = "rst"): ScannedText {
  const pieces: Piece[] = [];
  const unclosed: Unclosed[] = [];
  const endOfTag = createEndOfTag(text);
  let dataStart = 0;
  const addData = (end: number) => {
    if (end > dataStart) pieces.push({ kind: "data", start: dataStart, end });
  };
  for (let at = 0; at < text.length; ) {
    OPENING.lastIndex = at;
    const match = OPENING.exec(text);
    if (match === null) break;
    const start = match.index;
    const heading = language === "markdown" ? readAttributes(text, start) : undefined;
    const reading = heading ?? readOpening(text, start, match[0], endOfTag);
    if ("pieces" in reading) {
      const { pieces: read, end, dashes } = reading;
      addData(dashes?.before ? dataStart + text.slice(dataStart, start).trimEnd().length : start);
      for (const piece of read) pieces.push(piece);
      at = end;
      dataStart = dashes?.after ? endOfWhitespace(text, end) : end;
    } else {
      if (reading.unclosed !== undefined) unclosed.push({ opening: reading.unclosed, start });
      at = reading.resume;
    }
  }
  addData(text.length);
  return { pieces, unclosed };
}

function readOpening(text: string, start: number, opening: string, endOfTag: EndOfTag): Reading {
  if (opening === "<<") return readAngles(text, start);
  if (opening === "{#") return readComment(text, start);
  if (opening === "{{")
    return readBraces(text, start) ?? readShortcode(text, start) ?? readTag(text, start, "{{", endOfTag);
  return readRaw(text, start) ?? readTag(text, start, "{%", endOfTag);
}

function readAngles(text: string, start: number): Reading {
  const match = text[start - 1] === "<" ? undefined : matchAt(ANGLES, text, start);
  return match?.[1] === undefined ? { resume: start + 1 } : placeholder(start, match[0], match[1], "<<");
}

function readBraces(text: string, start: number): Reading | undefined {
  const match = matchAt(BRACES, text, start);
  return match?.[1] === undefined ? undefined : placeholder(start, match[0], match[1], "{{");
}

function readShortcode(text: string, start: number): Reading | undefined {
  const call = shortcodeAt(text, start);
  if (call?.kind !== "shown") return call && { pieces: [call], end: call.end };
  return { pieces: call.parts.map((part) => ({ kind: "raw", ...part })), end: call.end };
}

function readAttributes(text: string, start: number): Reading | undefined {
  const [attributes] = matchAt(ATTRIBUTES, text, start) ?? [];
  if (attributes === undefined) return undefined;
  const end = start + attributes.length;
  return { pieces: [{ kind: "raw", start, end }], end };
}

function readComment(text: string, start: number): Reading {
  const end = text.indexOf("#}", start + 2) + 2;
  if (end < 2) return { resume: text.length, unclosed: "{#" };
  const dashes = { before: text[start + 2] === "-", after: text[end - 3] === "-" };
  return { pieces: [{ kind: "comment", start, end }], end, dashes };
}

function readRaw(text: string, start: number): Reading | undefined {
  const [opening, name] = matchAt(RAW, text, start) ?? [];
  if (opening === undefined || name === undefined) return undefined;
  const content = start + opening.length;
  const closing = endOfRaw(text, content, name);
  if (closing === undefined) return { resume: text.length, unclosed: opening };
  const dashes = { before: opening[2] === "-", after: opening.at(-3) === "-" || closing.dash };
  return { pieces: [{ kind: "raw", start: content, end: closing.start }], end: closing.end, dashes };
}

function readTag(text: string, start: number, opening: "{{" | "{%", endOfTag: EndOfTag): Reading {
  const end = endOfTag(start + 2, opening === "{{" ? "}}" : "%}");
  if (end === "never") return { resume: text.length, unclosed: opening };
  if (end === undefined) return { resume: start + 2, unclosed: opening };
  const dashBefore = text[start + 2] === "-";
  const dashAfter = text[end - 3] === "-" && end - 3 > start + 2;
  return { pieces: [{ kind: "tag", start, end, opening, dashBefore, dashAfter }], end };
}

function placeholder(start: number, whole: string, name: string, opening: "{{" | "<<"): Reading {
  const nameStart = start + whole.indexOf(name, 2);
  const end = start + whole.length;
  return { pieces: [{ kind: "placeholder", start, end, name, nameStart, opening }], end };
}

function endOfWhitespace(text: string, at: number): number {
  const visible = /\S/g;
  visible.lastIndex = at;
  return visible.exec(text)?.index ?? text.length;
}
