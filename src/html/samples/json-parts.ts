import type { CodePart } from "./code-lines.ts";

/**
 * Keys with the colon behind them, strings, numbers, and the three words of JSON. A string without an end is found as a whole
 * as well, in no group, so that nobody looks for its end again and again.
 */
const JSON_PARTS =
  /("(?:[^"\\\n]|\\.)*")(?=\s*:)|("(?:[^"\\\n]|\\.)*")|"(?:[^"\\\n]|\\.)*|(-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)|\b(true|false|null)\b/g;

/** What the groups of `JSON_PARTS` are, by the classes that colour them. */
const KINDS = ["key", "string", "digits", "word"];

/** The parts of JSON, or of code that writes texts as JSON does, each with what it is; blanks and signs are nothing. */
export function jsonParts(text: string): CodePart[] {
  const parts: CodePart[] = [];
  let last = 0;
  for (const match of text.matchAll(JSON_PARTS)) {
    const [part, ...groups] = match;
    const kind = KINDS[groups.findIndex((group) => group !== undefined)];
    if (match.index > last) parts.push([text.slice(last, match.index)]);
    parts.push(kind === undefined ? [part] : [part, kind]);
    last = match.index + part.length;
  }
  if (last < text.length) parts.push([text.slice(last)]);
  return parts;
}
