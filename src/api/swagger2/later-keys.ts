import type { SwaggerObject } from "./objects.ts";

const body = "describe the body by a parameter with 'in: body', or a form by parameters with 'in: formData'";
const host = "say where the API is by 'host', 'basePath' and 'schemes'";
const noCallbacks =
  "Swagger 2.0 cannot describe requests to the client; say it in the description, or write OpenAPI 3";

/** What Swagger 2.0 has in place of the keys that OpenAPI 3 gave to an object. */
const laterKeys: Partial<Record<SwaggerObject, Readonly<Record<string, string>>>> = {
  root: {
    openapi: "a Swagger file says its version by 'swagger' alone; take it out",
    components:
      "put its schemas into 'definitions', and the rest into 'parameters', 'responses' and 'securityDefinitions'",
    servers: host,
    webhooks: noCallbacks,
    schemas: "put them into 'definitions'",
    securitySchemes: "put them into 'securityDefinitions'",
  },
  pathItem: { servers: host },
  endpoint: { requestBody: body, servers: host, callbacks: noCallbacks },
  parameter: {
    examples: "write one under 'x-example'",
    content: "say by 'type' and 'format' what the value is",
    style: "say by 'collectionFormat' how a list is written",
    explode: "say by 'collectionFormat: multi' that a list repeats its name",
  },
  response: {
    example: "put it into 'examples', under its media type",
    content: "put the schema into 'schema', examples into 'examples', and the media types into 'produces'",
    links: "Swagger 2.0 has no links; say in the description what leads where",
  },
  header: {
    schema: "put what it says of the value into the header itself",
    content: "say by 'type' and 'format' what the value is",
  },
};

/** What to do about a key of OpenAPI 3 in an object of Swagger 2.0; `undefined` for any other key. */
export function adviceOnLaterKey(kind: SwaggerObject, key: string): string | undefined {
  const keys = laterKeys[kind] ?? {};
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}
