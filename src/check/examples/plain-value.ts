import { isExactNumber, isNumber, type NumberValue, numberText } from "../../source/number.ts";
import { isMap, type Value } from "../../source/value.ts";

/** Deeper values are not validated: the engines call themselves for each level. */
const MAXIMUM_DEPTH = 200;

/**
 * The same data as `JSON.parse` gives it, for the engines; `undefined` where it is nested more than 200 levels deep. A number
 * that JavaScript would change is a symbol with its digits, which no engine takes for anything.
 */
export function plainValue(value: Value, depth = 0): unknown {
  if (isExactNumber(value)) return Symbol(value.digits);
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

/** The number that a plain value is, if it is one. */
export function plainNumber(value: unknown): NumberValue | undefined {
  if (typeof value === "symbol") return { digits: value.description ?? "" };
  return typeof value === "number" ? value : undefined;
}

/** A plain value that holds no others, as JSON. */
export function plainText(value: unknown): string {
  const number = plainNumber(value);
  return isNumber(number) ? numberText(number) : JSON.stringify(value);
}
