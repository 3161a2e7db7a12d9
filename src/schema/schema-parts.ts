import type { HeldSchema, Schema } from "./types.ts";

/** Keywords whose schemas speak of the same value as the schema that holds them. */
const ofSameValue = new Set(["not", "if", "then", "else", "dependencies", "dependentSchemas"]);

/** Keywords whose schemas values are tested by: they need not say what these values are. */
const tests = new Set(["not", "if", "contains", "propertyNames"]);

/** The schemas that a schema is directly made of. */
export function partsOf(schema: Schema): Schema[] {
  return innerParts(schema).concat(combinedIn(schema));
}

/** Those of them that speak of the same value. */
export function combinedIn({ allOf, anyOf, oneOf, held }: Schema): Schema[] {
  if (allOf.length + anyOf.length + oneOf.length + held.length === 0) return [];
  return [...allOf, ...anyOf, ...oneOf, ...schemasOf(held, ({ keyword }) => ofSameValue.has(keyword))];
}

/** Those of them that speak of what is inside a value: an object's keys, a list's items. */
export function innerParts(schema: Schema): Schema[] {
  const { properties, patternProperties, additionalProperties, items = [], tuple, held } = schema;
  const further = typeof additionalProperties === "object" ? additionalProperties : [];
  return properties
    .map(schemaOf)
    .concat(patternProperties.map(schemaOf), further, items, tuple)
    .concat(schemasOf(held, ({ keyword }) => !ofSameValue.has(keyword)));
}

/** Those of them that say what values are: all but those that values are only tested by. */
export function describingParts(schema: Schema): Schema[] {
  const { held } = schema;
  const isDescribing = ({ keyword }: HeldSchema) => !tests.has(keyword);
  return partsOf({ ...schema, held: held.filter(isDescribing) });
}

function schemasOf(held: readonly HeldSchema[], isWanted: (each: HeldSchema) => boolean): Schema[] {
  return held.filter(isWanted).map(schemaOf);
}

function schemaOf({ schema }: { schema: Schema }): Schema {
  return schema;
}
