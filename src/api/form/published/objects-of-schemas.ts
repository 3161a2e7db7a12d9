import type { Keywords, Subschemas } from "./keywords.ts";

const text: Keywords = { type: "string" };
const flag: Keywords = { type: "boolean" };
const base: Keywords = { type: "object", patternProperties: { "^x-": true }, additionalProperties: false };

/**
 * The objects in schemas that are no schemas themselves, as the base vocabulary of OpenAPI 3.1 ("meta/base") and that of 3.2 have
 * them: the published schemas of API files leave them to it.
 */
export function objectsOfSchemas(version: "OpenAPI 3.1" | "OpenAPI 3.2"): Subschemas {
  const isLater = version === "OpenAPI 3.2";
  const discriminator: Keywords = {
    ...base,
    properties: {
      propertyName: text,
      mapping: { type: "object", additionalProperties: text },
      ...(isLater && { defaultMapping: text }),
    },
    required: ["propertyName"],
  };
  const xml: Keywords = {
    ...base,
    properties: {
      ...(isLater && { nodeType: { enum: ["element", "attribute", "text", "cdata", "none"] } }),
      ...{ name: text, namespace: { ...text, format: "uri" }, prefix: text, attribute: flag, wrapped: flag },
    },
    ...(isLater && { dependentSchemas: { nodeType: { properties: { attribute: false, wrapped: false } } } }),
  };
  return { discriminator, xml };
}
