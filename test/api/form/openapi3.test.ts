import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { versions } from "./check-file.ts";

/** An API whose only operation has these lines, which begin in column 1. */
function operation(lines: string, method = "post"): string {
  const responses = /^(?:⟦[\w-]+⟧)*responses:/m.test(lines)
    ? ""
    : "\n      responses: { 200: { description: OK } }";
  return `paths:\n  /a:\n    ${method}:\n${lines.replace(/^(?=.)/gm, "      ")}${responses}`;
}

describe("keys of Swagger 2.0", () => {
  test("of the file as a whole", () => {
    const messages = check(
      "3.1",
      `⟦unexpected-key⟧swagger: "2.0"
⟦unexpected-key⟧host: example.org
basePath: /v1
schemes: [https]
⟦unexpected-key⟧consumes: [application/json]
⟦unexpected-key⟧produces: [application/json]
⟦unexpected-key⟧definitions: { A: { type: object } }
⟦unexpected-key⟧parameters: {}
⟦unexpected-key⟧responses: {}
⟦unexpected-key⟧securityDefinitions: {}
paths: {}`,
    );
    expect(messages).toContain(
      "'host' is no key of an OpenAPI 3.1 file; say where the API is by 'servers', with a 'url' such as 'https://example.org/v1'",
    );
    expect(messages).toContain(
      "'definitions' is no key of an OpenAPI 3.1 file; put them into 'components', under 'schemas'",
    );
  });

  test("of parameters, responses and headers, each reported once", () => {
    const messages = check(
      "3.0",
      operation(`⟦unexpected-key⟧consumes: [application/json]
parameters:
  - { in: ⟦unknown-value⟧body, name: b, schema: { type: object } }
  - { in: ⟦unknown-value⟧formData, name: c, type: string }
  - { in: query, name: d, ⟦unexpected-key⟧type: array, items: { type: string }, ⟦unexpected-key⟧collectionFormat: multi }
responses:
  200:
    description: OK
    ⟦unexpected-key⟧schema: { type: object }
    headers: { X-A: { ⟦unexpected-key⟧type: string } }`),
    );
    expect(messages).toEqual([
      "'consumes' is no key of an operation; name the media types in the 'content' of the request bodies",
      "'in' cannot be 'body'; describe the body by the operation's 'requestBody'",
      "'in' cannot be 'formData'; describe the form by the operation's 'requestBody', with 'application/x-www-form-urlencoded' or 'multipart/form-data' in its 'content'",
      "'type' is no key of a parameter 'in: query'; put it, and all that says what the value is, into 'schema'",
      "'collectionFormat' is no key of a parameter 'in: query'; say by 'style' and 'explode' how a list is written",
      "'schema' is no key of a response; put it into 'content', under the media type of the body",
      "'type' is no key of a header; put it, and all that says what the value is, into 'schema'",
    ]);
  });

  test.each(versions)("of security schemes, in %s", (version) => {
    check(
      version,
      `paths: {}
components:
  securitySchemes:
    a: { type: ⟦unknown-value⟧basic }
    b: { type: oauth2, ⟦unexpected-key⟧flow: implicit, authorizationUrl: "https://example.org/", scopes: {} }
    c: { type: http, scheme: basic }`,
    );
  });
});

describe("what is new in a later version", () => {
  test("in 3.0", () => {
    const messages = check(
      "3.0",
      `⟦unexpected-key⟧webhooks: {}
⟦unexpected-key⟧jsonSchemaDialect: "https://example.org/"
paths: {}
components:
  ⟦unexpected-key⟧pathItems: {}
  securitySchemes: { a: { type: ⟦unknown-value⟧mutualTLS } }`,
    );
    expect(messages[0]).toBe(
      "'webhooks' is no key of an OpenAPI 3.0 file; that is new in OpenAPI 3.1; write 'openapi: 3.1.2' to use it",
    );
  });

  test("in 3.1", () => {
    check(
      "3.1",
      `⟦unexpected-key⟧$self: "https://example.org/"
webhooks: {}
paths:
  /a:
    ⟦unexpected-key⟧query: { responses: { 200: { description: OK } } }
    get:
      parameters:
        - { in: ⟦unknown-value⟧querystring, name: q, content: { application/json: {} } }
      responses:
        200: { description: OK, content: { application/jsonl: { ⟦unexpected-key⟧itemSchema: {} } } }`,
    );
  });

  test("but not where it is", () => {
    check(
      "3.2",
      `$self: "https://example.org/"
webhooks: {}
paths:
  /a:
    query:
      parameters: [{ in: querystring, name: q, content: { application/json: {} } }]
      responses: { 200: { content: { application/jsonl: { itemSchema: {} } } } }`,
    );
  });
});

