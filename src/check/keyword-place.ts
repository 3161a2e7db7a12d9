import type { Location } from "../diagnostics/location.ts";
import type { FilePlace, Schema } from "../schema/types.ts";
import { parentPointer, pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { valueAt, valueAtPointer } from "../source/value.ts";

/**
 * Where a keyword of a schema stands: beside one of the references that led to it, in the schema itself, or where a
 * reference leads that has further keywords beside it.
 */
export function keywordPlace(schema: Schema, keyword: string, sources: Sources): FilePlace {
  const holder = placesOf(schema, sources).find((each) => has(each, keyword, sources));
  const { file, pointer } = holder ?? placeOf(schema.location);
  return { file, pointer: pointerTo(pointer, keyword) };
}

/** The mappings that a schema is made of: those that hold references, and where they lead to, the outermost first. */
export function placesOf(schema: Schema, sources: Sources): FilePlace[] {
  const own = placeOf(schema.location);
  const source = sources.load(own.file);
  const target = has(own, "$ref", sources) ? source && sources.follow(source, own.pointer) : undefined;
  return [
    ...holdersOf(schema.references),
    own,
    ...holdersOf(target?.references ?? []),
    ...(target ? [{ file: target.source.file, pointer: target.pointer }] : []),
  ];
}

function has({ file, pointer }: FilePlace, key: string, sources: Sources): boolean {
  const source = sources.load(file);
  return valueAt(source && valueAtPointer(source.value, pointer), key) !== undefined;
}

/** The mappings that hold the given references, which are listed from the last one to the first. */
function holdersOf(references: Location[]): FilePlace[] {
  return references
    .map(placeOf)
    .map(({ file, pointer }) => ({ file, pointer: parentPointer(pointer) ?? "" }))
    .reverse();
}

/** The place that a location names, which is the whole file where it has no pointer. */
export function placeOf(location: Location): FilePlace {
  return { file: location.file, pointer: "pointer" in location ? location.pointer : "" };
}
