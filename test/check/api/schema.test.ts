import { expect, test } from "vitest";
import { api, check, endpoint } from "./check.ts";

const at = "api/a.yaml";

test("a file that is right, with all that Swagger 2.0 has", () => {
  check({
    [at]: `swagger: "2.0"
info:
  title: T
  version: "1"
  description: D
  termsOfService: Be kind.
  contact: { name: N, url: "https://example.org/", email: n@example.org, x-office: 3 }
  license: { name: MIT, url: "https://example.org/license" }
host: localhost:8008
basePath: /base
schemes: [http, https, ws, wss]
consumes: [application/json, multipart/form-data]
produces: [application/json; charset=utf-8, "image/*"]
tags: [{ name: one, description: D, externalDocs: { url: "https://example.org/one" } }, { name: two }]
externalDocs: { url: "https://example.org/", description: D }
securityDefinitions:
  basic: { type: basic, description: D }
  key: { type: apiKey, name: access_token, in: query }
  oauth: { type: oauth2, flow: implicit, authorizationUrl: "https://example.org/a", scopes: { read: Reading } }
  code: { type: oauth2, flow: accessCode, authorizationUrl: "https://example.org/a", tokenUrl: "https://example.org/t", scopes: {} }
security: [{ basic: [] }, { oauth: [read] }]
paths:
  x-note: [anything]
  /a/{id}:
    parameters:
      - { $ref: "#/parameters/Id" }
    post:
      tags: [one]
      operationId: a
      schemes: [https]
      deprecated: true
      externalDocs: { url: "https://example.org/a" }
      security: []
      parameters:
        - { in: query, name: q, type: array, collectionFormat: multi, allowEmptyValue: true, items: { type: string, enum: [x], x-note: 1 } }
        - { in: header, name: X-H, type: number, minimum: 0, exclusiveMinimum: true, x-example: 3 }
        - in: body
          name: body
          schema:
            type: object
            discriminator: kind
            required: [kind]
            properties:
              kind: { type: string, xml: { name: k, attribute: true } }
              further: { type: object, readOnly: true, additionalProperties: true }
              other: { type: array, items: [{ $ref: "#/definitions/D" }] }
      responses:
        x-note: 3
        200: { $ref: "#/responses/Ok" }
        "204": { description: Nothing. }
        default:
          description: A file.
          schema: { type: file, title: F }
          headers: { X-Left: { type: integer, default: 3 } }
          examples: { image/png: x, application/json: { a: 1 } }
definitions:
  D: { allOf: [{ type: object }], externalDocs: { url: "https://example.org/d" } }
parameters:
  Id: { in: path, name: id, type: string, required: true }
responses:
  Ok: { description: OK }
x-note: { $ref: nowhere }
`,
  });
});

test("values of the wrong type, once each, whoever reads them", () => {
  const messages = check({
    [at]: `swagger: ⟦unquoted-text⟧2.0
info:
  title: ⟦wrong-type⟧[T]
  version: ⟦unquoted-text⟧1.0
  termsOfService: ⟦wrong-type⟧{}
  contact: ⟦wrong-type⟧me
schemes: ⟦wrong-type⟧https
tags: ⟦wrong-type⟧one
paths:
  /a:
    parameters: ⟦wrong-type⟧{}
    get:
      deprecated: ⟦wrong-type⟧"yes"
      tags: [⟦wrong-type⟧[one]]
      responses:
        200: ⟦wrong-type⟧OK
        201: { description: ⟦unquoted-text⟧true }
    put: ⟦wrong-type⟧[]
definitions: { A: ⟦wrong-type⟧text, B: { externalDocs: ⟦wrong-type⟧3, properties: ⟦wrong-type⟧[] } }
`.replace(/^definitions.*\n/m, (line) =>
      line.replace("A:", "⟦unused-shared⟧A:").replace("B:", "⟦unused-shared⟧B:"),
    ),
  });
  expect(messages[0]).toBe(
    `'swagger' must be text, and 2.0 without quotes is none, which other tools refuse; write "2.0"`,
  );
});

test("empty values", () => {
  check({
    [at]: api(
      `  ⟦wrong-type⟧/a:
  /b:
    ⟦wrong-type⟧get:
  /c:
    get:
      ⟦empty-value⟧parameters:
      ⟦empty-value⟧summary:
      responses:
        ⟦wrong-type⟧200:
        201: { ⟦missing-key⟧description: }`,
    )
      .replace("⟦missing-key⟧description: }", "description: }")
      .replace("201:", "⟦missing-key⟧201:"),
  });
});

