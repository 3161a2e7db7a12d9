import type { Schema } from "../../model/types.ts";

/** The schemas that a schema is directly made of. */
export function partsOf(schema: Schema): Schema[] {
  const { additionalProperties, items } = schema;
  return [
    ...schema.properties.map((property) => property.schema),
    ...schema.patternProperties.map((property) => property.schema),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
    ...schema.tuple,
    ...schema.allOf,
    ...schema.anyOf,
    ...schema.oneOf,
  ];
}
