import { parseSpan } from "../inline/parse.ts";
import { joinLines } from "../inline/span.ts";
import type { Reader } from "../reading.ts";

/** Adds the paragraph of some lines; true if its end, `::`, announces a literal block. */
export function paragraph(reader: Reader, from: number, to: number): boolean {
  const lines = reader.lines.slice(from, to);
  const span = joinLines(lines);
  const { text } = span;
  const literal = text.endsWith("::") && backslashesBefore(text, text.length - 2) % 2 === 0;
  if (literal && text.length === 2) return true;
  let length = text.length;
  if (literal) {
    const before = text[length - 3];
    length = before === " " || before === "\n" ? text.slice(0, -3).trimEnd().length : length - 1;
  }
  const children = parseSpan(reader.context, span, length);
  reader.nodes.push({ type: "paragraph", position: span.position, children });
  return literal;
}

function backslashesBefore(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === "\\") start -= 1;
  return end - start;
}
