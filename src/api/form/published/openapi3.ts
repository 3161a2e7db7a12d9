import version30 from "@seriousme/openapi-schema-validator/schemas/v3.0/schema.json" with { type: "json" };
import version31 from "@seriousme/openapi-schema-validator/schemas/v3.1/schema.json" with { type: "json" };
import version32 from "@seriousme/openapi-schema-validator/schemas/v3.2/schema.json" with { type: "json" };
import type { Keywords } from "./keywords.ts";
import { objectsOfSchemas } from "./objects-of-schemas.ts";

const schemas = { "OpenAPI 3.0": version30, "OpenAPI 3.1": version31, "OpenAPI 3.2": version32 };

/**
 * The published schema of a version of OpenAPI: a file of its own in the bundle, read where a project has such API files. Those of 3.1
 * and 3.2 allow only text for a parameter of a link, where the specification ("Link Object") has any value: so it is here. What
 * they leave to the vocabulary of schemas is added.
 */
export function openapi3Schema(version: keyof typeof schemas): Keywords {
  const schema: Keywords = schemas[version];
  const { link } = schema.$defs ?? {};
  if (version === "OpenAPI 3.0" || typeof link !== "object") return schema;
  const properties = { ...link.properties, parameters: { type: "object" } };
  const objects = objectsOfSchemas(version);
  const inSchemas = {
    discriminator: { $ref: "#/$defs/discriminator" },
    xml: { $ref: "#/$defs/xml" },
    externalDocs: { $ref: "#/$defs/external-documentation" },
  };
  const ofSchemas = { type: ["object", "boolean"], properties: inSchemas };
  return {
    ...schema,
    $defs: { ...schema.$defs, ...objects, schema: ofSchemas, link: { ...link, properties } },
  };
}
