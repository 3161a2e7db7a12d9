import { child, identityOf, items, type Place } from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import type { References } from "./references.ts";

/**
 * Looks at what is written, before schemas are read: which definitions are used is asked of references, not of values.
 *
 * Finds the definitions whose values may stand where those of another may: where it has a discriminator, or inherits one,
 * those that inherit from it. Of these, which lead to the next in turn, only the nearest are given.
 */
export function heirsOf(
  definitions: readonly Place[],
  { targetsOf }: Pick<References, "targetsOf">,
): (place: Place) => readonly Place[] {
  const heirs = new Map<string, Place[]>();
  const choices = new Set<string>();
  for (const place of definitions) {
    const parts = [place, ...inlineParts(place)];
    if (parts.some(({ value }) => valueAt(value, "discriminator") !== undefined))
      choices.add(identityOf(place));
    for (const parent of parts.flatMap((part) => items(child(part, "allOf")).flatMap(targetsOf))) {
      const known = heirs.get(identityOf(parent));
      if (known === undefined) heirs.set(identityOf(parent), [place]);
      else known.push(place);
    }
  }
  // The set grows while it is gone through: whatever inherits a choice is one. A circle adds nothing new.
  for (const id of choices) for (const heir of heirs.get(id) ?? []) choices.add(identityOf(heir));
  return (place) => {
    const id = identityOf(place);
    return choices.has(id) ? (heirs.get(id) ?? []) : [];
  };
}

/** The schemas that a schema is put together from where it stands, not those that it refers to. */
function inlineParts(place: Place): Place[] {
  const parts = items(child(place, "allOf"));
  // The list grows while it is gone through.
  for (const part of parts) parts.push(...items(child(part, "allOf")));
  return parts;
}
