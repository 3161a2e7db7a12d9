import type { Inline } from "../../doctree/tree.ts";
import type { Line } from "../block/source.ts";
import type { Context } from "../reading.ts";
import { addText } from "./addresses.ts";
import { delimited } from "./delimited.ts";
import { markEscapes } from "./escape.ts";
import { footnoteReference } from "./footnote-reference.ts";
import { interpreted } from "./interpreted.ts";
import { reference } from "./reference.ts";
import type { Found, Scanner } from "./scanner.ts";
import { joinLines, type Span } from "./span.ts";
import { substitution } from "./substitution.ts";

/** Reads the inline markup of lines that form one text. */
export function parseInline(context: Context, lines: readonly Line[]): Inline[] {
  return parseSpan(context, joinLines(lines));
}

/** Reads the inline markup of a text, up to `length`. */
export function parseSpan(context: Context, span: Span, length = span.text.length): Inline[] {
  const text = markEscapes(length === span.text.length ? span.text : span.text.slice(0, length));
  const scanner: Scanner = { context, span, text, nodes: [], floor: 0, endless: undefined };
  let pending = 0;
  let at = findStart(text, 0);
  while (at >= 0) {
    const found = readAt(scanner, at);
    if (found !== undefined) {
      if (found.nodes.length > 0) {
        addText(scanner, pending, found.from);
        scanner.nodes.push(...found.nodes);
        pending = found.to;
      }
      scanner.floor = found.to;
    }
    at = findStart(text, found?.to ?? at + 1);
  }
  addText(scanner, pending, text.length);
  // Without the room for more that an array has which grew: most hold one node.
  return scanner.nodes.slice();
}

const START = /[*`_|[]/g;

/** The first character from an index on that markup may begin with, or end with in the case of a reference; -1 if none does. */
function findStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.test(text) ? START.lastIndex - 1 : -1;
}

/** Reads the markup at an index, if there is any. */
function readAt(scanner: Scanner, at: number): Found | undefined {
  const { text } = scanner;
  switch (text.charCodeAt(at)) {
    case 42: // *
      return delimited(scanner, text[at + 1] === "*" ? "strong" : "emphasis", at);
    case 96: // `
      return text[at + 1] === "`" ? delimited(scanner, "literal", at) : interpreted(scanner, at);
    case 95: // _
      return text[at + 1] === "`" ? delimited(scanner, "target", at) : reference(scanner, at);
    case 124: // |
      return text[at + 1] === "|" ? undefined : substitution(scanner, at);
    case 91: // [
      return footnoteReference(scanner, at);
    default:
      return undefined;
  }
}
