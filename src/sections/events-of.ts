import type { EventType } from "../model/types.ts";

/** The events of a group: in the order of the patterns, then by name. A pattern without `#` means no variants. */
export function eventsOf<T extends Pick<EventType, "name" | "variant">>(
  patterns: readonly string[],
  events: readonly T[],
): T[] {
  const chosen = new Set<T>();
  for (const pattern of patterns) {
    const [start = "", end] = pattern.split("*");
    for (const event of events) {
      const matches =
        end === undefined ? event.name === pattern : event.name.startsWith(start) && event.name.endsWith(end);
      if (matches && pattern.includes("#") === (event.variant !== undefined)) chosen.add(event);
    }
  }
  return [...chosen];
}
