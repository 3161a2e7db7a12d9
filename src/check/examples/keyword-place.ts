import type { Location } from "../../diagnostics/location.ts";
import type { Schema } from "../../schema/types.ts";
import { parentPointer, pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { valueAt, valueAtPointer } from "../../source/value.ts";
import type { Place } from "./schema-bundle.ts";

/**
 * Where a keyword of a schema stands: beside one of the references that led to it, in the schema itself, or where a
 * reference leads that has further keywords beside it.
 */
export function keywordPlace(schema: Schema, keyword: string, sources: Sources): Place {
  const own = placeOf(schema.location);
  const source = sources.load(own.file);
  const target = has(own, "$ref") ? source && sources.follow(source, own.pointer) : undefined;
  const holders = [
    ...holdersOf(schema.references),
    own,
    ...holdersOf(target?.references ?? []),
    ...(target ? [{ file: target.source.file, pointer: target.pointer }] : []),
  ];
  const { file, pointer } = holders.find((holder) => has(holder, keyword)) ?? own;
  return { file, pointer: pointerTo(pointer, keyword) };

  function has({ file, pointer }: Place, key: string): boolean {
    const of = sources.load(file);
    return valueAt(of && valueAtPointer(of.value, pointer), key) !== undefined;
  }
}

/** The mappings that hold the given references, which are listed from the last one to the first. */
function holdersOf(references: Location[]): Place[] {
  return references
    .map(placeOf)
    .map(({ file, pointer }) => ({ file, pointer: parentPointer(pointer) ?? "" }))
    .reverse();
}

/** The place that a location names, which is the whole file where it has no pointer. */
export function placeOf(location: Location): Place {
  return { file: location.file, pointer: "pointer" in location ? location.pointer : "" };
}
