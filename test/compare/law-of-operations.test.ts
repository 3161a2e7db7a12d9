import { describe, expect, it } from "vitest";
import type { ChangeClass } from "../../src/compare/change-class.ts";
import { compareModels } from "../../src/compare/compare-models.ts";
import { read } from "../model/read.ts";

/** An API whose one operation says what is given, with what else its file says. */
function apiOf(operation: string, more = "", language = "3.1.0"): string {
  return `openapi: ${language}
info: { title: A, version: "1" }
paths:
  /a/{id}:
    put:
      ${operation.startsWith("responses:") ? "" : "responses: { 200: { description: D } }"}
      ${operation}
${more}
`;
}

/** Every change as `class code`, the gravest first. */
function changesOf(before: string, after: string): string[] {
  const [one, other] = [before, after].map((text) => read({ "api/a.yaml": text }).model);
  return one && other ? compareModels(one, other).map((each) => `${each.class} ${each.code}`) : [];
}

type Expected = `${ChangeClass} ${string}`[];
type Case = [name: string, before: string, after: string, there: Expected, back: Expected];

const parameter = (said: string) => `parameters: [{ name: q, ${said} }]`;
const query = (schema: string, more = "") => parameter(`in: query, schema: ${schema}${more}`);
const body = (said: string) => `requestBody: { ${said} }`;
const json = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
const response = (said: string, status = "200") => `responses: { ${status}: { description: D, ${said} } }`;

