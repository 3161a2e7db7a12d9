import { isMap, type Value } from "../../source/value.ts";

/** Whether a value has a `$ref` in it: an example that is put together from others is not judged as it is written. */
export function holdsReference(value: Value): boolean {
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isMap(next)) {
      if (typeof next.get("$ref") === "string") return true;
      waiting.push(...next.values());
    } else if (Array.isArray(next)) waiting.push(...next);
  }
  return false;
}
