import { nearest } from "../diagnostics/nearest.ts";
import { type Pointer, pointerOf, pointerSteps, pointerTo } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import { entriesOf, type Value, valueAt, valueAtPointer } from "../source/value.ts";
import { dialectOf } from "./resources.ts";

/** The places in which the languages keep what others refer to, those for the same together. */
const places: readonly (readonly Pointer[])[] = [
  ["/definitions", "/components/schemas", "/$defs"],
  ["/parameters", "/components/parameters"],
  ["/responses", "/components/responses"],
];

/** What OpenAPI 3 keeps in `components`. */
export const componentSections = [
  ...["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"],
  ...["links", "callbacks", "pathItems", "mediaTypes"],
];

/** The place in which a file keeps its schemas, by the language that it is written in. */
function placeOfSchemas(source: Source): Pointer {
  if (valueAt(source.value, "swagger") !== undefined) return "/definitions";
  if (valueAt(source.value, "openapi") !== undefined) return "/components/schemas";
  // Since 2019-09 the word is '$defs'; what declares nothing may have either.
  return dialectOf(source, "")?.keywords.has("unevaluatedItems") ? "/$defs" : "/definitions";
}

/** What a pointer without a `/` at its beginning probably means in a file, or else a pointer as one there is. */
export function pointerLike(source: Source, written: string): Pointer {
  const place = placeOfSchemas(source);
  const name = written.slice(written.lastIndexOf("/") + 1);
  const meant = [`/${written}`, `${place}/${name}`];
  return meant.find((each) => valueAtPointer(source.value, each) !== undefined) ?? `${place}/name`;
}

/**
 * Where an API file has what a pointer names, if the pointer is right and the file misspells the place: that is one error, which is
 * reported there, and none of the references.
 */
export function pointerMisspelt({ value }: Source, pointer: Pointer): Pointer | undefined {
  const levels = levelsOf(value);
  let here: Pointer = "";
  for (const [depth, step] of pointerSteps(pointer).entries()) {
    const map = valueAtPointer(value, here);
    const right = levels[depth] ?? [];
    const others = entriesOf(map).flatMap(([name]) =>
      right.includes(name) || name.startsWith("x-") ? [] : name,
    );
    const isMissing = right.includes(step) && valueAt(map, step) === undefined;
    here = pointerTo(here, (isMissing && nearest(step, others)[0]) || step);
  }
  return valueAtPointer(value, here) === undefined ? undefined : here;
}

/** The names of the places for what others refer to, from the root of an API file inwards. */
function levelsOf(file: Value): readonly (readonly string[])[] {
  if (valueAt(file, "openapi") !== undefined) return [["components"], componentSections];
  return valueAt(file, "swagger") === undefined ? [] : [["definitions", "parameters", "responses"]];
}

/** Where a file keeps what a pointer names at the place that another language has for it, or what is much like it by its name. */
export function pointerElsewhere(source: Source, pointer: Pointer): Pointer | undefined {
  for (const same of places) {
    const written = same.find((each) => pointer.startsWith(`${each}/`));
    const [name, ...rest] = written === undefined ? [] : pointerSteps(pointer.slice(written.length));
    if (written === undefined || name === undefined) continue;
    // Where the file has that place, the name is misspelt there rather than in the other.
    const isThere = valueAtPointer(source.value, written) !== undefined;
    for (const other of same) {
      if (other === written) continue;
      const names = entriesOf(valueAtPointer(source.value, other)).map(([each]) => each);
      const [meant] = names.includes(name) ? [name] : isThere ? [] : nearest(name, names);
      if (meant !== undefined) return other + pointerOf([meant, ...rest]);
    }
  }
  return undefined;
}