describe("operations", () => {
  const same: Expected = [];
  const cases: Case[] = [
    ["optional parameter", "", query("{}"), ["additive parameter-added"], ["risky parameter-removed"]],
    [
      "required parameter",
      "",
      query("{}", ", required: true"),
      ["breaking parameter-added"],
      ["risky parameter-removed"],
    ],
    [
      "parameter required",
      query("{}"),
      query("{}", ", required: true"),
      ["breaking parameter-became-required"],
      ["additive parameter-became-optional"],
    ],
    [
      "parameter in another place",
      query("{}"),
      parameter("in: header, schema: {}"),
      ["breaking parameter-moved"],
      ["breaking parameter-moved"],
    ],
    [
      "header in other letters",
      parameter("in: header, schema: {}"),
      parameter("in: header, schema: {}").replace("name: q", "name: Q"),
      same,
      same,
    ],
    [
      "text that was a number",
      query("{ type: integer }"),
      query("{ type: string }"),
      ["additive type-changed"],
      ["breaking type-changed"],
    ],
    [
      "list that was a text",
      query("{ type: string }"),
      query("{ type: array, items: { type: string } }"),
      ["breaking type-changed"],
      ["breaking type-changed"],
    ],
    [
      "exploded no more",
      query("{ type: array }"),
      query("{ type: array }", ", explode: false"),
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "style as it is anyway",
      query("{ type: array }"),
      query("{ type: array }", ", style: form, explode: true"),
      same,
      same,
    ],
    [
      "style of a deep object",
      query("{ type: object }"),
      query("{ type: object }", ", style: deepObject"),
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "label in a path",
      "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]",
      "parameters: [{ name: id, in: path, required: true, style: label, schema: { type: string } }]",
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "value as JSON",
      query("{ type: string }"),
      parameter("in: query, content: { application/json: { schema: { type: string } } }"),
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "empty value",
      query("{}"),
      query("{}", ", allowEmptyValue: true"),
      ["additive empty-value-allowed"],
      ["breaking empty-value-refused"],
    ],
    [
      "default of a parameter",
      query("{ default: 1 }"),
      query("{ default: 2 }"),
      ["risky default-changed"],
      ["risky default-changed"],
    ],
    [
      "parameter deprecated",
      query("{}"),
      query("{}", ", deprecated: true"),
      ["docs deprecated-set"],
      ["docs deprecated-dropped"],
    ],
    [
      "parameter described",
      query("{}", ", description: A"),
      query("{}", ", description: B"),
      ["docs text-changed"],
      ["docs text-changed"],
    ],
    [
      "example of a parameter",
      query("{}", ", example: a"),
      query("{}", ", example: b"),
      ["docs examples-changed"],
      ["docs examples-changed"],
    ],
    ["optional body", "", body(json("{}")), ["additive body-added"], ["risky body-removed"]],
    [
      "required body",
      "",
      body(`required: true, ${json("{}")}`),
      ["breaking body-added"],
      ["risky body-removed"],
    ],
    [
      "body required",
      body(json("{}")),
      body(`required: true, ${json("{}")}`),
      ["breaking body-became-required"],
      ["additive body-became-optional"],
    ],
    [
      "media type of a body",
      body(json("{}")),
      body("content: { application/json: { schema: {} }, application/xml: { schema: {} } }"),
      ["additive media-type-added"],
      ["breaking media-type-removed"],
    ],
    [
      "any media type of a kind",
      body("content: { application/json: {} }"),
      body("content: { application/*: {} }"),
      ["additive media-type-added"],
      ["breaking media-type-removed"],
    ],
    [
      "media type with its charset",
      body("content: { application/json: {} }"),
      body("content: { application/json; charset=utf-8: {} }"),
      same,
      same,
    ],
    [
      "media type of a version",
      body("content: { application/json;v=1: {} }"),
      body("content: { application/json;v=2: {} }"),
      ["breaking media-type-removed", "additive media-type-added"],
      ["breaking media-type-removed", "additive media-type-added"],
    ],
    [
      "schema of a body",
      body("content: { application/json: {} }"),
      body(json("{ type: object }")),
      ["breaking type-changed"],
      ["additive type-changed"],
    ],
    [
      "content type of a form's field",
      body(
        "content: { multipart/form-data: { schema: { type: object, properties: { a: { type: object } } } } }",
      ),
      body(
        "content: { multipart/form-data: { schema: { type: object, properties: { a: { type: object } } }, encoding: { a: { contentType: application/xml } } } }",
      ),
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "successful response",
      response(""),
      "responses: { 200: { description: D }, 202: { description: D } }",
      ["risky response-added"],
      ["breaking response-removed"],
    ],
    [
      "response to errors",
      response(""),
      "responses: { 200: { description: D }, 404: { description: D } }",
      ["additive response-added"],
      ["risky response-removed"],
    ],
    [
      "responses of a kind",
      response("", "200"),
      response("", "2XX"),
      ["risky response-added"],
      ["breaking response-removed"],
    ],
    [
      "body of a response",
      response(""),
      response(json("{}")),
      ["additive media-type-added"],
      ["breaking media-type-removed"],
    ],
    [
      "schema of a response",
      response("content: { application/json: {} }"),
      response(json("{ type: object }")),
      ["additive type-changed"],
      ["breaking type-changed"],
    ],
    [
      "optional header",
      response(""),
      response("headers: { X: { schema: {} } }"),
      ["additive header-added"],
      ["risky header-removed"],
    ],
    [
      "header that is always sent",
      response(""),
      response("headers: { X: { required: true, schema: {} } }"),
      ["additive header-added"],
      ["breaking header-removed"],
    ],
    [
      "header always sent",
      response("headers: { X: { schema: {} } }"),
      response("headers: { X: { required: true, schema: {} } }"),
      ["additive header-became-required"],
      ["breaking header-became-optional"],
    ],
    [
      "type of a header",
      response("headers: { X: { schema: { type: integer } } }"),
      response("headers: { X: { schema: { type: string } } }"),
      ["breaking type-changed"],
      ["breaking type-changed"],
    ],
    [
      "link of a response",
      response(""),
      response("links: { l: { operationId: x } }"),
      ["docs text-changed"],
      ["docs text-changed"],
    ],
    ["operation deprecated", "", "deprecated: true", ["docs deprecated-set"], ["docs deprecated-dropped"]],
    [
      "operation's name",
      "operationId: a",
      "operationId: b",
      ["docs operation-id-changed"],
      ["docs operation-id-changed"],
    ],
    [
      "operation that has a name",
      "",
      "operationId: a",
      ["docs operation-id-changed"],
      ["docs operation-id-changed"],
    ],
    ["tags", "tags: [a]", "tags: [b]", ["docs text-changed"], ["docs text-changed"]],
    ["key with x-", "x-a: 1", "x-a: 2", ["docs extension-changed"], ["docs extension-changed"]],
    [
      "servers of the operation",
      "servers: [{ url: https://a.example }]",
      "servers: [{ url: https://b.example }]",
      ["breaking address-changed"],
      ["breaking address-changed"],
    ],
    [
      "callback",
      "",
      "callbacks: { done: { '{$request.body#/url}': { post: { responses: { 200: { description: D } } } } } }",
      ["additive callback-added"],
      ["breaking callback-removed"],
    ],
    [
      "what a callback sends",
      `callbacks: { done: { '{$request.body#/url}': { post: { ${body(json("{ type: integer }"))}, responses: { 200: { description: D } } } } } }`,
      `callbacks: { done: { '{$request.body#/url}': { post: { ${body(json("{ type: number }"))}, responses: { 200: { description: D } } } } } }`,
      ["breaking type-changed"],
      ["additive type-changed"],
    ],
  ];
  it.each(
    cases.flatMap(([name, before, after, there, back]) => [
      [name, before, after, there] as const,
      [`no ${name}`, after, before, back] as const,
    ]),
  )("%s", (_, before, after, expected) => {
    expect(changesOf(apiOf(before), apiOf(after))).toEqual(expected);
  });

  it("says the same in OpenAPI 3.0 and 3.1, and of a path item as of an operation", () => {
    const said = query("{ type: integer, minimum: 1 }");
    expect(changesOf(apiOf(said, "", "3.0.3"), apiOf(said))).toEqual([]);
    const ofPath = apiOf("").replace("    put:", `    ${said}\n    put:`);
    expect(changesOf(apiOf(said), ofPath)).toEqual([]);
  });
});

