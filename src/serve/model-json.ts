import { isExactNumber } from "../source/number.ts";

/**
 * Writes the model as JSON. Mappings become objects, their keys in the author's order. Where something stands that was
 * written before, and holds more than plain values, `{ "$ref": "#/…" }` names its first place by JSON Pointer: so what
 * contains itself can be written, too.
 */
export function modelJson(model: unknown): string {
  const known = new Map<object, string>();
  const write = (value: unknown, pointer: string): string | undefined => {
    if (isExactNumber(value)) return value.digits;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const place = known.get(value);
    if (place !== undefined) return JSON.stringify({ $ref: `#${place}` });
    if (holdsMore(value)) known.set(value, pointer);
    if (Array.isArray(value))
      return `[${value.map((item, index) => write(item, `${pointer}/${index}`) ?? "null").join(",")}]`;
    const parts: string[] = [];
    for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
      const name = String(key);
      const written = write(item, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
      if (written !== undefined) parts.push(`${JSON.stringify(name)}:${written}`);
    }
    return `{${parts.join(",")}}`;
  };
  return `${write(model, "")}\n`;
}

function holdsMore(value: object): boolean {
  const items = value instanceof Map ? [...value.values()] : Object.values(value);
  return items.some((item) => typeof item === "object" && item !== null);
}
