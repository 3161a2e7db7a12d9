import type { Schema } from "../../model/types.ts";

/** The schemas that a schema is directly made of. */
export function partsOf(schema: Schema): Schema[] {
  return innerParts(schema).concat(schema.allOf, schema.anyOf, schema.oneOf);
}

/** Those of them that speak of what is inside a value: an object's keys, a list's items. */
export function innerParts(schema: Schema): Schema[] {
  const { properties, patternProperties, additionalProperties, items = [], tuple } = schema;
  const further = typeof additionalProperties === "object" ? additionalProperties : [];
  return properties.map(schemaOf).concat(patternProperties.map(schemaOf), further, items, tuple);
}

function schemaOf({ schema }: { schema: Schema }): Schema {
  return schema;
}
