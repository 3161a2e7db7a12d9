import { describe, expect, test } from "vitest";
import { api, check } from "./check.ts";

const at = "api/v1/a.yaml";

describe("examples", () => {
  test("as JSON text in literal and folded block scalars, and in quotes", async () => {
    const responses = `200:
  description: OK
  schema: &s { type: object, required: [a], properties: { a: { type: string }, b: { type: array, items: { type: integer } } } }
  examples:
    application/json: |-
      {
        "a": ⟦example-mismatch⟧1,
          "b": [1, ⟦example-mismatch⟧"\\u00e9", 3,
                ⟦example-mismatch⟧null]
      }
    application/problem+json; charset=utf-8: >
      { "a": "b",

        "b": [1,
        ⟦example-mismatch⟧true]
      }
    text/plain: { a: 1 }
400:
  description: Bad
  schema: *s
  examples:
    application/json: "{ \\"a\\": \\t⟦example-mismatch⟧1 }"
404:
  description: None
  schema: *s
  examples:
    application/json: '{ "a": "it''s", "b": [⟦example-mismatch⟧"''"] }'`;
    const { checked } = await check({ [at]: api({ responses }) });
    expect(checked.examples).toBe(4);
  });

  test("as YAML values, under responses whose keys are numbers", async () => {
    const responses = `200:
  description: OK
  schema: { type: object, required: [a], properties: { a: { type: string }, 404: { type: integer } } }
  examples:
    application/json:
      a: ⟦example-mismatch⟧1
      404: ⟦example-mismatch⟧x
201:
  description: Made
  schema: { type: object, required: [a], additionalProperties: false, properties: { a: {} } }
  examples: { application/json: ⟦example-mismatch⟧{ ⟦example-mismatch⟧b: 1 } }
default:
  description: Other
  schema: { type: array, items: { type: integer } }
  examples:
    application/json:
      - 1
      - ⟦example-mismatch⟧x`;
    const { messages } = await check({ [at]: api({ responses }) });
    expect(messages).toContainEqual(expect.stringContaining("the key 'a' is missing"));
    expect(messages).toContainEqual(expect.stringContaining("the key 'b' is not allowed here"));
  });

  test("of values that may be null", async () => {
    const responses = `200:
  description: OK
  schema:
    type: object
    properties:
      a: { type: string, x-nullable: true }
      b: { type: [string, "null"] }
      c: { type: string }
      d: { $ref: "#/definitions/D" }
      e: { type: string, enum: [x, null], nullable: true }
  examples: { application/json: { a: null, b: null, c: ⟦example-mismatch⟧null, d: null, e: null } }
201:
  description: Made
  schema: { $ref: "#/definitions/D" }
  examples: { application/json: ⟦example-mismatch⟧1 }`;
    const definitions = "definitions:\n  D: { type: object, x-nullable: true, properties: { x: {} } }\n";
    await check({ [at]: api({ responses }) + definitions });
  });

  test("of keys and of items, each by its own schema", async () => {
    const body = `type: object
properties:
  a: { type: integer, example: ⟦example-mismatch⟧"1" }
  b: { type: array, items: { type: boolean, example: ⟦example-mismatch⟧1 }, example: "[true, ⟦example-mismatch⟧2]" }
  c: { type: string, format: byte, example: anything }`;
    await check({ [at]: api({ body }) });
  });
});

test("lists written as text, by their collection format", async () => {
  const list = (name: string, format: string, example: string, items = "{ type: integer }") =>
    `- { in: query, name: ${name}, type: array, items: ${items}, ${format}x-example: ${example} }\n`;
  const parameters = [
    list("a", "", '"1,2"'),
    list("b", "", '⟦example-mismatch⟧"1|2"'),
    list("c", "collectionFormat: pipes, ", '"1|2"'),
    list("d", "collectionFormat: ssv, ", '"1 2"'),
    list("e", "collectionFormat: ssv, ", '⟦example-mismatch⟧"1,2"'),
    list("f", "collectionFormat: tsv, ", '"1\\t2"'),
    list("g", "collectionFormat: multi, ", '"1"'),
    list("h", "collectionFormat: multi, ", '⟦example-mismatch⟧"1,2"'),
    list("i", "", "[1, ⟦example-mismatch⟧x]"),
    list("j", "maxItems: 1, ", '⟦example-mismatch⟧"1,2"'),
    list("k", "", '"true,false"', "{ type: boolean }"),
    list("l", "", '⟦example-mismatch⟧"x,y,z"', "{ type: string, enum: [x, y] }"),
  ].join("");
  const { checked } = await check({ [at]: api({ parameters }) });
  expect(checked).toEqual({ examples: 12, defaults: 0 });
});