describe("what excludes each other", () => {
  test.each(versions)("in %s", (version) => {
    const messages = check(
      version,
      `${operation(`parameters:
  - { in: query, name: a, schema: { type: string }, example: x, ⟦exclusive-keys⟧examples: { b: { value: x } } }
  - { in: query, name: b, schema: { type: string }, ⟦exclusive-keys⟧content: { application/json: {} } }
  - ⟦missing-key⟧{ in: query, name: c }
  - { in: query, name: d, ⟦media-type-count⟧content: { application/json: {}, text/plain: {} } }`)}
components:
  links:
    a: { operationId: a, ⟦exclusive-keys⟧operationRef: "#/paths/~1a/post" }`,
    );
    expect(messages).toContain("'examples' cannot stand beside 'example'; keep one of the two");
    expect(messages).toContain("A parameter 'in: query' needs 'schema' or 'content'");
  });

  test("of values of examples, and of what only 3.1 or 3.2 has", () => {
    const example = "examples: { a: { value: 1, ⟦exclusive-keys⟧externalValue: b }, b: { value: 1 } }";
    check("3.1", `paths: {}\ncomponents: { ${example} }`);
    check(
      "3.2",
      `paths: {}\ncomponents: { examples: { a: { serializedValue: "1", ⟦exclusive-keys⟧value: 1 } } }`,
    );
    check(
      "3.2",
      operation(`requestBody:
  content:
    multipart/mixed: { encoding: {}, ⟦exclusive-keys⟧prefixEncoding: [] }`),
    );
  });

  test("a parameter that is the whole query, and others of the query", () => {
    const list = (...others: string[]) =>
      operation(
        `parameters: [{ in: querystring, name: q, content: { application/json: {} } }, ${others.join(", ")}]`,
      );
    check("3.2", list("⟦querystring-not-alone⟧{ in: query, name: a, schema: { type: string } }"));
    check("3.2", list("⟦querystring-not-alone⟧{ in: querystring, name: r, content: { text/plain: {} } }"));
    check("3.2", list("{ in: header, name: a, schema: { type: string } }"));
  });
});

test("keys that belong where something else is said", () => {
  const messages = check(
    "3.1",
    `paths: {}
components:
  parameters:
    a: { in: header, name: a, schema: { type: string }, ⟦unexpected-key⟧allowReserved: true }
    b: { in: query, name: b, content: { application/json: {} }, ⟦unexpected-key⟧style: form }
    c: { in: query, name: c, schema: { type: string }, allowReserved: true, style: ⟦unknown-value⟧simple }
    ⟦missing-key⟧d: { name: d, schema: { type: string }, allowReserved: true, style: label }
  securitySchemes:
    a: { type: http, scheme: basic, ⟦unexpected-key⟧bearerFormat: JWT }
    b: { type: apiKey, name: k, in: ⟦unknown-value⟧body }
    ⟦missing-key⟧c: { scheme: basic }`,
  );
  expect(messages).toContain(
    "'allowReserved' is no key of a parameter 'in: header'; it belongs where 'in' is 'query'",
  );
  expect(messages).toContain("'style' is no key of a parameter 'in: query'; it belongs beside 'schema'");
  expect(messages).toContain(
    "'bearerFormat' is no key of a security scheme 'type: http'; it belongs where 'scheme' is 'bearer'",
  );
});

test("servers", () => {
  const messages = check(
    "3.1",
    `paths: {}
servers:
  - url: ⟦server-variable-unknown⟧https://{host}/{base}
    variables:
      hots: { enum: [a, b], default: a }
      ⟦missing-key⟧base: { enum: ⟦empty-list⟧[] }
  - url: ⟦server-variable-unknown⟧https://{host}
  - url: https://{host}:{port}/v1
    variables:
      host: { default: ⟦server-default-unlisted⟧c, enum: [a, b] }
      port: { default: ⟦unquoted-text⟧8448 }
      ⟦server-variable-unused⟧path: { default: v1 }
  - url: /v1`,
  );
  expect(messages[0]).toBe(
    "The address holds '{host}', but 'variables' do not define it; did you mean 'hots'?",
  );
});