describe("paths, addresses and security", () => {
  const schemes = (said: string) => `components: { securitySchemes: { ${said} } }`;
  const key = "k: { type: apiKey, in: header, name: X }";
  const token = "t: { type: http, scheme: bearer }";
  const flow = (url: string, kind = "clientCredentials") => `${kind}: { tokenUrl: ${url}, scopes: {} }`;
  const oauth = (flows: string) => `t: { type: oauth2, flows: { ${flows} } }`;
  const path = (name: string, more = "") =>
    apiOf(`parameters: [{ name: ${name}, in: path, required: true, schema: {} }]${more}`).replace(
      "{id}",
      `{${name}}`,
    );
  const cases: Case[] = [
    [
      "a path parameter of another name",
      path("id"),
      path("roomId"),
      ["docs path-parameter-renamed"],
      ["docs path-parameter-renamed"],
    ],
    [
      "another path",
      apiOf("operationId: a"),
      apiOf("operationId: a").replace("/a/", "/b/"),
      ["breaking operation-moved"],
      ["breaking operation-moved"],
    ],
    [
      "another path that the old one leads to",
      apiOf("operationId: a"),
      apiOf("operationId: a\n      x-alias: { canonical-link: l, aliases: ['/a/{id}'] }").replace(
        "/a/{id}:",
        "/b/{id}:",
      ),
      ["additive alias-added", "docs extension-changed"],
      ["breaking alias-removed", "docs extension-changed"],
    ],
    [
      "one path more",
      apiOf(""),
      apiOf("x-alias: { canonical-link: l, aliases: ['/b/{id}'] }"),
      ["additive alias-added", "docs extension-changed"],
      ["breaking alias-removed", "docs extension-changed"],
    ],
    [
      "another server",
      apiOf("", "servers: [{ url: https://a.example }]"),
      apiOf("", "servers: [{ url: https://b.example }]"),
      ["breaking address-changed"],
      ["breaking address-changed"],
    ],
    [
      "one server of two",
      apiOf("", "servers: [{ url: https://a.example }, { url: https://b.example }]"),
      apiOf("", "servers: [{ url: https://a.example }]"),
      ["risky address-changed"],
      [],
    ],
    [
      "one value of a server's variable",
      apiOf("", "servers: [{ url: 'https://{r}.example', variables: { r: { default: a, enum: [a, b] } } }]"),
      apiOf("", "servers: [{ url: 'https://{r}.example', variables: { r: { default: a, enum: [a] } } }]"),
      ["risky address-changed"],
      [],
    ],
    [
      "security",
      apiOf("", schemes(key)),
      apiOf("security: [{ k: [] }]", schemes(key)),
      ["breaking security-required"],
      ["additive security-dropped"],
    ],
    [
      "security of the whole API",
      apiOf("", schemes(key)),
      apiOf("", `security: [{ k: [] }]\n${schemes(key)}`),
      ["breaking security-required"],
      ["additive security-dropped"],
    ],
    [
      "security that is no longer optional",
      apiOf("security: [{ k: [] }, {}]", schemes(key)),
      apiOf("security: [{ k: [] }]", schemes(key)),
      ["breaking security-required"],
      ["additive security-dropped"],
    ],
    [
      "an alternative of security",
      apiOf("security: [{ k: [] }]", schemes(`${key}, ${token}`)),
      apiOf("security: [{ k: [] }, { t: [] }]", schemes(`${key}, ${token}`)),
      ["additive security-alternative-added"],
      ["breaking security-alternative-removed"],
    ],
    [
      "security and more",
      apiOf("security: [{ k: [] }]", schemes(`${key}, ${token}`)),
      apiOf("security: [{ k: [], t: [] }]", schemes(`${key}, ${token}`)),
      ["breaking security-alternative-removed", "additive security-alternative-added"],
      ["additive security-alternative-added"],
    ],
    [
      "security under another name",
      apiOf("security: [{ k: [] }]", schemes(key)),
      apiOf("security: [{ other: [] }]", schemes(key.replace("k:", "other:"))),
      [],
      [],
    ],
    [
      "a key under another name",
      apiOf("security: [{ k: [] }]", schemes(key)),
      apiOf("security: [{ k: [] }]", schemes(key.replace("name: X", "name: Y"))),
      ["breaking security-scheme-changed"],
      ["breaking security-scheme-changed"],
    ],
    [
      "a header in other letters",
      apiOf("security: [{ k: [] }]", schemes(key)),
      apiOf("security: [{ k: [] }]", schemes(key.replace("name: X", "name: x"))),
      [],
      [],
    ],
    [
      "a scheme that nobody needs",
      apiOf("", schemes(key)),
      apiOf("", schemes(key.replace("name: X", "name: Y"))),
      ["docs security-scheme-changed"],
      ["docs security-scheme-changed"],
    ],
    [
      "one more way to a token",
      apiOf("security: [{ t: [] }]", schemes(oauth(flow("/t")))),
      apiOf("security: [{ t: [] }]", schemes(oauth(`${flow("/t")}, ${flow("/p", "password")}`))),
      ["additive security-scheme-changed"],
      ["breaking security-scheme-changed"],
    ],
    [
      "another address for tokens",
      apiOf("security: [{ t: [] }]", schemes(oauth(flow("/t")))),
      apiOf("security: [{ t: [] }]", schemes(oauth(flow("/u")))),
      ["breaking security-scheme-changed"],
      ["breaking security-scheme-changed"],
    ],
    [
      "one scope more",
      apiOf("security: [{ t: [a] }]", schemes(oauth(flow("/t")))),
      apiOf("security: [{ t: [a, b] }]", schemes(oauth(flow("/t")))),
      ["breaking scope-added"],
      ["additive scope-removed"],
    ],
    [
      "a webhook",
      apiOf(""),
      apiOf("", "webhooks: { w: { post: { responses: { 200: { description: D } } } } }"),
      ["additive operation-added"],
      ["breaking operation-removed"],
    ],
    [
      "a description of the API",
      apiOf(""),
      apiOf("").replace("title: A", "title: A, description: B"),
      ["docs text-changed"],
      ["docs text-changed"],
    ],
    [
      "a version of the API",
      apiOf(""),
      apiOf("").replace('version: "1"', 'version: "2"'),
      ["docs text-changed"],
      ["docs text-changed"],
    ],
  ];
  it.each(
    cases.flatMap(([name, before, after, there, back]) => [
      [name, before, after, there] as const,
      [`${name}, the other way round`, after, before, back] as const,
    ]),
  )("%s", (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual(expected);
  });
});

