import type { Location } from "../../diagnostics/location.ts";
import { groupBy } from "../../group-by.ts";
import type { Schema } from "../../schema/types.ts";

/** An undocumented key in one place. */
export interface Occurrence {
  key: string;
  /** Names that it may be meant for. */
  near: string[];
  location: Location;
  /** Whether the example is a file of its own. */
  isFile: boolean;
  /** The schemas that could have named it, those that inherit before those that are inherited from. */
  schemas: readonly Schema[];
}

/** Occurrences of one key that can be fixed in one schema. */
export interface Gap {
  schema: Schema;
  first: Occurrence;
  others: Occurrence[];
}

/**
 * Groups occurrences by the schemas that lack their key: what all events have belongs into the schema that all inherit
 * from, so that is one gap and not one for each event. Each API file has gaps of its own: whoever edits it sees them.
 */
export function occurrencesBySchema(occurrences: readonly Occurrence[]): Gap[] {
  const byKey = groupBy(occurrences, ({ key, location, isFile }) => `${isFile ? "" : location.file}\n${key}`);
  return [...byKey.values()].flatMap(gapsOf);
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
    return [
      { schema: first.schema, first: first.occurrence, others: others.map(({ occurrence }) => occurrence) },
    ];
  });
}
