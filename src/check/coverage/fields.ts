import { withInherited } from "../../schema/inherited.ts";
import { allowedBy } from "../../schema/joined.ts";
import { type Members, membersOf } from "../../schema/members.ts";
import type { Schema } from "../../schema/types.ts";
import { placeOf } from "../keyword-place.ts";
import type { CoverageContext } from "../rule.ts";
import type { Item } from "./item.ts";

/**
 * The fields of all objects, each covered where a description says what it holds, there or where another schema declares
 * the same field of the same object, and where it can hold one value only.
 */
export function describedFields({ model, collected, relatedTo }: CoverageContext): Item[] {
  // What the content of an event is for, the event's own description says.
  const contents = new Set(model.events.map(({ content }) => content));
  const isDescribed = (schema: Schema) => contents.has(schema) || saysWhatItIs(schema);
  const items = new Map<string, Item>();
  for (const schema of collected.describing) {
    let members: Members | "unknown" | undefined;
    for (const { name, location, ...property } of schema.properties) {
      const { file, pointer } = placeOf(location);
      const id = `${file}#${pointer}`;
      if (items.has(id)) continue;
      let isCovered = isDescribed(property.schema);
      if (!isCovered) {
        const related = members === undefined ? relatedTo(schema) : undefined;
        members ??= related ? membersOf([...related]) : "unknown";
        // Where it would take too long to find out, nothing is said to lack.
        isCovered =
          members === "unknown" || (members.properties.get(name)?.schemas.some(isDescribed) ?? false);
      }
      items.set(id, { name: schema.title ? `${schema.title}: ${name}` : name, location, isCovered });
    }
  }
  return [...items.values()];
}

/** Whether a schema, or one that it inherits from, says what its values are; one that could not be read may say it. */
function saysWhatItIs(schema: Schema): boolean {
  return (
    withInherited([schema]).schemas.some(({ description, isUnread }) => description !== "" || isUnread) ||
    allowedBy([schema]).values?.list.length === 1
  );
}