describe("the trail of references", () => {
  test("leads through two files to the keyword", async () => {
    const responses = `200:
  description: OK
  schema: { $ref: "definitions/room.yaml" }
  examples: { application/json: { id: { local: ⟦example-mismatch⟧1 } } }`;
    const { trails } = await check({
      [at]: api({ responses }),
      "api/v1/definitions/room.yaml":
        'type: object\nproperties:\n  id:\n    $ref: "ids.json#/definitions/room"\n',
      "api/v1/definitions/ids.json": `{ "definitions": { "room": {
  "type": "object",
  "properties": { "local": { "type": "string" } } } } }
`,
    });
    expect(trails).toEqual([
      [
        "api/v1/definitions/ids.json:3:38 'type' is declared here",
        "api/v1/definitions/room.yaml:4:11 Referenced from here",
        "api/v1/a.yaml:11:27 Referenced from here",
      ],
    ]);
  });

  test("leads through what is inherited", async () => {
    const body = `allOf: [{ $ref: "definitions/base.yaml" }]
example: '{ "a": ⟦example-mismatch⟧1 }'`;
    const { trails } = await check({
      [at]: api({ body }),
      "api/v1/definitions/base.yaml": "properties: { a: { type: string } }\n",
    });
    expect(trails).toEqual([
      [
        "api/v1/definitions/base.yaml:1:26 'type' is declared here",
        "api/v1/a.yaml:10:29 Referenced from here",
      ],
    ]);
  });

  test("leads through links to folders, whether the file system or a text file holds them", async () => {
    const responses = `200:
  description: OK
  schema: { $ref: "linked/s.yaml" }
  examples: { application/json: ⟦example-mismatch⟧1 }
201:
  description: OK
  schema: { $ref: "written/s.yaml#/definitions/inner" }
  examples: { application/json: ⟦example-mismatch⟧2 }`;
    const { trails } = await check({
      [at]: api({ responses }),
      "api/v1/linked": { link: "../../shared/definitions" },
      "api/v1/written": "../../shared/definitions",
      "shared/definitions/s.yaml": "type: string\ndefinitions: { inner: { type: boolean } }\n",
    });
    expect(trails.map(([first]) => first)).toEqual([
      "shared/definitions/s.yaml:1:7 'type' is declared here",
      "shared/definitions/s.yaml:2:31 'type' is declared here",
    ]);
  });
});

const schemas = "event-schemas/schema/v1";
const examples = "event-schemas/examples/v1";
const message = JSON.stringify({
  type: "object",
  properties: { content: { type: "object", required: ["body"] }, type: { enum: ["m.message"] } },
});
const text = JSON.stringify({
  type: "object",
  properties: { content: { type: "object", required: ["html"] } },
});

describe("events", () => {
  test("a variant's example must fit its own schema and that of the event", async () => {
    const { messages, trails, checked } = await check({
      [`${schemas}/m.message`]: message,
      [`${schemas}/m.message#m.text`]: text,
      [`${examples}/m.message`]: '{ "type": "m.message", "content": { "body": "b" } }',
      [`${examples}/m.message#m.text`]:
        '{ "type": ⟦example-mismatch⟧"m.x",\n  "content": ⟦example-mismatch⟧⟦example-mismatch⟧{} }',
    });
    expect(messages.join("\n")).toMatch(/'html' is missing.*'body' is missing.*"m.x" is not/s);
    expect(trails.map(([first]) => first?.replace(/:\d+:\d+.*/, ""))).toEqual([
      `${schemas}/m.message#m.text`,
      `${schemas}/m.message`,
      `${schemas}/m.message`,
    ]);
    expect(checked.examples).toBe(2);
  });

  test("schemas and examples are found through links", async () => {
    await check({
      [`${schemas}/m.message`]: { link: "../../../elsewhere/message.json" },
      "elsewhere/message.json": message,
      [`${examples}/m.message`]: { link: "../../../elsewhere/example.json" },
      "elsewhere/example.json": '{ "type": "m.message", "content": ⟦example-mismatch⟧{} }\n',
    });
    await check({
      [`${schemas}/m.message`]: message,
      "event-schemas/examples": "../elsewhere",
      "elsewhere/v1/m.message": '{ "type": ⟦example-mismatch⟧1, "content": { "body": "b" } }\n',
    });
  });
});

describe("what an API file keeps for its endpoints is checked", () => {
  test("whether any refers to it or not", async () => {
    const shared = [
      "definitions:",
      "  Unused: { type: integer, default: ⟦default-mismatch⟧many }",
      "parameters:",
      "  Unused: { in: query, name: n, type: integer, x-example: ⟦example-mismatch⟧many }",
      "responses:",
      "  Unused:",
      "    description: D",
      "    schema: { type: array }",
      "    examples: { application/json: ⟦example-mismatch⟧{} }",
      "",
    ].join("\n");
    const { checked } = await check({ "api/one.yaml": api({}) + shared });
    expect(checked).toEqual({ examples: 2, defaults: 1 });
  });
});

describe("only the named files are checked", () => {
  const wrong = (mark: string) => `- { in: query, name: a, type: integer, x-example: ${mark}x }`;
  const files = (one: string, event: string) => ({
    "api/one.yaml": api({ parameters: wrong(one) }),
    "api/two.yaml": api({ parameters: wrong("") }),
    [`${schemas}/m.message`]: message,
    [`${examples}/m.message`]: `{ "type": "m.message", "content": ${event}{} }`,
  });
  const mark = "⟦example-mismatch⟧";

  test.each([
    ["an API file", "api/one.yaml", mark, ""],
    ["an event's schema", `${schemas}/m.message`, "", mark],
    ["an event's example", `${examples}/m.message`, "", mark],
  ])("%s", async (_, file, one, event) => {
    const { checked } = await check(files(one, event), [file]);
    expect(checked.examples).toBe(1);
  });

  test("and what is judged by a schema in a file that others refer to", async () => {
    const shared = {
      "api/definitions/count.yaml": "type: object\nproperties: { n: { type: integer } }\n",
      "api/one.yaml": api({
        body: `allOf: [{ $ref: definitions/count.yaml }]\nexample: { n: ${mark}x }`,
        parameters: wrong(""),
      }),
    };
    const { checked } = await check(shared, ["api/definitions/count.yaml"]);
    expect(checked.examples).toBe(1);
  });

  test("several", async () => {
    await check(files(mark, mark), ["api/one.yaml", `${examples}/m.message`]);
  });
});
