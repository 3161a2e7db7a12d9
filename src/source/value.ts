import { canonicalNumber, type ExactNumber, isInteger, isNumber } from "./number.ts";
import { type Pointer, pointerSteps } from "./pointer.ts";

/**
 * What a YAML or JSON file says, as data.
 *
 * Mappings are `Map`s, not objects: a JavaScript object would move keys such as `404` in front of all others,
 * and the author's order is part of what a specification says.
 */
export type Value = null | boolean | number | ExactNumber | string | Value[] | ValueMap;
export type ValueMap = Map<string, Value>;

export function isMap(value: Value | undefined): value is ValueMap {
  return value instanceof Map;
}

/** Whether a value holds further ones: a mapping or a sequence. */
export function isCollection(value: Value | undefined): value is Value[] | ValueMap {
  return Array.isArray(value) || value instanceof Map;
}

/** The value under `key` where `value` is a mapping that has it. */
export function valueAt(value: Value | undefined, key: string): Value | undefined {
  return isMap(value) ? value.get(key) : undefined;
}

/** The entries of a mapping, in the author's order; none where `value` is no mapping. */
export function entriesOf(value: Value | undefined): [string, Value][] {
  return isMap(value) ? [...value] : [];
}

/** The items of a sequence; none where `value` is no sequence. */
export function itemsOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** The value at `pointer` within `value`, if there is one. */
export function valueAtPointer(value: Value, pointer: Pointer): Value | undefined {
  let here: Value | undefined = value;
  for (const step of pointerSteps(pointer))
    here = Array.isArray(here) ? itemAt(here, step) : valueAt(here, step);
  return here;
}

/** An item by its index as a pointer writes it, without leading zeros. */
function itemAt(items: Value[], step: string): Value | undefined {
  return /^(?:0|[1-9]\d*)$/.test(step) ? items[Number(step)] : undefined;
}

/** The JSON Schema name of a value's type: `integer` for whole numbers. */
export function typeName(value: Value): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isMap(value)) return "object";
  if (isNumber(value)) return isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** A value with all keys of mappings in lower case, for what is read in whatever case it is written. */
export function withLowerKeys(value: Value): Value {
  if (!isMap(value)) return value;
  return new Map([...value].map(([key, each]) => [key.toLowerCase(), withLowerKeys(each)]));
}

/** One text for all spellings of a value, whatever the order of its keys. */
export function canonicalValue(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(",")}]`;
  if (isMap(value)) {
    const entries = [...value].map(([key, item]) => `${JSON.stringify(key)}:${canonicalValue(item)}`);
    return `{${entries.sort().join(",")}}`;
  }
  return isNumber(value) ? canonicalNumber(value) : JSON.stringify(value);
}

/** The text under a key of a mapping; `undefined` where it is none, or empty. */
export function textAt(value: Value | undefined, key: string): string | undefined {
  const text = valueAt(value, key);
  return typeof text === "string" && text !== "" ? text : undefined;
}