test("keys that are missing", () => {
  const head =
    "securityDefinitions: { ⟦missing-key⟧a: { name: x }, ⟦missing-key⟧b: { type: oauth2 }, ⟦missing-key⟧⟦missing-key⟧c: { type: apiKey } }\n";
  const lines = `externalDocs: { description: D }
parameters:
  - ⟦missing-key⟧{ in: query, name: q }
  - ⟦missing-key⟧{ in: query, type: string }
  - ⟦missing-key⟧{ name: r, type: string }
responses:
  ⟦missing-key⟧200: { headers: { ⟦missing-key⟧X-A: { description: A } } }`;
  const messages = check({
    [at]: api(endpoint(lines.replace("externalDocs", "⟦missing-key⟧externalDocs")), { head }).replace(
      "info: { title: T,",
      "⟦missing-key⟧info: {",
    ),
  });
  expect(messages).toContain("A query parameter needs 'type'");
  expect(messages).toContain("A security scheme of the type 'apiKey' needs 'in'");
});

test("keys that do not belong where they stand", () => {
  const head = `externalDocs: { url: "https://example.org/", ⟦unexpected-key⟧descripton: D }\n`;
  const lines = `parameters:
  - { in: query, name: a, ⟦unexpected-key⟧schema: { type: string } }
  - { in: header, name: b, type: string, ⟦unexpected-key⟧allowEmptyValue: true }
  - { in: body, name: c, ⟦unexpected-key⟧type: string }
  - { in: query, name: d, type: string, ⟦unexpected-key⟧requierd: true, x-requierd: true }
responses: { 200: { ⟦unexpected-key⟧desciption: OK } }`;
  const messages = check({ [at]: api(endpoint(lines), { head }) });
  expect(messages).toEqual([
    "'descripton' is no key of 'externalDocs'; did you mean 'description'?",
    "'schema' is no key of a query parameter; put 'type' and all else that it says into the parameter itself",
    "'allowEmptyValue' is no key of a header parameter; it belongs in query and form parameters",
    "'type' is no key of a body parameter; it belongs in the parameter's 'schema'",
    "'requierd' is no key of a parameter; did you mean 'required'?",
    "'desciption' is no key of a response; did you mean 'description'?",
  ]);
});

test("values that are not among those allowed", () => {
  const head = `schemes: [http, ⟦unknown-value⟧htps]
securityDefinitions:
  a: { type: ⟦unknown-value⟧oauth }
  b: { type: oauth2, flow: ⟦unknown-value⟧acessCode }
  c: { type: apiKey, name: n, in: ⟦unknown-value⟧cookie }
`;
  const lines = `parameters:
  - { in: ⟦unknown-value⟧cookie, name: a, type: string }
  - { in: query, name: b, type: ⟦unknown-value⟧object }
  - { in: query, name: c, type: ⟦unknown-value⟧file }
  - { in: header, name: d, type: array, items: { type: string }, collectionFormat: ⟦unknown-value⟧multi }
  - { in: query, name: e, type: ⟦unknown-type⟧strng }`;
  const messages = check({ [at]: api(endpoint(lines), { head }).replace('"2.0"', '⟦unknown-value⟧"2"') });
  expect(messages).toContain("'schemes' cannot be 'htps'; did you mean 'https'?");
  expect(messages).toContain("'flow' cannot be 'acessCode'; did you mean 'accessCode'?");
});

test("what spec understands and Swagger 2.0 does not", () => {
  const lines = `parameters:
  - { in: query, name: a, type: string, ⟦not-in-swagger⟧example: x }
  - in: body
    name: b
    schema:
      ⟦not-in-swagger⟧oneOf: [{ type: string }]
      properties: { oneOf: { type: string, ⟦not-in-swagger⟧nullable: true, x-nullable: true }, c: { $ref: "definitions/c.json" } }
responses:
  200: { description: OK, headers: { X-A: { ⟦not-in-swagger⟧$ref: "#/x-headers/A", ⟦x⟧type: string } } }`;
  const messages = check({
    [at]: api(endpoint(lines.replace("⟦x⟧", "")), { tail: "x-headers: { A: { type: string } }\n" }),
    // It says itself that it is a JSON Schema.
    "api/definitions/c.json":
      '{ "$schema": "http://json-schema.org/draft-04/schema#", "oneOf": [{ "type": "string" }] }',
  });
  expect(messages[0]).toContain("write 'x-example'");
});

