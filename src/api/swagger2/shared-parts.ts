import { followed, type Place, type Reader } from "../../schema/reader.ts";
import { pointerSteps } from "../../source/pointer.ts";
import { valueAt } from "../../source/value.ts";

/** The kinds of what is kept in each part of a file. */
export const sharedParts: ReadonlyMap<string, "schema" | "parameter" | "response"> = new Map([
  ["definitions", "schema"],
  ["parameters", "parameter"],
  ["responses", "response"],
]);

/** The kind of a shared part; `undefined` for others, and in files that are not Swagger, which may keep anything anywhere. */
export function kindOfShared({ source, pointer }: Place): "schema" | "parameter" | "response" | undefined {
  if (valueAt(source.value, "swagger") === undefined) return undefined;
  const [part = "", ...name] = pointerSteps(pointer);
  return name.length === 1 ? sharedParts.get(part) : undefined;
}

/**
 * A parameter or a response, its `$ref` followed; `undefined` where that leads nowhere or to a shared part of another kind, which is
 * reported as such.
 */
export function followedTo(reader: Reader, place: Place, kind: "parameter" | "response"): Place | undefined {
  const target = followed(reader, place);
  const actual = target && kindOfShared(target);
  if (actual === undefined || actual === kind) return target;
  reader.hasPassedOver = true;
  return undefined;
}
