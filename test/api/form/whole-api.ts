/** An API that has each object of OpenAPI, and most of their keys, without a finding. */
export function wholeApi(version: "3.0" | "3.1" | "3.2"): unknown {
  const operation = { operationId: "a", summary: "S", description: "D", tags: ["one"], deprecated: false };
  const text = { schema: { type: "string" } };
  const json = { "application/json": { schema: { type: "object" }, example: { a: 1 } } };
  const querystring = { name: "q", in: "querystring", content: json };
  const externalDocs = { url: "https://example.org/", description: "D" };
  const server = {
    url: "https://{host}/v1",
    description: "D",
    variables: { host: { default: "a", enum: ["a", "b"], description: "D" } },
  };
  const urls = { authorizationUrl: "https://example.org/a", tokenUrl: "https://example.org/t" };
  const pathItem = {
    summary: "S",
    description: "D",
    servers: [server],
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" }, style: "label", explode: false },
    ],
    get: {
      ...operation,
      externalDocs,
      security: [{ key: [] }, { oauth: ["read"] }, {}],
      servers: [server],
      parameters: [
        { $ref: "#/components/parameters/Limit" },
        {
          name: "f",
          in: "query",
          ...text,
          style: "form",
          allowReserved: true,
          allowEmptyValue: true,
          example: "a",
        },
        { name: "h", in: "header", ...text, style: "simple", examples: { one: { value: "a" } } },
        { name: "c", in: "cookie", ...text, style: "form", deprecated: true, description: "D" },
        { name: "j", in: "query", content: json },
      ],
      responses: {
        "200": {
          description: "OK",
          headers: {
            "X-A": { ...text, description: "D", required: true, style: "simple", explode: false },
            "X-B": { content: json },
            "X-C": { $ref: "#/components/headers/H" },
          },
          content: json,
          links: {
            next: { operationId: "a", parameters: { id: "$response.body#/id" }, description: "D", server },
          },
        },
        "4XX": { $ref: "#/components/responses/Bad" },
        default: { description: "D" },
      },
    },
    post: {
      ...operation,
      operationId: "b",
      requestBody: {
        description: "D",
        required: true,
        content: {
          "multipart/form-data": {
            schema: { type: "object", properties: { file: { type: "string" } } },
            encoding: {
              file: { contentType: "image/png", headers: { "X-D": text }, style: "form", explode: true },
            },
            examples: {
              one: { summary: "S", description: "D", value: {} },
              two: { externalValue: "https://example.org/e" },
              three: { $ref: "#/components/examples/E" },
            },
          },
        },
      },
      callbacks: {
        done: {
          "{$request.body#/url}": { post: { responses: { "200": { description: "OK" } } } },
          "x-note": {},
        },
        other: { $ref: "#/components/callbacks/C" },
      },
      responses: { "201": { description: "OK" } },
    },
  };
  const since31 = {
    webhooks: { happened: { post: { responses: { "200": { description: "OK" } } } } },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  };
  const isAfter30 = version !== "3.0";
  const is32 = version === "3.2";
  return {
    openapi: { "3.0": "3.0.4", "3.1": "3.1.2", "3.2": "3.2.0" }[version],
    ...(is32 && { $self: "https://example.org/api.yaml" }),
    info: {
      title: "T",
      version: "1",
      description: "D",
      termsOfService: "https://example.org/",
      contact: { name: "N", url: "https://example.org/", email: "n@example.org" },
      license: { name: "MIT", ...(isAfter30 ? { identifier: "MIT" } : { url: "https://example.org/" }) },
      ...(isAfter30 && { summary: "S" }),
    },
    servers: [server],
    ...(isAfter30 && since31),
    paths: {
      "/a/{id}": {
        ...pathItem,
        ...(is32 && {
          query: { responses: { "200": { description: "OK" } } },
          additionalOperations: {
            COPY: { parameters: [querystring], responses: { "200": { description: "OK" } } },
          },
        }),
      },
      "x-note": 3,
    },
    components: {
      schemas: { A: { type: "object" } },
      responses: { Bad: { description: "D", ...(is32 && { summary: "S" }) } },
      parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer" } } },
      examples: { E: is32 ? { dataValue: {}, serializedValue: "{}" } : { value: {} } },
      requestBodies: {
        B: {
          content: {
            "text/*": text,
            ...(is32 && {
              "application/jsonl": { itemSchema: { type: "object" } },
              "multipart/mixed": { prefixEncoding: [{ contentType: "text/plain" }], itemEncoding: {} },
              "text/csv": { $ref: "#/components/mediaTypes/M" },
            }),
          },
        },
      },
      headers: { H: text },
      securitySchemes: {
        key: { type: "apiKey", name: "k", in: "query", description: "D" },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        basic: { type: "http", scheme: "basic" },
        openid: { type: "openIdConnect", openIdConnectUrl: "https://example.org/" },
        oauth: {
          type: "oauth2",
          flows: {
            implicit: { authorizationUrl: urls.authorizationUrl, scopes: { read: "R" } },
            password: { tokenUrl: urls.tokenUrl, refreshUrl: urls.tokenUrl, scopes: {} },
            clientCredentials: { tokenUrl: urls.tokenUrl, scopes: {} },
            authorizationCode: { ...urls, scopes: {} },
          },
        },
        ...(isAfter30 && { mutual: { type: "mutualTLS" } }),
      },
      links: { L: { operationRef: "#/paths/~1a~1{id}/get", requestBody: 1 } },
      callbacks: {
        C: {
          "https://example.org/{$request.query.a}": { post: { responses: { "200": { description: "OK" } } } },
        },
      },
      ...(isAfter30 && { pathItems: { P: { get: { responses: { "200": { description: "OK" } } } } } }),
      ...(is32 && { mediaTypes: { M: { schema: { type: "string" } } } }),
    },
    security: [{ key: [] }],
    tags: [
      {
        name: "one",
        description: "D",
        externalDocs,
        ...(is32 && { summary: "S", parent: "two", kind: "nav" }),
      },
      { name: "two" },
    ],
    externalDocs,
    "x-note": { $ref: "nowhere" },
  };
}
