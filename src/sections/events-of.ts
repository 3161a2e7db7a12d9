import { groupBy } from "../group-by.ts";
import type { EventType } from "../model/types.ts";

/**
 * Gives the events of a group by its patterns: in the order of the patterns, then by name. A pattern without `#` means no
 * variants.
 */
export function createEventsOf<T extends Pick<EventType, "name" | "variant">>(
  events: readonly T[],
): (patterns: readonly string[]) => T[] {
  const byName = groupBy(events, ({ name }) => name);
  const matching = (pattern: string) => {
    const [start = "", end] = pattern.split("*");
    if (end === undefined) return byName.get(pattern) ?? [];
    return events.filter(({ name }) => name.startsWith(start) && name.endsWith(end));
  };
  return (patterns) => {
    const chosen = new Set<T>();
    for (const pattern of patterns)
      for (const event of matching(pattern))
        if (pattern.includes("#") === (event.variant !== undefined)) chosen.add(event);
    return [...chosen];
  };
}
