import type { ParseErrorCode } from "jsonc-parser";

/** The numbers are those of jsonc-parser's `ParseErrorCode`, which it exports as types only. */
const reasons: Record<number, string> = {
  2: "this number is not written as JSON wants it",
  3: "a key in double quotes is expected here; after the last entry there is no comma",
  4: "a value is expected here; after the last item there is no comma",
  5: "a ':' is expected between the key and its value",
  6: "a ',' is expected between one entry and the next",
  7: "a '{' is never closed; a '}' is expected here",
  8: "a '[' is never closed; a ']' is expected here",
  9: "the value ends before this, and nothing may follow it",
  10: "JSON has no comments; remove this one",
  11: "JSON has no comments; remove this one",
  12: "this text is never closed; a '\"' is missing on this line (a line break inside text is written '\\n')",
  13: "this number breaks off; a digit is missing",
  14: "'\\u' must be followed by four hexadecimal digits",
  15: "this text holds a '\\' that begins none of JSON's escapes; a backslash itself is written '\\\\'",
  16: "this text holds a control character; write it as an escape, a tab as '\\t'",
};

/** Why a JSON text is not valid at `offset`, in plain words. */
export function jsonFault(code: ParseErrorCode, text: string, offset: number): string {
  const reason = reasons[code];
  if (reason !== undefined) return reason;
  const word = /^(?:['\w+.-]+|.)/su.exec(text.slice(offset, offset + 40))?.[0] ?? "";
  if (word.startsWith("'")) return "text and keys stand in double quotes, not single ones";
  return `'${word}' means nothing here; text stands in double quotes`;
}
