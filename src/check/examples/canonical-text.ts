import { canonicalNumber } from "../../source/number.ts";
import { plainNumber } from "./plain-value.ts";

/** One text for equal plain values, whatever the order of their keys and the spelling of their numbers. */
export function canonicalText(value: unknown): string {
  const number = plainNumber(value);
  if (number !== undefined) return canonicalNumber(number);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}
