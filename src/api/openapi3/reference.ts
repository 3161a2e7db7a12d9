import { dialectAt } from "../../schema/read-dialect.ts";
import type { Place, Reader } from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import { proseAt } from "../values.ts";

/**
 * What a `$ref` leads to, with the words for readers that stand beside it instead of its own. Since OpenAPI 3.1 they count; in
 * 3.0, what stands beside a `$ref` means nothing.
 */
export function withWordsBeside<T extends { summary?: string; description?: string }>(
  reader: Reader,
  place: Place,
  target: T,
): T {
  if (valueAt(place.value, "$ref") === undefined || dialectAt(place).besideReference === "ignored")
    return target;
  const summary = "summary" in target ? proseAt(reader, place, "summary") : "";
  const description = "description" in target ? proseAt(reader, place) : "";
  if (summary === "" && description === "") return target;
  return { ...target, ...(summary !== "" && { summary }), ...(description !== "" && { description }) };
}
