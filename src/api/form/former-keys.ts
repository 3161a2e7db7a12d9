/** A key of Swagger 2.0, and how OpenAPI 3.x says what it said. */
interface Former {
  advice: string;
  /** The key that now says so, in the same object. */
  meant?: string;
}

const servers: Former = {
  advice: "say where the API is by 'servers', with a 'url' such as 'https://example.org/v1'",
  meant: "servers",
};
const consumes: Former = {
  advice: "name the media types in the 'content' of the request bodies",
};
const produces: Former = { advice: "name the media types in the 'content' of the responses" };
const schema: Former = {
  advice: "put it, and all that says what the value is, into 'schema'",
  meant: "schema",
};
const flows: Former = {
  advice: "put it into 'flows', under the name of the flow, such as 'implicit'",
  meant: "flows",
};

const ofBody: Former = { advice: "put it into 'content', under the media type of the body" };
const component = (key: string): Former => ({ advice: `put them into 'components', under '${key}'` });

const ofValue = Object.fromEntries(
  [
    ...[
      "type",
      "format",
      "items",
      "default",
      "enum",
      "maximum",
      "exclusiveMaximum",
      "minimum",
      "exclusiveMinimum",
    ],
    ...["maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf"],
  ].map((key) => [key, schema]),
);
const value = {
  ...ofValue,
  collectionFormat: { advice: "say by 'style' and 'explode' how a list is written" },
};

const formerKeys: Readonly<Record<string, Readonly<Record<string, Former>>>> = {
  root: {
    swagger: { advice: "an OpenAPI file says its version by 'openapi' alone; take it out" },
    ...{ host: servers, basePath: servers, schemes: servers },
    ...{ consumes, produces },
    definitions: component("schemas"),
    parameters: component("parameters"),
    responses: component("responses"),
    securityDefinitions: component("securitySchemes"),
  },
  operation: { consumes, produces, schemes: servers },
  parameter: value,
  header: value,
  "request-body": { schema: { ...ofBody, meant: "content" } },
  response: {
    schema: ofBody,
    examples: { advice: "put each into 'content', under its media type" },
  },
  "security-scheme": { flow: flows, authorizationUrl: flows, tokenUrl: flows, scopes: flows },
};

/** What to do about a key of Swagger 2.0 in an object of OpenAPI 3.x, by the name of the object's kind. */
export function formerKey(kind: string, key: string): Former | undefined {
  const keys = formerKeys[kind] ?? {};
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

const formerValues: Readonly<Record<string, string>> = {
  "in: body": "describe the body by the operation's 'requestBody'",
  "in: formData":
    "describe the form by the operation's 'requestBody', with 'application/x-www-form-urlencoded' or 'multipart/form-data' in its 'content'",
  "type: basic": "write 'type: http' and 'scheme: basic'",
};

/** What to do about a value of Swagger 2.0 under a key of OpenAPI 3.x. */
export function formerValue(key: string, value: string): string | undefined {
  const named = `${key}: ${value}`;
  return Object.hasOwn(formerValues, named) ? formerValues[named] : undefined;
}
