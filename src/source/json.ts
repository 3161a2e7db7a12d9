import { type JSONVisitor, visit } from "jsonc-parser";
import { finding } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import { decodeQuoted } from "./decoded.ts";
import { createJsonFaults } from "./json-fault.ts";
import { numberOf } from "./number.ts";
import type { ParseContext } from "./parse-context.ts";
import type { Place } from "./place.ts";
import { maskEscapes, parsePlainJson } from "./plain-json.ts";
import type { Span } from "./source.ts";
import type { Value, ValueMap } from "./value.ts";

/**
 * Reads JSON text (RFC 8259: no comments, no trailing commas). Every fault is reported; with a syntax error there is no
 * value. Of a key that stands twice the last value counts, as with `JSON.parse`.
 */
export function parseJson(text: string, context: ParseContext): Value | undefined {
  const plain = parsePlainJson(text);
  return plain ? plain.value : parseJsonWithCare(text, context);
}

/** The same by the reader that knows places and reports every fault. */
export function parseJsonWithCare(text: string, { report, at }: ParseContext): Value | undefined {
  const faults = createJsonFaults(text);
  const open: { value: Value[] | ValueMap; key: string; keys: Map<string, Span> }[] = [];
  let root: Value | undefined;
  const add = (value: Value) => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= value;
    else if (Array.isArray(parent.value)) parent.value.push(value);
    else parent.value.set(parent.key, value);
  };
  const begin = (value: Value[] | ValueMap, offset: number) => {
    add(value);
    open.push({ value, key: "", keys: new Map() });
    faults.progress(offset);
    faults.open(offset);
  };
  const end = () => {
    open.pop();
    faults.close();
  };
  const deepAt = visitBounded(text, {
    onObjectBegin: (offset) => begin(new Map(), offset),
    onArrayBegin: (offset) => begin([], offset),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue(value: string | number | boolean | null, offset, length) {
      add(typeof value === "number" ? numberOf(text.slice(offset, offset + length)) : value);
      faults.progress(offset);
    },
    onSeparator(character, offset) {
      if (character === ",") faults.progress(offset);
    },
    onObjectProperty(key, offset, length) {
      faults.progress(offset);
      const parent = open.at(-1);
      if (parent === undefined) return;
      const span = { start: offset, end: offset + length };
      const first = parent.keys.get(key);
      if (first === undefined) parent.keys.set(key, span);
      else {
        const related = [{ message: "It stands here first", location: at(first.start, first.end) }];
        report(finding("duplicate-key", { key }, at(span.start, span.end), related));
      }
      parent.key = key;
    },
    onError: faults.error,
  });
  for (const { reason, start, end } of faults.list)
    report(finding("json-syntax", { reason }, at(start, end)));
  if (deepAt !== undefined)
    report(finding("nesting-too-deep", { limit: limits.sourceDepth.most }, at(deepAt, deepAt + 1)));
  return faults.list.length > 0 || deepAt !== undefined ? undefined : root;
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

/** Visits a JSON text; gives the offset where it is nested too deep to go on, if it is. */
function visitBounded(text: string, visitor: JSONVisitor): number | undefined {
  const stop = new Error("nested too deep");
  let depth = 0;
  let deepAt: number | undefined;
  const enter = (offset: number) => {
    if (++depth <= limits.sourceDepth.most) return;
    deepAt = offset;
    throw stop;
  };
  const bounded: JSONVisitor = {
    ...visitor,
    onObjectBegin(...args) {
      enter(args[0]);
      visitor.onObjectBegin?.(...args);
    },
    onArrayBegin(...args) {
      enter(args[0]);
      visitor.onArrayBegin?.(...args);
    },
    onObjectEnd(...args) {
      depth--;
      visitor.onObjectEnd?.(...args);
    },
    onArrayEnd(...args) {
      depth--;
      visitor.onArrayEnd?.(...args);
    },
  };
  try {
    visit(text, bounded, { disallowComments: true });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return deepAt;
}
