import { combine } from "../../model/combined.ts";
import type { Property, Schema } from "../../model/types.ts";
import { placeOf } from "../examples/keyword-place.ts";
import { createKin } from "../kin.ts";
import type { CoverageContext } from "../rule.ts";
import { constraintOf, distinct } from "../schema/distinct.ts";
import type { Item } from "./figures.ts";

/**
 * The fields of all objects, each covered where a description says what it holds, there or where another schema declares
 * the same field of the same object, and where it can hold one value only.
 */
export function describedFields({ model, collected: { schemas } }: CoverageContext): Item[] {
  const kinOf = createKin(schemas);
  // What the content of an event is for, the event's own description says.
  const contents = new Set(model.events.map(({ content }) => content));
  const items = new Map<string, Item>();
  for (const schema of distinct(schemas))
    for (const property of schema.properties) {
      const { file, pointer } = placeOf(property.location);
      const id = `${file}#${pointer}`;
      if (items.has(id)) continue;
      const { name, location } = property;
      const isCovered =
        contents.has(property.schema) || isDescribed(property) || isDescribedElsewhere(schema, name);
      items.set(id, { name: schema.title ? `${schema.title}: ${name}` : name, location, isCovered });
    }
  return [...items.values()];

  function isDescribedElsewhere(schema: Schema, name: string): boolean {
    const kin = kinOf(schema);
    // Where it would take too long to find out, nothing is said to lack.
    if (kin === undefined) return true;
    return [...kin].some(({ properties }) =>
      properties.some((each) => each.name === name && isDescribed(each)),
    );
  }
}

function isDescribed({ schema }: Property): boolean {
  if (schema.description !== "") return true;
  if (schema.enum?.length === 1 || constraintOf(schema, "const") !== undefined) return true;
  return schema.allOf.length > 0 && combine([schema]).description !== "";
}
