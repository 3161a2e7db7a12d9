import { describe, expect, it } from "vitest";
import { compareModels } from "../../src/compare/compare-models.ts";
import { diffReport } from "../../src/compare/diff-report.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

function sideOf(name: string, api: string) {
  const read = readSide(
    name,
    memoryFiles({
      "targets.yaml": "profile: versions.yaml\ntargets: { main: { files: [] } }\n",
      "versions.yaml": "history: { added: x-since, changed: x-changed }\n",
      "api/a.yaml": api,
    }),
  );
  if ("unreadable" in read) throw new Error(read.unreadable);
  return read;
}

/** Each change as `class code before → after`, its places by line and column. */
function changes(before: string, after: string): string[] {
  const [one, other] = [sideOf("before", before), sideOf("after", after)];
  const report = diffReport(one.side, other.side, compareModels(one.model, other.model));
  const at = (place?: { line: number; column: number }) => (place ? `${place.line}:${place.column}` : "-");
  return report.changes.map((each) => `${each.class} ${each.code} ${at(each.before)} → ${at(each.after)}`);
}

/** An API whose one operation takes a body, and gives it back; each line of the schema stands alone. */
const api = (schema: string, rest = "") => `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /a/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    put:
      operationId: putA
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }
      responses: { 200: { description: D } }
    get:
      operationId: getA
      responses:
        200: { description: D, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
${rest}components:
  schemas:
    A:
      ${schema.replaceAll("\n", "\n      ")}
`;

