import { child, identityOf, items, type Place } from "../../model/reader.ts";
import { valueAt } from "../../source/value.ts";
import type { References } from "./references.ts";

/**
 * Finds the definitions whose values may stand where those of another may: where it has a discriminator, or inherits one,
 * all that inherit from it, over any number of steps.
 */
export function heirsOf(
  definitions: readonly Place[],
  { targetsOf }: Pick<References, "targetsOf">,
): (place: Place) => readonly Place[] {
  const children = new Map<string, Place[]>();
  const parents = new Map<string, Place[]>();
  const choosing = new Set<string>();
  for (const place of definitions) {
    const parts = [place, ...inlineParts(place)];
    const own = parts.flatMap((part) => items(child(part, "allOf")).flatMap(targetsOf));
    if (parts.some(({ value }) => valueAt(value, "discriminator") !== undefined))
      choosing.add(identityOf(place));
    parents.set(identityOf(place), own);
    for (const parent of own) {
      const known = children.get(identityOf(parent));
      if (known === undefined) children.set(identityOf(parent), [place]);
      else known.push(place);
    }
  }
  const found = new Map<string, readonly Place[]>();
  return (place) => {
    const id = identityOf(place);
    const known = found.get(id);
    if (known !== undefined) return known;
    const ancestors = closure(place, (each) => parents.get(identityOf(each)) ?? []);
    const isChoice = ancestors.some((each) => choosing.has(identityOf(each)));
    const heirs = isChoice ? closure(place, (each) => children.get(identityOf(each)) ?? []) : [];
    found.set(id, heirs);
    return heirs;
  };
}

/** The schemas that a schema is put together from where it stands, not those that it refers to. */
function inlineParts(place: Place): Place[] {
  const parts = items(child(place, "allOf"));
  // The list grows while it is gone through.
  for (const part of parts) parts.push(...items(child(part, "allOf")));
  return parts;
}

/** A place and all that it leads to, each once. */
function closure(start: Place, next: (place: Place) => readonly Place[]): Place[] {
  const reached = new Map([[identityOf(start), start]]);
  // The map grows while it is gone through; a circle adds nothing new.
  for (const place of reached.values())
    for (const each of next(place)) if (!reached.has(identityOf(each))) reached.set(identityOf(each), each);
  return [...reached.values()];
}
