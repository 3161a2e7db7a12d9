import { groupBy } from "../group-by.ts";
import type { EventType } from "../model/types.ts";

/**
 * Gives the events of a group by its patterns: in the order of the patterns, then by weight and by name. A pattern without `#`
 * means no variants.
 */
export function createEventsOf<T extends Pick<EventType, "name" | "variant" | "weight">>(
  events: readonly T[],
): (patterns: readonly string[]) => T[] {
  const byName = groupBy(events, ({ name }) => name);
  const matching = (pattern: string) => {
    const [start = "", end] = pattern.split("*");
    if (end === undefined) return byName.get(pattern) ?? [];
    return byWeight(events.filter(({ name }) => name.startsWith(start) && name.endsWith(end)));
  };
  return (patterns) => {
    const chosen = new Set<T>();
    for (const pattern of patterns)
      for (const event of matching(pattern))
        if (pattern.includes("#") === (event.variant !== undefined)) chosen.add(event);
    return [...chosen];
  };
}

/** The same from the lowest weight to the highest; what has none counts as 0. */
export function byWeight<T extends { readonly weight?: number }>(events: readonly T[]): T[] {
  return events.toSorted((one, other) => (one.weight ?? 0) - (other.weight ?? 0));
}
