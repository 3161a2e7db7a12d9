import { entriesOf, itemsOf, valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import type { EventGroup } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** The sections that show several events together; those of the original where targets.yaml names none. */
export function readEventGroups({ source }: Context): EventGroup[] {
  const written = valueAt(source.value, "event_groups");
  if (written === undefined)
    return Object.entries(schema.properties.event_groups.default).map(([section, types]) => ({
      section,
      types,
    }));
  return entriesOf(written).map(([section, types]) => ({
    section,
    types: itemsOf(types).filter((type) => typeof type === "string"),
  }));
}
