import { type JSONVisitor, visit } from "jsonc-parser";
import { type Finding, finding } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import { decodeQuoted } from "./decoded.ts";
import { createJsonErrors } from "./json-errors.ts";
import { numberOf } from "./number.ts";
import type { ParseContext } from "./parse-context.ts";
import type { Place } from "./place.ts";
import { maskEscapes, parsePlainJson } from "./plain-json.ts";
import type { Span } from "./source.ts";
import type { Value, ValueMap } from "./value.ts";

/**
 * Reads JSON text (RFC 8259: no comments, no trailing commas). Every error is reported; with a syntax error there is no
 * value. Of a key that stands twice the last value counts, as with `JSON.parse`.
 */
export function parseJson(text: string, context: ParseContext): Value | undefined {
  const plain = parsePlainJson(text, context.mostEntries);
  return plain ? plain.value : parseJsonWithCare(text, context);
}

/** Thrown to end the visit of a text. */
const stop = new Error("a limit is passed");

/** The same by the reader that knows places and reports every error. */
export function parseJsonWithCare(
  text: string,
  { report, at, mostEntries = Number.POSITIVE_INFINITY }: ParseContext,
): Value | undefined {
  const errors = createJsonErrors(text);
  const open: { value: Value[] | ValueMap; key: string; keys: Map<string, Span> }[] = [];
  let root: Value | undefined;
  const passed: Finding[] = [];
  const pass = (limit: Finding): never => {
    passed.push(limit);
    throw stop;
  };
  const checkCount = (count: number, start: number, end: number) => {
    if (count > mostEntries) pass(finding("too-many-entries", { limit: mostEntries }, at(start, end)));
  };
  const add = (value: Value, start: number, end: number) => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= value;
    else if (Array.isArray(parent.value)) checkCount(parent.value.push(value), start, end);
    else parent.value.set(parent.key, value);
  };
  const begin = (value: Value[] | ValueMap, offset: number) => {
    if (open.length >= limits.sourceDepth.most)
      pass(finding("nesting-too-deep", { limit: limits.sourceDepth.most }, at(offset, offset + 1)));
    add(value, offset, offset + 1);
    open.push({ value, key: "", keys: new Map() });
    errors.progress(offset);
    errors.open(offset);
  };
  const end = () => {
    open.pop();
    errors.close();
  };
  const visitor: JSONVisitor = {
    onObjectBegin: (offset) => begin(new Map(), offset),
    onArrayBegin: (offset) => begin([], offset),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue(value: string | number | boolean | null, offset, length) {
      const end = offset + length;
      add(typeof value === "number" ? numberOf(text.slice(offset, end)) : value, offset, end);
      errors.progress(offset);
    },
    onSeparator(character, offset) {
      if (character === ",") errors.progress(offset);
    },
    onObjectProperty(key, offset, length) {
      errors.progress(offset);
      const parent = open.at(-1);
      if (parent === undefined) return;
      const span = { start: offset, end: offset + length };
      const first = parent.keys.get(key);
      if (first === undefined) parent.keys.set(key, span);
      else {
        const related = [{ message: "It stands here first", location: at(first.start, first.end) }];
        report(finding("duplicate-key", { key }, at(span.start, span.end), related));
      }
      checkCount(parent.keys.size, span.start, span.end);
      parent.key = key;
    },
    onError: errors.error,
  };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    if (error !== stop) throw error;
  }
  for (const { reason, start, end } of errors.list)
    report(finding("json-syntax", { reason }, at(start, end)));
  for (const limit of passed) report(limit);
  return errors.list.length + passed.length > 0 ? undefined : root;
}

/** A string of a valid JSON text without escapes, or another token. */
const TOKEN = /"[^"]*"|[[\]{}]|[^\s"[\]{},:]+/g;

/** Where the values of a valid JSON text stand. */
export function jsonPlaces(text: string): Place {
  let root: Place = { start: 0, end: text.length };
  const open: { children: Map<string, Place>; place: Place; isObject: boolean; key?: Span | undefined }[] =
    [];
  const add = (place: Place) => {
    const parent = open.at(-1);
    if (parent === undefined) {
      root = place;
      return;
    }
    const { children, key } = parent;
    if (key === undefined) {
      children.set(String(children.size), place);
    } else {
      place.key = key;
      parent.key = undefined;
      const name: string = JSON.parse(text.slice(key.start, key.end));
      children.set(name, place);
    }
  };
  for (const { 0: token, index: start } of maskEscapes(text).matchAll(TOKEN)) {
    const place: Place = { start, end: start + token.length };
    const parent = open.at(-1);
    if (token === "{" || token === "[") {
      const children = new Map<string, Place>();
      place.children = children;
      open.push({ children, place, isObject: token === "{" });
    } else if (token === "}" || token === "]") {
      const done = open.pop();
      if (done === undefined) break;
      done.place.end = place.end;
      add(done.place);
    } else if (parent?.isObject && parent.key === undefined) {
      parent.key = place;
    } else {
      if (token.startsWith('"')) place.decoded = () => decodeQuoted(text, start + 1, place.end - 1);
      add(place);
    }
  }
  return root;
}
