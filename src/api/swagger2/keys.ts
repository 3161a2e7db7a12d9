import { finding } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { locationOf, type Place, trailOf } from "../../schema/reader.ts";
import { pointerTo } from "../../source/pointer.ts";
import { entriesOf, valueAt } from "../../source/value.ts";
import type { ApiReader } from "./api-reader.ts";
import { adviceOnLaterKey } from "./later-keys.ts";
import { type SwaggerObject, swaggerObjects } from "./objects.ts";

/** The keys that an object of Swagger 2.0 may have here. */
export function keysOf(kind: SwaggerObject): readonly string[] {
  return swaggerObjects[kind].known;
}

/** Reports keys that an object of Swagger 2.0 does not have; keys that begin with `x-` are the author's own. */
export function checkKeys(reader: ApiReader, place: Place, kind: SwaggerObject): void {
  const { owner, known } = swaggerObjects[kind];
  if (valueAt(place.value, "$ref") !== undefined) return;
  let isOperation = false;
  for (const [key] of entriesOf(place.value)) {
    if (isKnown(key, known)) continue;
    const home = homeOf(key, kind);
    // What an operation says a level too high is one error.
    if (kind === "pathItem" && home !== undefined) {
      if (isOperation) continue;
      isOperation = true;
    }
    const advice = adviceOnLaterKey(kind, key);
    const location = { file: place.source.file, pointer: pointerTo(place.pointer, key), at: "key" as const };
    reader.report(finding("unexpected-key", { key, owner, known, home, advice }, location, trailOf(place)));
  }
}

/** Reports that a key is missing, unless the object has one that is a misspelling of it: that is reported as such. */
export function requireKey(
  reader: ApiReader,
  place: Place,
  key: string,
  kind: SwaggerObject,
  owner: string,
): void {
  const value = valueAt(place.value, key);
  if (value !== undefined && value !== null) return;
  const strangers = entriesOf(place.value).filter(([name]) => !isKnown(name, swaggerObjects[kind].known));
  if (strangers.some(([name]) => nearest(name, [key]).length > 0)) return;
  reader.report(finding("missing-key", { key, owner }, locationOf(place, "key"), trailOf(place)));
}

function isKnown(key: string, known: readonly string[]): boolean {
  return known.includes(key) || key.startsWith("x-");
}

/** The one kind of object next to `kind` that has such a key: where a key that is at the wrong level belongs. */
function homeOf(key: string, kind: SwaggerObject): string | undefined {
  const neighbours: Record<SwaggerObject, SwaggerObject[]> = {
    root: ["info", "endpoint"],
    info: ["root"],
    pathItem: ["endpoint"],
    endpoint: ["response", "pathItem", "root"],
    parameter: ["endpoint"],
    response: ["endpoint"],
    header: ["response"],
  };
  const home = neighbours[kind].find((each) => {
    const keys: readonly string[] = swaggerObjects[each].known;
    return keys.includes(key);
  });
  return home && swaggerObjects[home].owner;
}
