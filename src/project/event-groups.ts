import { entriesOf, itemsOf, valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import type { EventGroup } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** The sections that show several events together: those of the original, and what targets.yaml adds or changes. */
export function readEventGroups({ source }: Context): EventGroup[] {
  const groups = new Map<string, string[]>(Object.entries(schema.properties.event_groups.default));
  for (const [section, types] of entriesOf(valueAt(source.value, "event_groups")))
    groups.set(
      section,
      itemsOf(types).filter((type) => typeof type === "string"),
    );
  return [...groups].map(([section, types]) => ({ section, types }));
}
