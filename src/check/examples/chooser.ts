import { lastStep } from "../../source/pointer.ts";
import { entriesOf, itemsOf, type ValueMap, valueAt } from "../../source/value.ts";
import type { Chooser } from "./bundle-types.ts";

/** How a schema's discriminator tells its alternatives apart: by their names, or by the mapping to those or to references. */
export function chooserOf(schema: ValueMap): Chooser | undefined {
  const discriminator = schema.get("discriminator");
  const property = valueAt(discriminator, "propertyName");
  const references = itemsOf(schema.get("oneOf") ?? schema.get("anyOf")).map((each) => valueAt(each, "$ref"));
  if (typeof property !== "string" || references.length === 0) return undefined;
  const alternatives = new Map<string, number>();
  for (const [index, reference] of references.entries()) {
    if (typeof reference !== "string") continue;
    const name = lastStep(reference.slice(reference.indexOf("#") + 1)) ?? reference;
    alternatives.set(name, index);
    for (const [value, target] of entriesOf(valueAt(discriminator, "mapping")))
      if (target === reference || target === name) alternatives.set(value, index);
  }
  return { property, alternatives };
}
