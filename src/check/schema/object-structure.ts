import { hasKeys, type MergedSchema, merge } from "../../schema/merged-schema.ts";
import type { Schema } from "../../schema/types.ts";
import { jsonText } from "../../source/json-text.ts";

/** Objects within objects are compared down to this depth, and by their titles alone below. */
const MAXIMUM_DEPTH = 4;
/** After so many keys in all, objects are no longer compared: many more than any specification has under one title. */
const MAXIMUM_KEYS = 100_000;

/**
 * Gives what an object consists of, as a text that is the same for objects which differ in nothing but their words: the
 * keys and what stands under them. An object with a title of its own within it counts as that title. There is none for one
 * that says nothing of its keys, or where that would take too long.
 */
export function createStructureOf(): (schema: Schema) => string | undefined {
  const known = new Map<string, string>();
  let keysLeft = MAXIMUM_KEYS;

  function ofObject(object: MergedSchema, depth: number): string {
    const { properties, patterns, further, isClosed, required } = object;
    keysLeft -= properties.size + patterns.size;
    const keys = [
      ...[...properties].map(([name, { schemas }]) => [name, required.has(name), ofValue(schemas, depth)]),
      ...[...patterns].map(([pattern, { schemas }]) => [`/${pattern}/`, false, ofValue(schemas, depth)]),
    ];
    const others = isClosed ? "none" : further.length === 0 ? "any" : ofValue(further, depth);
    return JSON.stringify([keys.map((key) => JSON.stringify(key)).sort(), others]);
  }

  function ofValue(schemas: Schema[], depth: number): string {
    const value = merge(schemas);
    const id = `${depth} ${value.id}`;
    const text = known.get(id) ?? describe(value, depth + 1);
    known.set(id, text);
    return text;
  }

  function describe(value: MergedSchema, depth: number): string {
    const { title = "", types, items, tuple, alternatives } = value;
    const isObject = hasKeys(value);
    if (depth > MAXIMUM_DEPTH || keysLeft < 0 || (isObject && title !== "")) return `${types} ${title}`;
    const values = value.enum?.map((each) => jsonText(each)).sort();
    const inside = items.length > 0 ? [ofValue(items, depth)] : tuple.map((item) => ofValue(item, depth));
    const choices = alternatives.flatMap((each) => each.schemas.map((choice) => ofValue([choice], depth)));
    return JSON.stringify([
      [...types].sort(),
      values,
      inside,
      choices,
      isObject ? ofObject(value, depth) : "",
    ]);
  }

  return (schema) => {
    if (keysLeft < 0) return undefined;
    const object = merge([schema]);
    return hasKeys(object) ? ofObject(object, 0) : undefined;
  };
}
