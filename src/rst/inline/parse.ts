import type { Context } from "../block/context.ts";
import type { Line } from "../block/source.ts";
import type { Inline } from "../tree.ts";
import { addText, plainText } from "./addresses.ts";
import { isNameJoint, isSpaceAt, isWordAt, mayEnd, mayStart, simpleNameEnd } from "./characters.ts";
import { markEscapes, normalizeName, unescaped } from "./escape.ts";
import { findEnd } from "./find-end.ts";
import { interpreted } from "./interpreted.ts";
import { type Delimited, isQuoted, type Scanner, unclosed } from "./scanner.ts";
import { joinLines, placeOf, type Span } from "./span.ts";
import { substitution } from "./substitution.ts";

/** Reads the inline markup of lines that form one text. */
export function parseInline(context: Context, lines: readonly Line[]): Inline[] {
  return parseSpan(context, joinLines(lines));
}

/** Reads the inline markup of a text, up to `length`. */
export function parseSpan(context: Context, span: Span, length = span.text.length): Inline[] {
  const text = markEscapes(length === span.text.length ? span.text : span.text.slice(0, length));
  const scanner: Scanner = { context, span, text, nodes: [], floor: 0, pending: 0, endless: new Map() };
  let at = 0;
  while (at < text.length) {
    const next = readAt(scanner, at);
    at = next > at ? next : at + 1;
  }
  addText(scanner, scanner.pending, text.length);
  return scanner.nodes;
}

/** Reads the markup at an index, if any, and returns where reading goes on. */
function readAt(scanner: Scanner, at: number): number {
  const { text } = scanner;
  switch (text.charCodeAt(at)) {
    case 42: // *
      if (text[at + 1] === "*") return simple(scanner, "strong", at, 2);
      return simple(scanner, "emphasis", at, 1);
    case 96: // `
      if (text[at + 1] === "`") return simple(scanner, "literal", at, 2);
      return emitIfStart(scanner, at, 1, interpreted);
    case 95: // _
      if (text[at + 1] === "`") return simple(scanner, "target", at, 2);
      return reference(scanner, at);
    case 124: // |
      if (text[at + 1] === "|") return at;
      return emitIfStart(scanner, at, 1, substitution);
    case 91: // [
      return footnoteReference(scanner, at);
    default:
      return at;
  }
}

/** Ends the text before `from`, adds nodes for what lies between, and goes on at `to`. */
function emit(scanner: Scanner, from: number, to: number, nodes: readonly Inline[]): number {
  addText(scanner, scanner.pending, from);
  scanner.nodes.push(...nodes);
  scanner.pending = to;
  scanner.floor = to;
  return to;
}

/** What a reader of markup found: nodes for the text between two offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Inline[];
}

/** Reads markup at its start-string, unless that is no start or stands between quotation marks. */
function emitIfStart(
  scanner: Scanner,
  at: number,
  length: number,
  read: (scanner: Scanner, at: number) => Found | undefined,
): number {
  if (isSpaceAt(scanner.text, at + length)) return at;
  const found = read(scanner, at);
  if (found === undefined) return at;
  if (found.nodes.length === 0) {
    scanner.floor = found.to;
    return found.to;
  }
  return emit(scanner, found.from, found.to, found.nodes);
}

const NAMES: Record<Delimited, string> = {
  strong: "Strong text",
  emphasis: "Emphasised text",
  literal: "A literal",
  interpreted: "Interpreted text or a reference",
  target: "An inline target",
  substitution: "A substitution reference",
};

function simple(
  scanner: Scanner,
  kind: "strong" | "emphasis" | "literal" | "target",
  at: number,
  length: number,
): number {
  const { text, span } = scanner;
  const start = at + length;
  if (!mayStart(text, at, scanner.floor) || isSpaceAt(text, start)) return at;
  if (isQuoted(scanner, at, start)) {
    scanner.floor = start;
    return start;
  }
  const found = findEnd(scanner, kind, start);
  if (found === undefined) return emit(scanner, at, start, [unclosed(scanner, NAMES[kind], at, start)]);
  const position = placeOf(span, at, found.end);
  if (kind === "literal") {
    const value = span.text.slice(start, found.content);
    return emit(scanner, at, found.end, [{ type: "literal", position, value }]);
  }
  const value = unescaped(text.slice(start, found.content));
  const children = [plainText(scanner, start, found.content, value)];
  const node: Inline =
    kind === "target"
      ? { type: "target", position, names: [normalizeName(value)], children }
      : { type: kind, position, children };
  return emit(scanner, at, found.end, [node]);
}

/** `name_` and `name__`: found by the underscore, then read backwards to where the name may begin. */
function reference(scanner: Scanner, underscore: number): number {
  const { text, floor } = scanner;
  if (underscore <= floor || !isWordAt(text, underscore - 1)) return underscore;
  const anonymous = text[underscore + 1] === "_" && mayEnd(text, underscore + 2);
  const end = underscore + (anonymous ? 2 : 1);
  if (!anonymous && !mayEnd(text, end)) return underscore;
  let left = underscore - 1;
  while (left > floor) {
    if (isWordAt(text, left - 1)) left -= 1;
    else if (isNameJoint(text[left - 1]) && left - 2 >= floor && isWordAt(text, left - 2)) left -= 2;
    else break;
  }
  let start = left;
  while (start < underscore && !(isWordAt(text, start) && mayStart(text, start, floor))) start += 1;
  if (start === underscore) return underscore;
  const value = text.slice(start, underscore);
  const position = placeOf(scanner.span, start, end);
  const children = [plainText(scanner, start, underscore, value)];
  const target = anonymous ? { anonymous } : { refname: normalizeName(value) };
  return emit(scanner, start, end, [{ type: "reference", position, ...target, children }]);
}

const DIGITS = /^[0-9]+$/;

/** `[1]_`, `[#]_`, `[#name]_`, `[*]_` and `[citation]_`. */
function footnoteReference(scanner: Scanner, at: number): number {
  const { text } = scanner;
  if (!mayStart(text, at, scanner.floor)) return at;
  const mark = text[at + 1] === "#" || text[at + 1] === "*" ? text[at + 1] : undefined;
  const nameStart = mark === undefined ? at + 1 : at + 2;
  const nameEnd = mark === "*" ? nameStart : simpleNameEnd(text, nameStart);
  if (mark === undefined && nameEnd === nameStart) return at;
  const end = nameEnd + 2;
  if (text[nameEnd] !== "]" || text[nameEnd + 1] !== "_" || !mayEnd(text, end)) return at;
  const position = placeOf(scanner.span, at, end);
  const label = text.slice(nameStart, nameEnd);
  const refname = normalizeName(label);
  if (mark === "*") return emit(scanner, at, end, [{ type: "footnoteReference", position, auto: "symbol" }]);
  if (mark === "#") {
    const named = refname === "" ? {} : { refname };
    return emit(scanner, at, end, [{ type: "footnoteReference", position, auto: "number", ...named }]);
  }
  if (DIGITS.test(label))
    return emit(scanner, at, end, [{ type: "footnoteReference", position, refname, label }]);
  return emit(scanner, at, end, [{ type: "citationReference", position, refname, label }]);
}
