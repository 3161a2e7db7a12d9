import type { Location } from "../../diagnostics/location.ts";
import { groupBy } from "../../group-by.ts";
import type { Schema } from "../../schema/types.ts";

/** An undocumented key in one place. */
export interface Occurrence {
  key: string;
  /** Names that it may be meant for. */
  near: string[];
  location: Location;
  /** Where it stands after composing, if a `$ref` in the example brings it in. */
  referred?: Location | undefined;
  /** The object that has it, by its place. */
  object: string;
  /** Whether the example is a file of its own. */
  isFile: boolean;
  /** The schemas that could have named it, those that inherit before those that are inherited from. */
  schemas: readonly Schema[];
}

/** Occurrences of one key, or of several that the same objects have, that can be fixed in one schema. */
export interface Gap {
  schema: Schema;
  keys: string[];
  first: Occurrence;
  others: Occurrence[];
}

/**
 * Groups occurrences by the schemas that lack their key: what all events have belongs into the schema that all inherit
 * from, so that is one gap and not one for each event. Each API file has gaps of its own: whoever edits it sees them. What
 * examples have that several files refer to is one gap as well.
 */
export function occurrencesBySchema(occurrences: readonly Occurrence[]): Gap[] {
  const byKey = groupBy(
    occurrences,
    ({ key, location, referred, isFile }) => `${isFile ? "" : (referred ?? location).file}\n${key}`,
  );
  return joined([...byKey.values()].flatMap(gapsOf));
}

/** Makes one gap of those that one schema has in the same objects; a key that may be meant for another stays alone. */
function joined(gaps: readonly Gap[]): Gap[] {
  const alike = groupBy(gaps, ({ schema, keys, first, others }) =>
    JSON.stringify([
      schema.id,
      first.object,
      others.map(({ object }) => object),
      first.near.length > 0 && keys,
    ]),
  );
  return [...alike.values()].flatMap(([gap, ...more]) =>
    gap === undefined ? [] : { ...gap, keys: [...gap.keys, ...more.flatMap(({ keys }) => keys)] },
  );
}

function gapsOf(occurrences: readonly Occurrence[]): Gap[] {
  const concerned = groupBy(
    occurrences.flatMap((occurrence) => occurrence.schemas.map((schema) => ({ schema, occurrence }))),
    ({ schema }) => schema.id,
  );
  const done = new Set<Occurrence>();
  // The schema that is concerned most often comes first; of several, the one that inherits from the others.
  const order = [...concerned.values()].sort((one, other) => other.length - one.length);
  return order.flatMap((all) => {
    const left = all.filter(({ occurrence }) => !done.has(occurrence));
    for (const { occurrence } of left) done.add(occurrence);
    const [first, ...others] = left;
    if (first === undefined) return [];
    const { schema, occurrence } = first;
    return [
      { schema, keys: [occurrence.key], first: occurrence, others: others.map((each) => each.occurrence) },
    ];
  });
}
