import type { Location } from "../diagnostics/location.ts";
import { pointerOf } from "../source/pointer.ts";
import { entriesOf, itemsOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { EventGroup } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** The sections that show several events together: those of the original, and what targets.yaml adds or changes. */
export function readEventGroups(context: Context): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const [section, types] of Object.entries(schema.properties.event_groups.default))
    groups.set(section, { section, types });
  for (const [section, items] of entriesOf(valueAt(context.source.value, "event_groups"))) {
    const group = { section, types: [] as string[], listed: [] as Location[] };
    for (const [index, type] of itemsOf(items).entries())
      if (typeof type === "string") {
        group.types.push(type);
        group.listed.push(placeIn(context, pointerOf(["event_groups", section, index])));
      }
    groups.set(section, group);
  }
  return [...groups.values()];
}