test("what stands beside a reference", () => {
  const lines = `parameters:
  - { $ref: "#/parameters/A", ⟦beside-reference⟧description: Lost., x-note: kept }
  - { in: body, name: b, schema: { $ref: "#/definitions/B", description: Kept. } }`;
  const tail =
    "parameters: { A: { in: query, name: a, type: string } }\ndefinitions: { B: { type: object } }\n";
  check({ [at]: api(endpoint(lines), { tail }) });
});

test("shared parts are judged where they stand, once", () => {
  const use = '{ description: OK, schema: { $ref: "definitions/d.yaml" } }';
  check({
    [at]: api(endpoint(`responses: { 200: ${use}, 201: ${use}, 202: { $ref: "definitions/r.yaml" } }`)),
    "api/definitions/d.yaml":
      "type: object\nexternalDocs: { ⟦unexpected-key⟧ur: x, url: ⟦invalid-address⟧here }\n",
    "api/definitions/r.yaml": "⟦missing-key⟧headers: {}\n",
    "api/definitions/unused.yaml": "externalDocs: { ur: x }\n",
  });
});

test("lists that are empty, or hold something twice", () => {
  const head = `consumes: [application/json, text/plain, ⟦repeated-item⟧application/json]
tags: [{ name: a }, ⟦repeated-item⟧{ name: a, description: Another. }, { name: A }]
`;
  const lines = `tags: [a, ⟦unlisted-tag⟧b, ⟦repeated-item⟧a]
parameters:
  - { in: body, name: b, schema: { allOf: ⟦empty-list⟧[], properties: { c: { allOf: [{}] } } } }`;
  check({ [at]: api(endpoint(lines), { head }) });
});

test("addresses and media types", () => {
  const head = `externalDocs: { url: ⟦invalid-address⟧/docs }
consumes: [⟦invalid-media-type⟧json, application/vnd.a+json; charset=utf-8, "*/*"]
`;
  const lines = `responses:
  200: { description: OK, examples: { ⟦invalid-media-type⟧json: 1, text/x.y-z: 2, x-note: 3 } }`;
  const text = api(endpoint(lines), { head }).replace(
    '"1" }',
    '"1", contact: { email: ⟦invalid-address⟧nobody, url: "http://example.org" } }',
  );
  check({ [at]: text });
});

test("what belongs beside the examples of a response, and stands among them", () => {
  const lines = `responses:
  200: { description: OK, examples: { application/json: {}, ⟦invalid-media-type⟧schema: { type: object } } }`;
  expect(check({ [at]: api(endpoint(lines)) })).toEqual([
    "'schema' is no media type; it belongs beside 'examples', one level up",
  ]);
});

test("keys of OpenAPI 3 in a Swagger file, with what Swagger has in place of them", () => {
  const messages = check({
    "api/a.yaml": `swagger: "2.0"
info: { title: A, version: "1" }
⟦unexpected-key⟧servers: [{ url: "https://a.example" }]
⟦unexpected-key⟧components: { schemas: { A: { type: object } } }
x-webhooks: {}
paths:
  /a:
    ⟦unexpected-key⟧servers: []
    post:
      ⟦unexpected-key⟧requestBody: { content: {} }
      ⟦unexpected-key⟧callbacks: {}
      parameters:
        - { in: ⟦unknown-value⟧cookie, name: c, type: string, description: D }
        - { in: query, name: q, type: array, items: { type: string }, ⟦unexpected-key⟧explode: true, description: D }
        - { in: header, name: Cookie, type: string, description: D, x-example: a=b }
      responses:
        200: { description: D, ⟦unexpected-key⟧content: { application/json: {} }, ⟦unexpected-key⟧links: {}, x-links: {} }
`,
  });
  expect(messages).toEqual([
    "'servers' is no key of a Swagger file; say where the API is by 'host', 'basePath' and 'schemes'",
    "'components' is no key of a Swagger file; put its schemas into 'definitions', and the rest into 'parameters', " +
      "'responses' and 'securityDefinitions'",
    "'servers' is no key of a path; say where the API is by 'host', 'basePath' and 'schemes'",
    "'requestBody' is no key of an endpoint; describe the body by a parameter with 'in: body', or a form by parameters with " +
      "'in: formData'",
    "'callbacks' is no key of an endpoint; Swagger 2.0 cannot describe requests to the client; say it in the description, or " +
      "write OpenAPI 3",
    "'in' cannot be 'cookie'; write 'in: header' and 'name: Cookie'",
    "'explode' is no key of a parameter; say by 'collectionFormat: multi' that a list repeats its name",
    "'content' is no key of a response; put the schema into 'schema', examples into 'examples', and the media types into " +
      "'produces'",
    "'links' is no key of a response; Swagger 2.0 has no links; say in the description what leads where",
  ]);
});
