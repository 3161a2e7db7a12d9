import type { Schema } from "./types.ts";

/** The schemas that a schema is directly made of. */
export function partsOf(schema: Schema): Schema[] {
  return innerParts(schema).concat(combinedIn(schema));
}

/** Those of them that speak of the same value on the schema's behalf. */
export function combinedIn({ allOf, anyOf, oneOf }: Schema): Schema[] {
  return allOf.length + anyOf.length + oneOf.length === 0 ? [] : [...allOf, ...anyOf, ...oneOf];
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
