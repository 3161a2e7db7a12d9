import type { Location } from "../diagnostics/location.ts";
import { pointerOf } from "../source/pointer.ts";
import { entriesOf, itemsOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { Profile } from "./profile/profile.ts";
import type { EventGroup } from "./project.ts";

/** The sections that show several events together: those of the profile, and what targets.yaml adds or changes. */
export function readEventGroups(context: Context, profile: Profile): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const [section, types] of profile.eventGroups) groups.set(section, { section, types });
  for (const [section, items] of entriesOf(valueAt(context.source.value, "event_groups"))) {
    const types: string[] = [];
    const listed: Location[] = [];
    for (const [index, type] of itemsOf(items).entries())
      if (typeof type === "string") {
        types.push(type);
        listed.push(placeIn(context, pointerOf(["event_groups", section, index])));
      }
    groups.set(section, { section, types: types, listed });
  }
  return [...groups.values()];
}
