import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, type Value } from "../source/value.ts";

/** A schema in an API file. */
interface Found {
  value: Value;
  pointer: Pointer;
}

/** The schemas of an OpenAPI file that are part of no other schema. */
export function schemasIn(document: Value): Found[] {
  const found: Found[] = [];
  const waiting: Found[] = [{ value: document, pointer: "" }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: here, pointer } = next;
    const entries = Array.isArray(here) ? [...here.entries()] : isMap(here) ? [...here] : [];
    for (const [key, value] of entries) {
      const at = pointerTo(pointer, key);
      if (key === "schema" || key === "itemSchema") found.push({ value, pointer: at });
      else if (at === "/components/schemas")
        for (const [name, each] of entriesOf(value))
          found.push({ value: each, pointer: pointerTo(at, name) });
      else if (!isData(key)) waiting.push({ value, pointer: at });
    }
  }
  return found;
}

/** Whether a key of an API file holds what has no schema in it. */
function isData(key: string | number): boolean {
  return typeof key === "string" && (key.startsWith("x-") || key === "example" || key === "examples");
}
