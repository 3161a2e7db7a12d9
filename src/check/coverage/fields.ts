import { groupBy } from "../../group-by.ts";
import type { Schema } from "../../schema/types.ts";
import { placeOf } from "../examples/keyword-place.ts";
import type { CoverageContext } from "../rule.ts";
import { constraintOf } from "../schema/distinct.ts";
import type { Item } from "./figures.ts";

/**
 * The fields of all objects, each covered where a description says what it holds, there or where another schema declares
 * the same field of the same object, and where it can hold one value only.
 */
export function describedFields({ model, collected, kinOf }: CoverageContext): Item[] {
  const described = describedSchemas(collected.schemas);
  // What the content of an event is for, the event's own description says.
  for (const { content } of model.events) if (content) described.add(content);
  const items = new Map<string, Item>();
  for (const schema of collected.describing) {
    const isDescribedElsewhere = describedElsewhere(schema);
    for (const { name, location, ...property } of schema.properties) {
      const { file, pointer } = placeOf(location);
      const id = `${file}#${pointer}`;
      if (items.has(id)) continue;
      const isCovered = described.has(property.schema) || isDescribedElsewhere(name);
      items.set(id, { name: schema.title ? `${schema.title}: ${name}` : name, location, isCovered });
    }
  }
  return [...items.values()];

  /** Tells whether a schema of the same object describes a property; it is found out once one is asked about. */
  function describedElsewhere(schema: Schema): (name: string) => boolean {
    let isDescribed: ((name: string) => boolean) | undefined;
    return (name) => {
      isDescribed ??= describedNames(schema);
      return isDescribed(name);
    };
  }

  function describedNames(schema: Schema): (name: string) => boolean {
    const kin = kinOf(schema);
    // Where it would take too long to find out, nothing is said to lack.
    if (kin === undefined) return () => true;
    const properties = [...kin].flatMap((each) => each.properties);
    const names = new Set(properties.filter((each) => described.has(each.schema)).map(({ name }) => name));
    return (name) => names.has(name);
  }
}

/** The schemas that say what their values are, or inherit from one that does. */
function describedSchemas(schemas: readonly Schema[]): Set<Schema> {
  // All references to a schema have its list.
  const heirs = groupBy(schemas, ({ allOf }) => allOf);
  const parts = [...heirs.keys()].flatMap((list) => list.map((part) => ({ list, part })));
  const lists = groupBy(parts, ({ part }) => part);
  const described = new Set(schemas.filter(saysWhatItIs));
  // The set grows while it is gone through; a circle of schemas adds nothing new.
  for (const part of described) {
    for (const { list } of lists.get(part) ?? []) {
      for (const schema of heirs.get(list) ?? []) described.add(schema);
      heirs.delete(list);
    }
  }
  return described;
}

/** One that could not be read may say it. */
function saysWhatItIs(schema: Schema): boolean {
  return (
    schema.isUnread === true ||
    schema.description !== "" ||
    schema.enum?.length === 1 ||
    constraintOf(schema, "const") !== undefined
  );
}
