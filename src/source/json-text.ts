import { isNumber, numberText } from "./number.ts";
import { isMap, type Value } from "./value.ts";

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
  return isNumber(value) ? numberText(value) : JSON.stringify(value);
}

/** Writes a value as JSON on one line, the keys in their own order. */
export function jsonLine(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(",")}]`;
  if (isMap(value))
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${jsonLine(item)}`).join(",")}}`;
  return isNumber(value) ? numberText(value) : JSON.stringify(value);
}

/** Whether a text is valid JSON. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `application/json`, with or without parameters, and types that are written in JSON: `application/problem+json`. */
export function isJsonType(mediaType: string): boolean {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return /^[^/]+\/(?:json|[^/]*\+json)$/.test(type.trim());
}
