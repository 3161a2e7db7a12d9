import { expect, test } from "vitest";
import { api, check, endpoint, findingsIn } from "./check.ts";

const at = "api/a.yaml";
const get = "{ get: { responses: { 200: { description: OK } } } }";
const put = "{ put: { responses: { 200: { description: OK } } } }";

test("one endpoint described twice in a file", () => {
  const messages = check({
    [at]: api(`  /a/{x}: ${get}
  ⟦duplicate-endpoint⟧/a/{y}: ${get}
  ⟦duplicate-endpoint⟧"/b ": ${get}
  /b: ${get}
  /c: ${get}
  ⟦equivalent-paths⟧/c/: ${get}
  /a/x: ${get}
  /a/{x}/{y}: ${get}`)
      .replace(/\/a\/\{x\}: \{ get: \{/, (text) => `${text} parameters: [{ $ref: "#/x-path/x" }],`)
      .replace(/\/a\/\{y\}: \{ get: \{/, (text) => `${text} parameters: [{ $ref: "#/x-path/y" }],`)
      .replace(
        /\/a\/\{x\}\/\{y\}: \{ get: \{/,
        (text) => `${text} parameters: [{ $ref: "#/x-path/x" }, { $ref: "#/x-path/y" }],`,
      )
      .concat(
        "x-path: { x: { in: path, name: x, type: string, required: true }, y: { in: path, name: y, type: string, required: true } }\n",
      ),
  });
  expect(messages).toEqual([
    "GET /a/{y} is described twice: to a server, '/a/{x}' is the same path; make one of both, or rename one",
    "GET /b is described twice: to a server, the blank in its key makes no difference; make one of both, or rename one",
    "'/c/' and '/c' differ in the slash at the end alone, and to many servers they are the same path; keep one of them",
  ]);
});

test("one endpoint described twice in two files, whose base paths share it out differently", () => {
  check({
    "api/a.yaml": api(`  /one/two: ${get}`, { head: "basePath: /base\n" }),
    "api/b.yaml": api(`  ⟦duplicate-endpoint⟧/two: ${get}`, { head: "basePath: /base/one\n" }),
    "api/c.yaml": api(`  /one/two: ${put}`, { head: "basePath: /base\n" }),
    "api/d.yaml": api(`  /one/two: ${get}`, { head: "host: another.example.org\nbasePath: /base\n" }),
  });
  const [first] = findingsIn({ "api/a.yaml": api(`  /a: ${get}`), "api/b.yaml": api(`  /a: ${get}`) });
  expect(first?.related).toEqual([
    { message: "The other one stands here", file: "api/a.yaml", line: 4, column: 3 },
  ]);
});

test("one path under two keys that have no method in common", () => {
  check({ [at]: api(`  /a: ${get}\n  ⟦equivalent-paths⟧/a/: ${put}\n  /b: ${put}`) });
  check({
    [at]: api(
      `  /a: ${get}\n  ⟦equivalent-paths⟧/a/: { put: ${put.slice(7, -2)}, post: ${put.slice(7, -2)} }`,
    ),
  });
});

test("keys that cannot be paths", () => {
  const paths = `  ⟦invalid-path⟧a: {}
  ⟦invalid-path⟧/b?c=d: {}
  ⟦invalid-path⟧"/e#f": {}
  ⟦invalid-path⟧"/g ": {}
  ⟦invalid-path⟧"/h i": {}
  ⟦invalid-path⟧/j//k: {}
  ⟦invalid-path⟧"/l/{m": {}
  ⟦invalid-path⟧"/n/{}": {}
  ⟦invalid-path⟧"/o/{p}/{p}": {}
  /q/: {}
  "/r/{a b?}": {}
  "/s%20t": {}
  x-u v: {}
  /: {}`;
  check({ [at]: api(paths) });
});

test("an alias that is an endpoint, or another's alias", () => {
  const alias = (path: string, aliases: string) =>
    `  ${path}: { get: { x-alias: { canonical-link: a, aliases: [${aliases}] }, responses: { 200: { description: OK } } } }`;
  check({
    [at]: api(
      `${alias("/a", "⟦alias-taken⟧/b, /c")}\n  /b: ${get}\n  /c: ${put}\n${alias("/d", "⟦alias-taken⟧/c, /e")}`,
    ),
  });
});

test("operation ids", () => {
  const path = (name: string, id: string) =>
    `  ${name}: { get: { operationId: ${id}, responses: { 200: { description: OK } } } }`;
  check({
    "api/a.yaml": api(
      `${path("/a", "one")}\n${path("/b", "⟦duplicate-operation-id⟧one")}\n${path("/c", "One")}`,
    ),
    "api/b.yaml": api(path("/d", "⟦duplicate-operation-id⟧one")),
  });
});

test("a parameter, or a body, that a list has twice", () => {
  const lines = `parameters:
  - { in: query, name: a, type: string }
  - { in: header, name: a, type: string }
  - { in: header, name: ⟦duplicate-parameter⟧A, type: string }
  - { in: query, name: A, type: string }
  - ⟦duplicate-parameter⟧{ $ref: "#/parameters/A" }
  - { in: body, name: b, schema: {} }
  - ⟦several-bodies⟧{ in: body, name: c, schema: {} }`;
  const shared = "parameters: { A: { in: query, name: a, type: integer } }\n";
  const overridden = api(endpoint("parameters: [{ in: query, name: a, type: string }]"), { tail: shared });
  check({
    [at]: api(endpoint(lines), { tail: shared }),
    "api/b.yaml": overridden.replace("/a:", '/b:\n    parameters: [{ $ref: "#/parameters/A" }]'),
  });
});

test("forms", () => {
  const field = "{ in: formData, name: f, type: string }";
  const file = "{ in: formData, name: f, type: file }";
  const text = (path: string, parameters: string, consumes = "") =>
    `  ${path}: { post: { ${consumes && `consumes: [${consumes}], `}parameters: [${parameters}], responses: { 200: { description: OK } } } }`;
  check({
    [at]: api(
      [
        text("/a", `⟦form-media-type⟧${field}`),
        text("/b", `⟦form-media-type⟧${field}`, "application/json"),
        text("/c", field, "application/json, application/x-www-form-urlencoded; charset=utf-8"),
        text("/d", `⟦form-media-type⟧${file}`, "application/x-www-form-urlencoded"),
        text("/e", `${field.replace("f,", "g,")}, ${file}`, "multipart/form-data"),
        text("/f", `{ in: body, name: b, schema: {} }, ⟦body-with-form⟧${field}`, "multipart/form-data"),
        text("/g", "{ in: body, name: b, schema: {} }", "multipart/form-data"),
      ].join("\n"),
    ),
  });
});

test("path parameters that are not required", () => {
  const parameter = (name: string, required: string) =>
    `{ in: path, name: ${name}, type: string${required} }`;
  const parameters = [
    `⟦path-parameter-optional⟧${parameter("a", "")}`,
    parameter("b", ", required: ⟦path-parameter-optional⟧false"),
    parameter("c", ", required: true"),
    parameter("d", ', required: ⟦wrong-type⟧"true"'),
  ];
  check({
    [at]: api(
      `  /{a}/{b}/{c}/{d}: { parameters: [${parameters.join(", ")}], get: { responses: { 200: { description: OK } } } }`,
    ),
  });
});

test("a default of what must be given", () => {
  const lines = `parameters:
  - { in: query, name: a, type: string, required: true, ⟦default-unused⟧default: x }
  - { in: query, name: b, type: string, default: x }`;
  check({ [at]: api(endpoint(lines)) });
});

test("bodies of requests that have none", () => {
  const method = (name: string) =>
    `    ${name}: { parameters: [⟦body-without-meaning⟧{ in: body, name: b, schema: {} }], responses: { 200: { description: OK } } }`;
  const put = method("put").replace(/⟦.*⟧/, "");
  check({ [at]: api(`  /a:\n${["get", "head", "delete"].map(method).join("\n")}\n${put}`) });
});

test("responses", () => {
  const paths = `  /a: { get: { ⟦no-response⟧responses: { x-note: none } } }
  /b: { ⟦missing-key⟧get: { summary: None. } }
  /c: { get: { ⟦no-success-response⟧responses: { 400: { description: Bad }, 503: { description: Busy } } } }
  /d: { get: { responses: { 302: { description: There }, 400: { description: Bad } } } }
  /e: { get: { responses: { default: { description: Anything } } } }
  /f: { get: { responses: { 200: { description: ⟦response-undescribed⟧" " }, ⟦unexpected-key⟧600: { description: Odd } } } }`;
  check({ [at]: api(paths) });
});

test("examples of media types that are never sent", () => {
  const examples = (types: string) => `{ 200: { description: OK, examples: { ${types} } } }`;
  const path = (name: string, types: string, own = "") =>
    `  ${name}: { get: { ${own}responses: ${examples(types)} } }`;
  check({
    "api/a.yaml": api(
      [
        path("/a", "application/json; v=1: 1, ⟦example-media-type⟧text/plain: a, image/png: x"),
        path("/b", "application/json: 1", 'produces: ["*/*"], '),
        path("/c", "⟦example-media-type⟧application/json: 1", "produces: [text/plain], "),
      ].join("\n"),
      { head: 'produces: [application/json, "image/*"]\n' },
    ),
    "api/b.yaml": api(path("/d", "text/plain: a")),
  });
});

test("security schemes and scopes that nobody defines", () => {
  const head = `securityDefinitions:
  key: { type: apiKey, name: k, in: header }
  oauth: { type: oauth2, flow: implicit, authorizationUrl: "https://example.org/", scopes: { read: Reading } }
security: [{ key: [], ⟦unknown-security-scheme⟧kay: [] }]
`;
  const lines = "security: [{ oauth: [read, ⟦unknown-scope⟧raed], key: [⟦unknown-scope⟧read] }, {}]";
  const messages = check({ [at]: api(endpoint(lines), { head }) });
  expect(messages).toEqual([
    "'securityDefinitions' defines no 'kay'; did you mean 'key'?",
    "'oauth' has no scope 'raed'; did you mean 'read'?",
    "'key' is not of the type 'oauth2', so it has no scopes; leave the list empty",
  ]);
});

test("hosts and base paths", () => {
  const heads = [
    'host: ⟦invalid-host⟧"https://example.org"',
    "host: ⟦invalid-host⟧example.org/base",
    "host: example.org:8448",
    "basePath: ⟦invalid-base-path⟧base",
    'basePath: ⟦invalid-base-path⟧"https://example.org/base"',
    'basePath: ⟦invalid-base-path⟧"/{version}"',
    "basePath: ⟦base-path-slash⟧/base/",
    "basePath: /",
    "basePath: /base/v1",
  ];
  check(
    Object.fromEntries(heads.map((head, index) => [`api/${index}.yaml`, api("  {}", { head: `${head}\n` })])),
  );
});

test("shared parts that nothing refers to", () => {
  const lines = `parameters:
  - { in: body, name: b, schema: { $ref: "#/definitions/Used/properties/part" } }
  - { in: query, name: q, type: string, x-example: { $ref: "#/definitions/OfExample" } }
x-own: { deep: [{ $ref: "#/definitions/OfExtension" }, { $ref: "#/definitions/HasOwnRef" }], x-text: "#/parameters/OfExtension" }
responses: { 200: { $ref: "#/responses/Passed" }, 201: { description: OK, schema: { $ref: "#/definitions/Base" } } }`;
  const tail = `definitions:
  ⟦unused-shared⟧Unused: { properties: { a: { $ref: "#/definitions/OfUnused" } } }
  ⟦unused-shared⟧OfUnused: { properties: { a: { $ref: "#/definitions/Unused" } } }
  Used: { properties: { part: { properties: { default: { $ref: "#/definitions/OfUsed" } } } } }
  OfUsed: { type: string, example: { $ref: 5 } }
  HasOwnRef: { properties: { $ref: { type: string }, next: { $ref: "#/definitions/HasOwnRef" } } }
  OfAnotherFile: { type: string }
  OfEvent: { type: string }
  Base: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
  Heir: { allOf: [{ allOf: [{ $ref: "#/definitions/Base" }] }] }
  HeirOfHeir: { allOf: [{ $ref: "#/definitions/Heir" }, { properties: { a: { $ref: "#/definitions/OfHeir" } } }] }
  OfHeir: { type: string }
  ⟦unused-shared⟧Stranger: { allOf: [{ $ref: "#/definitions/Used" }] }
  OfExample: { type: string, x-more: { $ref: "#/definitions/OfOfExample" } }
  OfOfExample: { type: string }
  OfExtension: { type: string }
  OfOtherExtension: { type: string }
parameters: { OfExtension: { in: query, name: o, type: string }, ⟦unused-shared⟧Unused: { in: query, name: u, type: string } }
responses: { Passed: { ⟦not-in-swagger⟧$ref: "#/responses/Used" }, Used: { description: OK }, ⟦unused-shared⟧Unused: { description: OK } }
`;
  check({
    "api/a.yaml": api(endpoint(lines), { tail }),
    "api/b.yaml": api(
      '  /b: { get: { responses: { 200: { description: OK, schema: { $ref: "a.yaml#/definitions/OfAnotherFile" } } } } }',
      { tail: "x-tail: { $ref: 'a.yaml#/definitions/OfOtherExtension' }\n" },
    ),
    "event-schemas/schema/m.a":
      '{ "type": "object", "properties": { "content": { "$ref": "../../api/a.yaml#/definitions/OfEvent" } } }',
    "event-schemas/examples/m.a": "{}",
  });
});
