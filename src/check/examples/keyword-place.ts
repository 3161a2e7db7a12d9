import type { Location } from "../../diagnostics/location.ts";
import type { Schema } from "../../model/types.ts";
import { parentPointer, pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { valueAt, valueAtPointer } from "../../source/value.ts";
import type { Place } from "./schema-bundle.ts";

/** Where a keyword of a schema stands: beside one of the references that led to it, or in the schema itself. */
export function keywordPlace(schema: Schema, keyword: string, sources: Sources): Place {
  const own = placeOf(schema.location);
  const holders = schema.references
    .map(placeOf)
    .map(({ file, pointer }) => ({ file, pointer: parentPointer(pointer) ?? "" }));
  const holder = [...holders.reverse(), own].find(({ file, pointer }) => {
    const source = sources.load(file);
    return valueAt(source && valueAtPointer(source.value, pointer), keyword) !== undefined;
  });
  const { file, pointer } = holder ?? own;
  return { file, pointer: pointerTo(pointer, keyword) };
}

/** The place that a location names, which is the whole file where it has no pointer. */
export function placeOf(location: Location): Place {
  return { file: location.file, pointer: "pointer" in location ? location.pointer : "" };
}