describe("changes of a schema that is sent and given back", () => {
  it.each([
    ["a version said", "type: string", "type: string\nx-since: '1.2'", "docs text-changed 18:7 → 18:7"],
    ["another version", "x-since: '1.2'", "x-since: '1.3'", "docs text-changed 18:7 → 18:7"],
    [
      "another version of a property that a reference leads to",
      "properties: { a: { $ref: '#/components/schemas/A/$defs/b', x-since: '1' } }\n$defs: { b: { type: string } }",
      "properties: { a: { $ref: '#/components/schemas/A/$defs/b', x-since: '2' } }\n$defs: { b: { type: string } }",
      "docs text-changed 18:24 → 18:24",
    ],
    ["a type set", "{}", "type: string", "breaking type-changed 18:7 → 18:13"],
    ["a type made wider", "type: integer", "type: number", "breaking type-changed 18:13 → 18:13"],
    ["null allowed", "type: string", "type: [string, 'null']", "breaking nullable-set 18:13 → 18:13"],
    ["null refused", "type: [string, 'null']", "type: string", "breaking nullable-dropped 18:13 → 18:13"],
    ["a format set", "type: string", "type: string\nformat: date", "breaking format-set 18:7 → 19:15"],
    [
      "a format dropped",
      "type: string\nformat: date",
      "type: string",
      "breaking format-dropped 19:15 → 18:7",
    ],
    ["a format changed", "format: date", "format: uri", "breaking format-changed 18:15 → 18:15"],
    ["a value added", "enum: [1]", "enum: [1, 2]", "breaking enum-value-added 18:13 → 18:13"],
    ["a value removed", "enum: [1, 2]", "enum: [1]", "breaking enum-value-removed 18:13 → 18:13"],
    ["values listed", "type: string", "type: string\nenum: [a]", "breaking enum-set 18:7 → 19:13"],
    ["values freed", "type: string\nconst: a", "type: string", "breaking enum-dropped 19:14 → 18:7"],
    ["a bound set", "type: integer", "type: integer\nminimum: 1", "breaking bound-set 18:7 → 19:16"],
    ["a bound dropped", "type: string\nmaxLength: 1", "type: string", "breaking bound-dropped 19:18 → 18:7"],
    ["a bound changed", "maximum: 1", "maximum: 2", "breaking bound-changed 18:16 → 18:16"],
    ["a divisor changed", "multipleOf: 2", "multipleOf: 4", "breaking bound-changed 18:19 → 18:19"],
    [
      "items made unique",
      "type: array",
      "type: array\nuniqueItems: true",
      "breaking unique-items-set 18:7 → 19:20",
    ],
    ["a pattern set", "type: string", "type: string\npattern: ^a", "breaking pattern-set 18:7 → 19:16"],
    ["a pattern changed", "pattern: ^a", "pattern: ^ab", "breaking pattern-changed 18:16 → 18:16"],
    [
      "an object closed",
      "type: object",
      "additionalProperties: false\ntype: object",
      "breaking object-closed 18:7 → 18:29",
    ],
    [
      "items limited",
      "type: array",
      "type: array\nitems: { type: string }",
      "breaking type-changed - → 19:22",
    ],
    [
      "a condition",
      "type: array",
      "type: array\ncontains: { type: string }",
      "breaking condition-set 18:7 → 19:17",
    ],
    ["a default", "default: 1", "default: 2", "risky default-changed 18:16 → 18:16"],
    [
      "a property required",
      "properties: { a: {} }",
      "properties: { a: {} }\nrequired: [a]",
      "breaking property-became-required 18:21 → 19:17",
    ],
    [
      "a property added",
      "properties: { a: {} }",
      "properties: { a: {}, b: {} }",
      "additive property-added 18:7 → 18:28",
    ],
    [
      "a property removed",
      "properties: { a: {}, b: {} }",
      "properties: { a: {} }",
      "risky property-removed 18:28 → 18:7",
    ],
    [
      "a property renamed",
      "properties: { a: {}, colour: { type: string } }",
      "properties: { a: {}, color: { type: string } }",
      "risky property-renamed 18:28 → 18:28",
    ],
    [
      "an alternative more",
      "anyOf: [{ minLength: 1, title: A }, { required: [b], title: B }]",
      "anyOf: [{ minLength: 1, title: A }, { required: [b], title: B }, { type: string, title: C }]",
      "breaking alternative-added 18:14 → 18:72",
    ],
    [
      "alternatives of types alone",
      "anyOf: [{ type: string }]",
      "anyOf: [{ type: string }, { type: integer }]",
      "breaking type-changed 18:7 → 18:7",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changes(api(before), api(after))).toEqual([expected]);
  });

  it.each([
    ["parts of allOf", "type: object\nrequired: [a]", "allOf: [{ type: object }, { required: [a] }]"],
    ["null by an alternative", "type: [string, 'null']", "anyOf: [{ type: string }, { type: 'null' }]"],
    ["a pattern written otherwise", "pattern: ^\\d+$", "pattern: ^[0-9]+$"],
    ["a bound that bounds nothing", "type: string", "type: string\nminLength: 0"],
    ["a bound of no value that there is", "type: string", "type: string\nminimum: 4"],
    ["another order", "enum: [a, b]", "enum: [b, a]"],
    ["a number written otherwise", "maximum: 10", "maximum: 10.0"],
    [
      "the order of alternatives",
      "oneOf: [{ const: 1 }, { type: string }]",
      "oneOf: [{ type: string }, { const: 1 }]",
    ],
    [
      "a schema in itself",
      "properties: { a: { $ref: '#/components/schemas/A' } }",
      "properties: { a: { $ref: '#/components/schemas/A' } }",
    ],
  ])("%s is none", (_, before, after) => {
    expect(changes(api(before), api(after))).toEqual([]);
  });

  it("beside alternatives are not lost where the other side has none", () => {
    const after = "multipleOf: 2\nanyOf: [{ minimum: 1 }, { maxLength: 1, title: B }]";
    expect(changes(api("minimum: 1"), api(after))).toContain("breaking bound-set 18:7 → 18:19");
  });

  it("that only callers or only the API send count in one direction", () => {
    const side = (flag: string, type: string) => api(`properties: { a: { ${flag}: true, type: ${type} } }`);
    expect(changes(side("readOnly", "number"), side("readOnly", "integer"))).toEqual([
      "additive type-changed 18:48 → 18:48",
    ]);
    expect(changes(side("writeOnly", "number"), side("writeOnly", "integer"))).toEqual([
      "breaking type-changed 18:49 → 18:49",
    ]);
  });

  it("are one change, with everything that it reaches", () => {
    const [one, other] = [sideOf("a", api("type: string")), sideOf("b", api("type: integer"))];
    const [change] = compareModels(one.model, other.model);
    expect(change?.uses).toEqual([
      ["PUT /a/{id}", "request body"],
      ["GET /a/{id}", "response 200"],
    ]);
  });
});

