import { expect, test } from "vitest";
import { check } from "./check.ts";

const at = "api/a.yaml";

/** An OpenAPI file of a version with what is written in YAML after its `info`. */
function openapi(rest: string, version = "3.1.0"): string {
  return `openapi: ${version}\ninfo: { title: A, version: "1" }\n${rest}`;
}

const ok = "responses: { 200: { description: OK } }";

test("parameters, paths and operations are checked as those of Swagger files are", () => {
  check({
    [at]: openapi(
      `
servers: [{ url: /v1 }]
tags: [{ name: one }, { name: two, parent: one }, { name: three, parent: ⟦unlisted-tag⟧four }]
paths:
  /a/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: a, tags: [one, ⟦unlisted-tag⟧five], ${ok} }
  ⟦duplicate-endpoint⟧/a/{other}:
    parameters: [{ name: other, in: path, required: true, schema: { type: string } }]
    get: { operationId: b, ${ok} }
  /b/{c}/d:
    get: { parameters: [{ name: c, in: path, required: true, schema: { type: string } }], ${ok} }
  ⟦ambiguous-paths⟧/b/c/{d}:
    get: { parameters: [{ name: d, in: path, required: true, schema: { type: string } }], ${ok} }
  /c:
    post:
      operationId: c
      parameters:
        - { name: q, in: query, required: true, schema: { type: string, ⟦default-unused⟧default: x } }
        - { name: r, in: query, schema: { type: string, default: x } }
        - { name: s, in: query, required: true, schema: { $ref: "#/components/schemas/Shared" } }
        - { name: ⟦duplicate-parameter⟧q, in: query, schema: { type: string } }
        - { name: q, in: cookie, schema: { type: string } }
      ${ok}
      callbacks:
        done: { "{$request.query.q}": { post: { operationId: ⟦duplicate-operation-id⟧c, tags: [⟦unlisted-tag⟧six], ${ok} } } }
    get: { ⟦body-without-meaning⟧requestBody: { content: { text/plain: {} } }, ${ok} }
    query: { requestBody: { content: { text/plain: {} } }, ${ok} }
webhooks:
  notice: { post: { operationId: ⟦duplicate-operation-id⟧a, ${ok} } }
components:
  schemas: { Shared: { type: string, default: x } }
`,
      "3.2.0",
    ),
  });
});

test("a path with a server of its own is another path", () => {
  check({
    [at]: openapi(`
paths:
  /a: { get: { ${ok} } }
  /a/: { get: { servers: [{ url: https://example.org }], ${ok} } }
`),
  });
});

test("security schemes that nobody defines", () => {
  const paths = (scheme: string, scopes = "") => `
security: [{ key: [] }, {}]
paths:
  /a: { get: { security: [{ ${scheme}: [${scopes}] }], ${ok} } }
components:
  securitySchemes:
    key: { type: apiKey, name: k, in: cookie }
    id: { type: openIdConnect, openIdConnectUrl: https://example.org }
    oauth:
      type: oauth2
      flows:
        implicit: { authorizationUrl: https://example.org, scopes: { read: Reading } }
        password: { tokenUrl: https://example.org, scopes: { write: Writing } }
`;
  expect(check({ [at]: openapi(paths("⟦unknown-security-scheme⟧kee")) })).toEqual([
    "'components.securitySchemes' defines no 'kee'; did you mean 'key'?",
  ]);
  check({ [at]: openapi(paths("oauth", "read, write, ⟦unknown-scope⟧admin")) });
  check({ [at]: openapi(paths("id", "any")) });
  // Roles may stand there since OpenAPI 3.1.
  check({ [at]: openapi(paths("key", "admin")) });
  check({ [at]: openapi(paths("key", "⟦unknown-scope⟧admin"), "3.0.3") });
  // In OpenAPI 3.2, it may be the address of one.
  check({ [at]: openapi(paths('"schemes.yaml#/key"'), "3.2.0") });
  check({ [at]: openapi(paths('⟦unknown-security-scheme⟧"schemes.yaml#/key"')) });
});

test("links that lead to no operation, or to a parameter that it does not have", () => {
  const messages = check({
    [at]: openapi(`
paths:
  /a/{b}:
    get:
      operationId: get-a
      parameters:
        - { name: b, in: path, required: true, schema: { type: string } }
        - { name: c, in: query, schema: { type: string } }
      responses:
        200:
          description: OK
          links:
            one: { operationId: get-a, parameters: { b: 1, path.b: 2, query.c: 3 } }
            two: { operationId: get-a, parameters: { ⟦link-parameter-unknown⟧d: 1, ⟦link-parameter-unknown⟧query.b: 2 } }
            three: { operationId: ⟦link-to-nothing⟧get-b }
            four: { operationRef: "#/paths/~1a~1%7Bb%7D/get" }
            five: { operationRef: ⟦reference-missing-value⟧"#/paths/~1a/get" }
            six: { operationRef: "https://example.org/api.yaml#/paths/~1a/get" }
            seven: { $ref: "#/components/links/shared" }
components:
  links: { shared: { operationId: ⟦link-to-nothing⟧nothing } }
`),
  });
  expect(messages).toContain("No operation has the 'operationId' 'get-b'; did you mean 'get-a'?");
});

