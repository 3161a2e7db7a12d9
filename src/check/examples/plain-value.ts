import { isMap, type Value } from "../../source/value.ts";

/** Deeper values are not validated: the engines call themselves for each level. */
const MAXIMUM_DEPTH = 200;

/**
 * The same data as `JSON.parse` gives it, for the engines; `undefined` where it is nested more than 200 levels deep.
 * YAML's `.inf` and `.nan` are `null`, as `JSON.stringify` has it.
 */
export function plainValue(value: Value, depth = 0): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAXIMUM_DEPTH) return undefined;
  if (!isMap(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const plain = plainValue(item, depth + 1);
      if (plain === undefined) return undefined;
      items.push(plain);
    }
    return items;
  }
  const entries: [string, unknown][] = [];
  for (const [key, item] of value) {
    const plain = plainValue(item, depth + 1);
    if (plain === undefined) return undefined;
    entries.push([key, plain]);
  }
  return Object.fromEntries(entries);
}
