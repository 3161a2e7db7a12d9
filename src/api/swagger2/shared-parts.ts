import { followed, type Place, type Reader } from "../../schema/reader.ts";
import { pointerSteps } from "../../source/pointer.ts";

/** The kinds of what is kept in each part of a file. */
export const sharedParts: ReadonlyMap<string, "schema" | "parameter" | "response"> = new Map([
  ["definitions", "schema"],
  ["parameters", "parameter"],
  ["responses", "response"],
]);

/**
 * A parameter or a response, its `$ref` followed; `undefined` where that leads nowhere or to a shared part of another kind, which is
 * reported as such.
 */
export function followedTo(reader: Reader, place: Place, kind: "parameter" | "response"): Place | undefined {
  const target = followed(reader, place);
  const [part = "", ...name] = target ? pointerSteps(target.pointer) : [];
  const actual = name.length === 1 ? sharedParts.get(part) : undefined;
  if (actual === undefined || actual === kind) return target;
  reader.hasPassedOver = true;
  return undefined;
}