describe("a change of what several schemas inherit", () => {
  const heirs = (base: string) =>
    `${api(
      "allOf: [{ $ref: '#/components/schemas/Base' }]",
      "  /b:\n    get:\n      responses: { 200: { description: D, content: { a/b: { schema: { $ref: '#/components/schemas/B' } } } } }\n",
    )}    B: { allOf: [{ $ref: "#/components/schemas/Base" }] }\n    Base: { ${base} }\n`;
  it.each([
    ["a title", "type: object", "type: object, title: T", "docs text-changed"],
    [
      "what is required",
      "properties: { a: {} }",
      "properties: { a: {} }, required: [a]",
      "breaking property-became-required",
    ],
    ["a bound", "type: string", "type: string, maxLength: 2", "breaking bound-set"],
  ])("is one: %s", (_, before, after, expected) => {
    const found = changes(heirs(before), heirs(after)).map((each) => each.split(" ").slice(0, 2).join(" "));
    expect(found).toEqual([expected]);
  });
});

describe("a change that breaks in one of its places", () => {
  it("is shown there first", () => {
    const [one, other] = [sideOf("a", api("type: integer")), sideOf("b", api("type: number"))];
    const [change] = compareModels(one.model, other.model);
    expect(change).toMatchObject({
      class: "breaking",
      uses: [
        ["GET /a/{id}", "response 200"],
        ["PUT /a/{id}", "request body"],
      ],
    });
  });
});

describe("changes of operations", () => {
  const get = (what: string) => `openapi: 3.0.3
info: { title: A, version: "1" }
paths:
  /a:
    get:
      operationId: a
      ${what.replaceAll("\n", "\n      ")}
      responses: { 200: { description: D } }
components:
  securitySchemes:
    k: { type: apiKey, in: header, name: X }
    o: { type: openIdConnect, openIdConnectUrl: https://example.org }
`;
  const parameter = (said: string) => get(`parameters: [{ name: q, schema: {}, ${said} }]`);
  it.each([
    ["parameter added", get(""), parameter("in: query"), "additive parameter-added - → 7:20"],
    [
      "required one added",
      get(""),
      parameter("in: query, required: true"),
      "breaking parameter-added - → 7:20",
    ],
    ["parameter removed", parameter("in: query"), get(""), "risky parameter-removed 7:20 → -"],
    [
      "parameter moved",
      parameter("in: query"),
      parameter("in: header"),
      "breaking parameter-moved 7:20 → 7:20",
    ],
    [
      "parameter required",
      parameter("in: query"),
      parameter("in: query, required: true"),
      "breaking parameter-became-required 7:20 → 7:20",
    ],
    ["deprecated", get(""), get("deprecated: true"), "docs deprecated-set 5:5 → 5:5"],
    ["described otherwise", get("summary: A"), get("summary: B"), "docs text-changed 5:5 → 5:5"],
    [
      "added in another version",
      get("x-since: '1'"),
      get("x-since: '2'"),
      "docs extension-changed 7:7 → 7:7",
    ],
    [
      "a parameter added in another version",
      parameter("in: query, x-since: '1'"),
      parameter("in: query, x-since: '2'"),
      "docs text-changed 7:20 → 7:20",
    ],
    [
      "a response changed in another version",
      get("").replace("D }", "D }, 201: { description: E, x-changed: '1' }"),
      get("").replace("D }", "D }, 201: { description: E, x-changed: { '2': B } }"),
      "docs text-changed 8:50 → 8:50",
    ],
    ["security required", get(""), get("security: [{ k: [] }]"), "breaking security-required 5:5 → 5:5"],
    [
      "security optional",
      get("security: [{ k: [] }]"),
      get("security: [{ k: [] }, {}]"),
      "additive security-dropped 5:5 → 5:5",
    ],
    [
      "scope needed",
      get("security: [{ o: [] }]"),
      get("security: [{ o: [x] }]"),
      "breaking scope-added 7:20 → 7:24",
    ],
    [
      "body required",
      get("requestBody: { content: { a/b: {} } }").replace("get:", "put:"),
      get("requestBody: { required: true, content: { a/b: {} } }").replace("get:", "put:"),
      "breaking body-became-required 7:20 → 7:20",
    ],
    [
      "another path, the same name",
      get(""),
      get("").replace("/a:", "/b:"),
      "breaking operation-moved 5:5 → 5:5",
    ],
    [
      "another method and name",
      get(""),
      get("").replace("get:", "put:").replace("operationId: a", "operationId: b"),
      ["breaking operation-removed 5:5 → -", "additive operation-added - → 5:5"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual([expected].flat());
  });
});

it("nothing is different from itself, and what cannot be read is reported", () => {
  const broken = sideOf("a", "openapi: 3.1.0\npaths: {\n");
  expect(broken.side.notCompared).not.toEqual([]);
  expect(changes(api("type: string"), api("type: string"))).toEqual([]);
});
