interface KeysOf {
  /** With its article, as a sentence names it. */
  owner: string;
  known: readonly string[];
}

const valueKeys = [
  ...["type", "format", "items", "collectionFormat", "default", "maximum", "exclusiveMaximum", "minimum"],
  ...["exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum"],
  ...["multipleOf"],
];

/** The methods that path items of Swagger 2.0 have keys for. */
export const swaggerMethods: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch"];

/** The keys of each object of Swagger 2.0 (its specification, "Schema"), and `example`, which many tools understand. */
export const swaggerObjects = {
  root: {
    owner: "a Swagger file",
    known: [
      ...["swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions"],
      ...["parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs"],
    ],
  },
  info: {
    owner: "'info'",
    known: ["title", "description", "termsOfService", "contact", "license", "version"],
  },
  pathItem: {
    owner: "a path",
    known: ["$ref", ...swaggerMethods, "parameters"],
  },
  endpoint: {
    owner: "an endpoint",
    known: [
      ...[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "consumes",
        "produces",
        "parameters",
      ],
      ...["responses", "schemes", "deprecated", "security"],
    ],
  },
  parameter: {
    owner: "a parameter",
    known: [
      ...["name", "in", "description", "required", "schema", "allowEmptyValue", "example", "deprecated"],
      ...valueKeys,
    ],
  },
  response: { owner: "a response", known: ["description", "schema", "headers", "examples"] },
  header: { owner: "a header", known: ["description", "example", ...valueKeys] },
} satisfies Record<string, KeysOf>;

export type SwaggerObject = keyof typeof swaggerObjects;