test("callbacks", () => {
  const callback = (key: string) =>
    `paths: {}\ncomponents: { callbacks: { a: { ${key}: { post: { responses: { 200: { description: OK } } } } } } }`;
  for (const key of [
    '"{$request.body#/url}"',
    '"{$request.query.url}/done?id={$response.header.X-Id}"',
    '"$request.body#/url"',
    "https://example.org/",
    "/done",
    "x-note",
  ])
    check("3.1", callback(key));
  expect(check("3.1", callback('⟦invalid-expression⟧"{request.body#/url}"'))).toEqual([
    "'{request.body#/url}' is no address that a callback may have; write '{$request.body#/url}'",
  ]);
  check("3.0", callback("⟦invalid-expression⟧done"));
  check("3.0", callback("⟦invalid-expression⟧$body"));
  check("3.2", callback('⟦invalid-expression⟧"{}"'));
  expect(
    check("3.2", "paths: {}\ncomponents: { callbacks: { a: { ⟦invalid-expression⟧post: { summary: S } } } }"),
  ).toEqual([
    "'post' is no address that a callback may have; put methods below the address that is called, such as '{$request.body#/url}'",
  ]);
});

describe.each(versions)("in %s", (version) => {
  test("names of components, media types, statuses, paths", () => {
    check(
      version,
      `${operation(`responses:
  ⟦unexpected-key⟧2xx: { description: A }
  ⟦unexpected-key⟧6XX: { description: B }
  200: { description: C, content: { ⟦doubtful-media-type⟧json: {}, text/*: {}, "application/a+json; v=1": {} } }
  default: { description: ⟦response-undescribed⟧"" }`)}
  ⟦invalid-path⟧b: {}
components:
  schemas: { ⟦invalid-name⟧a b: {}, a.b-c_d: {} }`,
    );
  });

  test("path parameters", () => {
    check(
      version,
      operation(`parameters:
  - ⟦path-parameter-optional⟧{ in: path, name: a, schema: {} }
  - { in: path, name: b, schema: {}, required: ⟦path-parameter-optional⟧false }
  - { in: path, name: c, schema: {}, required: true }`),
    );
  });

  test("values of the wrong type, and empty ones", () => {
    const messages = check(
      version,
      `servers: ⟦wrong-type⟧{ url: /v1 }
tags: [{ name: a }, ⟦repeated-item⟧{ name: a, description: D }, { name: ⟦unquoted-text⟧1 }]
components: { schemas: { a: [], b: 3, c: { type: 3 } } }
externalDocs: { url: ⟦invalid-address⟧a b, ⟦empty-value⟧description: }
paths:
  ⟦wrong-type⟧/a:
  /b: { get: ⟦wrong-type⟧[], put: { deprecated: ⟦wrong-type⟧"yes", responses: ⟦wrong-type⟧OK } }`,
    );
    expect(messages).toContain("'get' must be a mapping, but it is a list; write one, without '- '");
  });

  test("references, shared parts once, and the circles and the network that they lead to", () => {
    check(
      version,
      `${operation(`parameters:
  - $ref: "#/components/parameters/A"
    ⟦beside-reference⟧required: true
    x-note: 1
requestBody: { $ref: parts.yaml#/body }
responses:
  200: { $ref: parts.yaml#/answer }
  201: { $ref: parts.yaml#/answer }
  202: { $ref: ⟦reference-remote⟧"https://example.org/a.yaml" }
  203: { $ref: "#/components/responses/A" }`)}
components:
  parameters: { A: { in: query, name: a, ⟦unexpected-key⟧requird: true, schema: {} } }
  responses: { A: { $ref: ⟦reference-circle⟧parts.yaml#/circle } }`,
      {
        "parts.yaml": `body: { content: { application/json: { ⟦unexpected-key⟧shema: {} } } }
answer: { description: OK, ⟦unexpected-key⟧contents: {} }
circle: { $ref: api.yaml#/components/responses/A }
`,
      },
    );
  });
});

test("mappings that are kept in a file of their own", () => {
  const messages = check(
    "3.1",
    `paths: { ⟦not-in-swagger⟧$ref: paths.yaml }
components:
  schemas: { ⟦not-in-swagger⟧$ref: parts.yaml#/schemas }
  securitySchemes: { ⟦invalid-name⟧$ref: { type: http, scheme: basic } }`,
    {
      "paths.yaml": "/a: { ⟦unexpected-key⟧gett: {}, get: { responses: { 200: { description: OK } } } }\n",
      "parts.yaml": "schemas: { A: 3, B: {} }\n",
    },
  );
  expect(messages[0]).toBe(
    "OpenAPI 3.1 has no '$ref' in 'paths', so other tools ignore it or refuse the file",
  );
});

test("what counts beside a reference since 3.1, and beside that of a path", () => {
  const paths = `paths:
  /a: { $ref: "#/x-path", summary: S, ⟦unexpected-key⟧sumary: T }
x-path: { get: { parameters: [{ $ref: "#/x-parameter", description: D }], responses: { 200: { description: OK } } } }
x-parameter: { in: query, name: a, schema: {} }`;
  check("3.1", paths);
  check("3.2", paths);
  check("3.0", paths.replace("description: D", "⟦beside-reference⟧description: D"));
});

test("the version itself", () => {
  const messages = check("3.1", "paths: {}").concat(
    check("3.2", "paths: {}\n$self: ⟦unknown-value⟧https://example.org/#a"),
  );
  expect(messages).toEqual([
    "'$self' cannot be 'https://example.org/#a'; take out the fragment, which begins with '#'",
  ]);
});

test("chains of references and shared parts take neither stack nor time", () => {
  const callbacks = Array.from(
    { length: 3000 },
    (_, index) =>
      `    C${index}: { /a: { post: { callbacks: { next: { $ref: "#/components/callbacks/C${(index + 1) % 3000}" } } } } }`,
  );
  check("3.1", `paths: {}\ncomponents:\n  callbacks:\n${callbacks.join("\n")}`);
  const parameters = Array.from({ length: 3000 }, () => '{ $ref: "#/components/parameters/A" }').join(", ");
  check(
    "3.1",
    `paths: { /a: { parameters: [${parameters}] } }\ncomponents: { parameters: { A: { in: query, name: a, schema: {} } } }`,
  );
});

describe("objects in schemas that are no schemas", () => {
  const schemas = (text: string) =>
    `paths: {}\ncomponents:\n  schemas:\n    A:\n${text.replace(/^(?=.)/gm, "      ")}`;

  test("are checked wherever a schema holds them, each by its version", () => {
    const text = `type: object
xml: { name: a, ⟦unexpected-key⟧nam: b }
externalDocs: { url: "https://example.org/" }
properties:
  b: { type: array, xml: { wrapped: ⟦wrong-type⟧"yes" }, items: { ⟦missing-key⟧externalDocs: { description: More } } }
allOf:
  - { discriminator: ⟦wrong-type⟧kind }
  - { ⟦missing-key⟧discriminator: { mapping: {} } }`;
    for (const version of versions) check(version, schemas(text));
    check(
      "3.2",
      schemas("xml: { nodeType: attribute }\ndiscriminator: { propertyName: a, defaultMapping: b }"),
    );
    const [message] = check("3.2", schemas("xml: { nodeType: attribute, ⟦exclusive-keys⟧attribute: true }"));
    expect(message).toBe("'attribute' cannot stand beside 'nodeType'; keep one of the two");
  });

  test("are none where a schema is data: in examples, and under names of properties", () => {
    for (const version of versions)
      check(version, schemas("properties: { xml: { type: string } }\nexample: { xml: 1, discriminator: a }"));
  });
});

test("what belongs into another key is reported once, with that key", () => {
  const messages = check(
    "3.1",
    operation(`requestBody: { ⟦unexpected-key⟧schema: { type: object } }
responses:
  200: { description: OK, content: { application/json: { examples: { a: { ⟦unexpected-key⟧b: 1, c: 2 } } } } }`),
  );
  expect(messages).toEqual([
    "'schema' is no key of a request body; put it into 'content', under the media type of the body",
    "'b' is no key of an example; put the example under 'value'",
  ]);
});
