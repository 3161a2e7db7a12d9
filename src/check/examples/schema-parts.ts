import type { Schema } from "../../model/types.ts";

/** The schemas that a schema is directly made of. */
export function partsOf(schema: Schema): Schema[] {
  return [...innerParts(schema), ...schema.allOf, ...schema.anyOf, ...schema.oneOf];
}

/** Those of them that speak of what is inside a value: an object's keys, a list's items. */
export function innerParts({ additionalProperties, items, ...schema }: Schema): Schema[] {
  return [
    ...schema.properties.map((property) => property.schema),
    ...schema.patternProperties.map((property) => property.schema),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
    ...schema.tuple,
  ];
}
