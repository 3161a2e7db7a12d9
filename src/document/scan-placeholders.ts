import { endOfRaw, endOfTag } from "./tag-ends.ts";

/** A stretch of a chapter's text, by offsets; the end is exclusive. */
export type Piece = { start: number; end: number } & (
  | { kind: "data" }
  /** The content of `{% raw %}`: data in which nothing is to be read. */
  | { kind: "raw" }
  | { kind: "comment" }
  /** `{{ name }}` or `<<name>>`; `nameStart` is the offset of the name. */
  | { kind: "placeholder"; name: string; nameStart: number; opening: "{{" | "<<" }
  /** Anything else in `{{ }}` or `{% %}`; a dash at an end takes away the white space beside it. */
  | { kind: "tag"; opening: "{{" | "{%"; dashBefore: boolean; dashAfter: boolean }
);

export interface ScannedText {
  /** In order and without gaps, apart from what dashes take away and the marks around raw text. */
  pieces: Piece[];
  /** Openings that nothing closes; they are data. */
  unclosed: { opening: string; start: number }[];
}

const OPENING = /\{[{%#]|<</g;
const NAME = "[A-Za-z_](?:[\\w.#$-]*[\\w#$])?";
const BRACES = new RegExp(`\\{\\{[ \\t]*(${NAME})[ \\t]*\\}\\}`, "y");
const ANGLES = new RegExp(`<<(${NAME})>>(?!>)`, "y");
const RAW = /\{%-?\s*(raw|verbatim)\s*-?%\}/y;

/** Splits a chapter into data and what nunjucks or a section takes the place of, as the lexer of nunjucks does. */
export function scanPlaceholders(text: string): ScannedText {
  const pieces: Piece[] = [];
  const unclosed: ScannedText["unclosed"] = [];
  let dataStart = 0;
  let at = 0;
  const take = (start: number, end: number, piece?: Piece, dashes = { before: false, after: false }) => {
    const dataEnd = dashes.before ? dataStart + text.slice(dataStart, start).trimEnd().length : start;
    if (dataEnd > dataStart) pieces.push({ kind: "data", start: dataStart, end: dataEnd });
    if (piece !== undefined) pieces.push(piece);
    at = end;
    dataStart = dashes.after ? endOfWhitespace(text, end) : end;
  };
  while (at < text.length) {
    OPENING.lastIndex = at;
    const match = OPENING.exec(text);
    if (match === null) break;
    const start = match.index;
    const opening = match[0];
    if (opening === "<<") {
      const name = text[start - 1] === "<" ? undefined : matchAt(ANGLES, text, start);
      if (name?.[1] === undefined) at = start + 1;
      else take(start, start + name[0].length, placeholder(start, name[0], name[1], "<<"));
      continue;
    }
    if (opening === "{#") {
      const end = text.indexOf("#}", start + 2) + 2;
      if (end < 2) {
        unclosed.push({ opening, start });
        break;
      }
      const dashes = { before: text[start + 2] === "-", after: text[end - 3] === "-" };
      take(start, end, { kind: "comment", start, end }, dashes);
      continue;
    }
    const simple = opening === "{{" ? matchAt(BRACES, text, start) : undefined;
    if (simple?.[1] !== undefined) {
      take(start, start + simple[0].length, placeholder(start, simple[0], simple[1], "{{"));
      continue;
    }
    const raw = matchAt(RAW, text, start);
    if (raw?.[1] !== undefined) {
      const content = start + raw[0].length;
      const closing = endOfRaw(text, content, raw[1]);
      if (closing === undefined) {
        unclosed.push({ opening: raw[0], start });
        break;
      }
      const dashes = { before: raw[0][2] === "-", after: raw[0].at(-3) === "-" || closing.dash };
      take(start, closing.end, { kind: "raw", start: content, end: closing.start }, dashes);
      continue;
    }
    const end = endOfTag(text, start + 2, opening === "{{" ? "}}" : "%}");
    if (end === "never") {
      unclosed.push({ opening, start });
      break;
    }
    if (end === undefined) {
      unclosed.push({ opening, start });
      at = start + 2;
      continue;
    }
    const dashBefore = text[start + 2] === "-";
    const dashAfter = text[end - 3] === "-" && end - 3 > start + 2;
    take(start, end, {
      kind: "tag",
      start,
      end,
      opening: opening === "{{" ? "{{" : "{%",
      dashBefore,
      dashAfter,
    });
  }
  take(text.length, text.length);
  return { pieces, unclosed };
}

function placeholder(start: number, whole: string, name: string, opening: "{{" | "<<"): Piece {
  const nameStart = start + whole.indexOf(name, 2);
  return { kind: "placeholder", start, end: start + whole.length, name, nameStart, opening };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function endOfWhitespace(text: string, at: number): number {
  const visible = /\S/g;
  visible.lastIndex = at;
  return visible.exec(text)?.index ?? text.length;
}