test("components that nothing refers to", () => {
  const messages = check({
    [at]: openapi(`
paths:
  /a:
    post:
      parameters: [{ $ref: "#/components/parameters/Used" }]
      requestBody: { $ref: "#/components/requestBodies/Used" }
      responses:
        200:
          description: OK
          headers: { X-A: { $ref: "#/components/headers/Used" } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
              examples: { one: { $ref: "#/components/examples/Used" } }
          links: { next: { $ref: "#/components/links/Used" } }
        404: { $ref: "#/components/responses/Used" }
      callbacks: { done: { $ref: "#/components/callbacks/Used" } }
  /b: { $ref: "#/components/pathItems/Used" }
components:
  parameters:
    Used: { name: a, in: query, schema: { type: string } }
    ⟦unused-shared⟧Unused: { name: b, in: query, schema: { type: string } }
  requestBodies: { Used: { content: {} }, ⟦unused-shared⟧Unused: { content: {} } }
  headers: { Used: { schema: { type: string } }, ⟦unused-shared⟧Unused: { schema: { type: string } } }
  schemas:
    Pet:
      discriminator: { propertyName: kind, mapping: { dog: Dog, cat: "#/components/schemas/Cat" } }
    Dog: { type: object }
    Cat: { type: object }
    Heir: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
    ⟦unused-shared⟧Unused: { type: object }
  examples: { Used: { value: { $ref: nothing.yaml } }, ⟦unused-shared⟧Unused: { value: 1 } }
  links: { Used: { operationId: b }, ⟦unused-shared⟧Unused: { operationId: b } }
  responses: { Used: { description: No }, ⟦unused-shared⟧Unused: { description: No } }
  callbacks: { Used: {}, ⟦unused-shared⟧Unused: {} }
  pathItems: { Used: { post: { operationId: b, ${ok} } }, ⟦unused-shared⟧Unused: {} }
  securitySchemes: { Unused: { type: http, scheme: basic } }
`),
  });
  expect(messages).toContain("Nothing refers to the request body 'Unused'; take it out");
});

test("a file of nothing but components is for others, unless they use some of them alone", () => {
  const library = `components:
  schemas: { A: { type: object }, B: { type: object } }
`;
  check({ [at]: openapi(library) });
  check({
    [at]: openapi(library.replace("B:", "⟦unused-shared⟧B:")),
    "api/b.yaml": openapi(
      `paths: { /b: { get: { responses: { 200: { description: OK, content: { text/plain: { schema: { $ref: "a.yaml#/components/schemas/A" } } } } } } } }`,
    ),
  });
});

test("what is read-only may be required: requests do not hold it", () => {
  check({
    [at]: openapi(
      `paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { id: { type: string, readOnly: true } }, required: [id] } } } }, ${ok} } } }`,
    ),
  });
});

test("what stands where a schema should and is none is reported once, whatever leads there", () => {
  for (const version of ["3.0.4", "3.1.2"])
    check({
      [at]: openapi(
        `
paths:
  /a:
    post:
      requestBody: { content: { a/b: { schema: ⟦wrong-type⟧[] }, a/c: { schema: { $ref: "../parts.yaml#/A" } } } }
      ${ok}
  /b: { get: { parameters: [{ name: p, in: query, schema: ⟦wrong-type⟧x }], ${ok} } }
components: { schemas: { ⟦unused-shared⟧B: { properties: ⟦wrong-type⟧[] }, ⟦unused-shared⟧C: ⟦wrong-type⟧3 } }
`,
        version,
      ),
      "parts.yaml": "A: ⟦wrong-type⟧3\n",
    });
});

test("a group of tags has a name, and names tags that there are", () => {
  const rest = (tags: string) => `
${tags}
paths: { /a: { get: { tags: [own], ${ok} } } }
x-tagGroups:
  - { name: A, tags: [one, own, ⟦unlisted-tag⟧on, ⟦wrong-type⟧{}] }
  - ⟦missing-key⟧{ tags: [one] }
  - { name: B }
  - { name: C, tags: ⟦wrong-type⟧one }
  - ⟦wrong-type⟧D
`;
  const messages = check({ [at]: openapi(rest("tags: [{ name: one }, { name: own }]")) });
  expect(messages).toContain(
    "The file's 'tags' do not list 'on', and no endpoint has it; did you mean 'one' or 'own'?",
  );
  check({ [at]: openapi(rest("").replace("[one, own, ", "[own, ⟦unlisted-tag⟧one, ")) });
  check({ [at]: openapi("paths: {}\nx-tagGroups: ⟦wrong-type⟧{ name: A, tags: [] }\n") });
});
