import type { ParseErrorCode } from "jsonc-parser";
import type { Span } from "./source.ts";

/** The numbers are those of jsonc-parser's `ParseErrorCode`, which it exports as types only. */
const error = {
  unknownToken: 1,
  keyExpected: 3,
  valueExpected: 4,
  colonExpected: 5,
  commaExpected: 6,
  braceExpected: 7,
  bracketExpected: 8,
  endExpected: 9,
} as const;

/** Errors of a single token, behind which reading goes on as if it were sound. */
const withinToken = new Map<number, string>([
  [10, "JSON has no comments; remove this one"],
  [14, "'\\u' must be followed by four hexadecimal digits"],
  [15, "this text holds a '\\' that begins none of JSON's escapes; a backslash itself is written '\\\\'"],
  [16, "this text holds a control character; write it as an escape, a tab as '\\t'"],
]);

const reasons: Record<number, string> = {
  2: "this number is not written as JSON wants it",
  [error.keyExpected]: "a key in double quotes is expected here",
  [error.valueExpected]: "a value is expected here",
  [error.colonExpected]: "a ':' is expected between the key and its value",
  [error.commaExpected]: "a ',' is expected between one entry and the next",
  [error.endExpected]: "the value ends before this, and nothing may follow it",
  12: "this text is never closed; a '\"' is missing on this line (a line break inside text is written '\\n')",
  13: "this number breaks off; a digit is missing",
};

/** Why a JSON text is not valid, and where. */
export interface JsonError extends Span {
  reason: string;
}

/** Gathers what jsonc-parser reports into one error for each thing that is wrong. */
export interface JsonErrors {
  error(code: ParseErrorCode, offset: number, length: number): void;
  /** A bracket opens at `offset`. */
  open(offset: number): void;
  close(): void;
  /** Tells that a key, a value or a comma at `offset` could be read. */
  progress(offset: number): void;
  list: JsonError[];
}

export function createJsonErrors(text: string): JsonErrors {
  const list: JsonError[] = [];
  const open: number[] = [];
  let lastClosed = 0;
  /** After an error, what is expected before anything could be read again is no further one. */
  let recoversAt = -1;
  let isBroken = false;
  const written = text.trimEnd().length;
  return {
    list,
    open: (offset) => void open.push(offset),
    close: () => {
      lastClosed = open.pop() ?? lastClosed;
    },
    progress: (offset) => {
      if (offset > recoversAt) recoversAt = -1;
    },
    error(code, offset, length) {
      const reason = withinToken.get(code);
      if (reason !== undefined) {
        list.push({ reason, start: offset, end: offset + length });
        return;
      }
      if (recoversAt >= 0) {
        if (text[offset] !== ",") recoversAt = offset;
        return;
      }
      recoversAt = offset;
      const isClosing = code === error.braceExpected || code === error.bracketExpected;
      const isCut = isClosing || (offset >= written && open.length > 0);
      if (isCut && isBroken) return;
      isBroken = true;
      const unclosed = isClosing ? lastClosed : open.at(-1);
      const opening = isCut ? unclosed : wronglyClosed(text, offset, open);
      list.push(
        opening === undefined
          ? { reason: reasonAt(code, text, offset), start: Math.min(offset, written), end: offset + length }
          : { reason: `this '${text[opening]}' is never closed`, start: opening, end: opening + 1 },
      );
    },
  };
}

/** The bracket that should have been closed before the one at `offset`, which closes another. */
function wronglyClosed(text: string, offset: number, open: number[]): number | undefined {
  const wanted = text[offset] === "}" ? "{" : text[offset] === "]" ? "[" : undefined;
  const last = open.at(-1);
  if (wanted === undefined || last === undefined || text[last] === wanted) return undefined;
  return open.some((each) => text[each] === wanted) ? last : undefined;
}

function reasonAt(code: number, text: string, offset: number): string {
  const here = text[offset] ?? "";
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  if (code === error.unknownToken) return unknownToken(text, offset);
  if (code === error.commaExpected && /\d\d/.test(text.slice(offset - 1, offset + 1)))
    return "a number does not begin with 0";
  if (/[\]}]/.test(here)) {
    if (before === ",") return "after the last entry there is no comma; remove the one before this";
    if (code === error.commaExpected || code === error.endExpected)
      return `no bracket is open that this '${here}' could close`;
  }
  if (here === "," && /[,[{]/.test(before)) return "there is one ',' too many here";
  if (code === error.valueExpected && before === ":") return "a value is missing after the ':'";
  return reasons[code] ?? "this is not what JSON wants here";
}

function unknownToken(text: string, offset: number): string {
  const word = /^(?:['\w+.-]+|.)/su.exec(text.slice(offset, offset + 40))?.[0] ?? "";
  if (/^(?:true|false|null)$/i.test(word))
    return `JSON knows '${word.toLowerCase()}', in small letters, but not '${word}'`;
  if (word.startsWith("'")) return "text and keys need double quotes, not single ones";
  return `'${word}' means nothing here; text and keys need double quotes`;
}
