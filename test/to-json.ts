import { isNumber, toDouble } from "../src/source/number.ts";
import { isMap, type Value } from "../src/source/value.ts";

/** The same data as `JSON.parse` would give it: objects instead of `Map`s, numbers as JavaScript has them. */
export function toJson(value: Value): unknown {
  if (Array.isArray(value)) return value.map(toJson);
  if (isNumber(value)) return toDouble(value);
  if (!isMap(value)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [key, toJson(item)]));
}