describe("Swagger 2.0", () => {
  const swagger = (said: string, more = "") => `swagger: "2.0"
info: { title: A, version: "1" }
consumes: [application/x-www-form-urlencoded]
produces: [application/json]
paths:
  /a:
    post:
      parameters: [${said}]
      responses: { 200: { description: D } }
${more}
`;
  const field = (said: string) => `{ name: f, in: formData, ${said} }`;
  const cases: Case[] = [
    [
      "a field of a form",
      swagger(field("type: string")),
      swagger(`${field("type: string")}, { name: g, in: formData, type: string }`),
      ["additive parameter-added"],
      ["risky parameter-removed"],
    ],
    [
      "a required field",
      swagger(field("type: string")),
      swagger(field("type: string, required: true")),
      ["breaking parameter-became-required"],
      ["additive parameter-became-optional"],
    ],
    [
      "a field in the query",
      swagger(`${field("type: string")}, { name: g, in: formData, type: string }`),
      swagger(`${field("type: string")}, { name: g, in: query, type: string }`),
      ["breaking parameter-moved"],
      ["breaking parameter-moved"],
    ],
    [
      "a format of lists",
      swagger("{ name: q, in: query, type: array, items: { type: string } }"),
      swagger("{ name: q, in: query, type: array, items: { type: string }, collectionFormat: multi }"),
      ["breaking parameter-style-changed"],
      ["breaking parameter-style-changed"],
    ],
    [
      "an empty value",
      swagger("{ name: q, in: query, type: string }"),
      swagger("{ name: q, in: query, type: string, allowEmptyValue: true }"),
      ["additive empty-value-allowed"],
      ["breaking empty-value-refused"],
    ],
    [
      "the base path",
      swagger("", "basePath: /v1"),
      swagger("", "basePath: /v2"),
      ["breaking address-changed"],
      ["breaking address-changed"],
    ],
    [
      "the host",
      swagger("", "host: a.example"),
      swagger("", "host: b.example"),
      ["breaking address-changed"],
      ["breaking address-changed"],
    ],
    [
      "a scheme",
      swagger("", "host: a.example\nschemes: [http, https]"),
      swagger("", "host: a.example\nschemes: [https]"),
      ["risky address-changed"],
      [],
    ],
  ];
  it.each(
    cases.flatMap(([name, before, after, there, back]) => [
      [name, before, after, there] as const,
      [`${name}, the other way round`, after, before, back] as const,
    ]),
  )("%s", (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual(expected);
  });

  it("says the same of a form as OpenAPI 3", () => {
    const openapi = `openapi: 3.0.0
info: { title: A, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { f: { type: string } } } } } }
      responses: { 200: { description: D } }
`;
    expect(changesOf(swagger(field("type: string")), openapi)).toEqual([]);
    expect(
      changesOf(swagger(field("type: string")), openapi.replace("type: string", "type: integer")),
    ).toEqual(["breaking type-changed"]);
  });

  it("takes a body without media types for one in any", () => {
    const some = swagger("{ name: b, in: body, schema: { type: integer } }");
    const any = some.replace("consumes: [application/x-www-form-urlencoded]\n", "");
    expect(changesOf(some, any)).toEqual([]);
    expect(changesOf(any, some)).toEqual([]);
    expect(changesOf(any.replace("integer", "number"), some)).toEqual(["breaking type-changed"]);
  });

  it("finds an operation again whose base path has changed and whose file was parted", () => {
    const whole = { "api/whole.yaml": swagger("") };
    const parts = {
      "api/one.yaml": swagger("", "basePath: /v1").replace("  /a:", "  /other:"),
      "api/two.yaml": swagger("", "basePath: /v1"),
    };
    const changes = compareModels(read(whole).model, read(parts).model);
    expect(changes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "address-changed: The API is reached at /v1 now; it was at none",
      "operation-moved: 'POST /a' is 'POST /v1/a' now",
      "operation-added: The operation is new",
    ]);
  });

  it("compares the schemas that a discriminator distinguishes", () => {
    const animals = (weight: string) =>
      swagger(
        "",
        `definitions:
  Animal: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: '#/definitions/Animal' }, { type: object, properties: { weight: { type: ${weight} } } }] }`,
      ).replace(
        "200: { description: D }",
        "200: { description: D, schema: { $ref: '#/definitions/Animal' } }",
      );
    expect(changesOf(animals("integer"), animals("number"))).toEqual(["breaking type-changed"]);
    const more = `${animals("integer").trimEnd()}\n  Dog: { allOf: [{ $ref: '#/definitions/Animal' }] }\n`;
    expect(changesOf(animals("integer"), more)).toEqual(["breaking subtype-added"]);
    expect(changesOf(more, animals("integer"))).toEqual(["additive subtype-removed"]);
  });
});
