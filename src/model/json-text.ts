import { isMap, type Value } from "../source/value.ts";

/** Writes a value as JSON, two spaces a level, the keys in their own order. */
export function jsonText(value: Value, margin = ""): string {
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    const lines = value.map((item) => inner + jsonText(item, inner));
    return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n${margin}]`;
  }
  if (isMap(value)) {
    const lines = [...value].map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`);
    return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${margin}}`;
  }
  return JSON.stringify(value);
}
