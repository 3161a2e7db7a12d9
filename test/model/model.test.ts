import { describe, expect, test } from "vitest";
import { toJson } from "../to-json.ts";
import { api, read, readSchemaText } from "./read.ts";

function operationsOf(paths: string, head = "", more: Record<string, string> = {}) {
  const { model, findings } = read({ "api/a.yaml": api(paths, head), ...more });
  expect(findings).toEqual([]);
  return model.apis[0]?.operations ?? [];
}

describe("operations", () => {
  test("what the path and the file say holds, unless the endpoint says otherwise", () => {
    const head = `
consumes: [text/plain]
produces: [application/json]
security: [{token: []}]
parameters:
  limit: {name: limit, in: query, type: integer}
`;
    const paths = `
  "/a/{id} ":
    parameters:
      - {name: id, in: path, type: string, required: true, description: shared}
      - {name: trace, in: header, type: string}
    get:
      parameters:
        - {$ref: "#/parameters/limit"}
        - {name: id, in: path, type: integer, required: true}
        - {name: body, in: body, schema: {type: string}}
      responses: {200: {description: OK}, 429: {description: Slow down}}
    post:
      security: []
      consumes: [application/json]
      parameters: [{name: body, in: body, schema: {type: object}}]
      x-alias: {canonical-link: post-a, aliases: ["/b/{id}"]}
      responses: {default: {description: OK}, 404: {description: No}, 403: {description: Never}}
`;
    const [get, post] = operationsOf(paths, head);
    expect(get?.path).toBe("/base/a/{id}");
    expect(get?.key).toBe("/a/{id} ");
    expect(get?.parameters.map(({ name, schema }) => [name, schema.types])).toEqual([
      ["id", ["integer"]],
      ["trace", ["string"]],
      ["limit", ["integer"]],
    ]);
    expect(get).toMatchObject({
      method: "GET",
      security: [[{ scheme: "token", scopes: [] }]],
      requestBody: { content: [{ range: "text/plain" }] },
    });
    expect(post).toMatchObject({
      method: "POST",
      security: [],
      requestBody: { content: [{ range: "application/json" }] },
    });
    expect(post?.responses.map(({ status }) => status)).toEqual(["default", "404", "403"]);
    expect(post?.aliases).toMatchObject([
      { path: "/b/{id}", fullPath: "/base/b/{id}", canonicalLink: "post-a" },
    ]);
  });

  test("all methods, headers, form parameters and shared responses", () => {
    const paths = ["get", "put", "post", "delete", "options", "head", "patch"].map(
      (method) =>
        `    ${method}: {responses: {200: {$ref: "#/responses/done"}}, parameters: [{name: f, in: formData, type: file}]}\n`,
    );
    const head = `responses: {done: {description: Done, headers: {X-Left: {type: integer, minimum: 0, description: Left}}}}\n`;
    const operations = operationsOf(`  /a:\n${paths.join("")}`, head);
    expect(operations.map(({ method }) => method)).toEqual([
      "GET",
      "PUT",
      "POST",
      "DELETE",
      "OPTIONS",
      "HEAD",
      "PATCH",
    ]);
    expect(operations[0]?.parameters).toEqual([]);
    expect(operations[0]?.requestBody?.content).toMatchObject([
      { fields: [{ name: "f", schema: { types: ["file"] } }] },
    ]);
    expect(operations[6]?.responses).toMatchObject([
      {
        status: "200",
        description: "Done",
        headers: [
          {
            name: "X-Left",
            description: "Left",
            schema: { types: ["integer"], constraints: [{ keyword: "minimum" }] },
          },
        ],
      },
    ]);
  });

  test("text that YAML reads as a number stays as it was written", () => {
    const { model } = read({ "api/a.yaml": api("  {}\n") });
    expect(model.apis[0]?.version).toBe("1.0");
  });
});

describe("examples", () => {
  test("JSON text stays as written, YAML values become JSON in the author's order", () => {
    const paths = `
  /a:
    put:
      parameters:
        - name: body
          in: body
          schema:
            type: object
            example: |
              {"b": 1,
               "a": 2}
        - {name: n, in: query, type: string, x-example: "43"}
      responses:
        200:
          description: OK
          examples:
            application/json: {z: [1], "404": {}, "403": []}
            text/plain: "plain\\n"
`;
    const [put] = operationsOf(paths);
    const [body] = put?.requestBody?.content[0]?.examples ?? [];
    expect(body).toMatchObject({ text: `{"b": 1,\n "a": 2}`, isText: true });
    expect(toJson(body?.value ?? null)).toEqual({ a: 2, b: 1 });
    expect(put?.parameters[0]?.examples).toMatchObject([{ text: "43", value: "43", isText: false }]);
    expect(
      put?.responses[0]?.content[0]?.examples.map(({ mediaType, text, isText }) => [mediaType, text, isText]),
    ).toEqual([
      ["application/json", `{\n  "z": [\n    1\n  ],\n  "404": {},\n  "403": []\n}`, false],
      ["text/plain", "plain", false],
    ]);
  });

  test("a string in the body is no JSON text, nor is one for a string in a response", () => {
    const paths = `
  /a:
    put:
      parameters: [{name: body, in: body, schema: {type: string, format: byte, example: "<bytes>"}}]
      responses: {200: {description: OK, schema: {type: string}, examples: {application/json: yes indeed}}}
`;
    const [put] = operationsOf(paths);
    expect(put?.requestBody?.content[0]?.examples).toMatchObject([
      { text: "<bytes>", value: "<bytes>", isText: false },
    ]);
    expect(put?.responses[0]?.content[0]?.examples).toMatchObject([
      { text: "yes indeed", value: "yes indeed", isText: false },
    ]);
  });

  test("JSON text that is no JSON has no value", () => {
    const endpoint = `{responses: {200: {description: OK, examples: {application/vnd.a+json: "{"}}}}`;
    const { model, findings } = read({ "api/a.yaml": api(`  /a: {get: ${endpoint}}\n`) });
    const [example] = model.apis[0]?.operations[0]?.responses[0]?.content[0]?.examples ?? [];
    expect(findings.length).toBeGreaterThan(0);
    expect(example).toMatchObject({ text: "{", isText: true });
    expect(example).not.toHaveProperty("value");
  });
});

describe("schemas", () => {
  test("what stands beside a reference wins, also halfway along a chain of them", () => {
    const schema = readSchemaText(
      `{properties: {a: {$ref: "../one.json", description: mine, required: [b]}}}`,
      {
        "one.json": `{"$ref": "two.json", "title": "One", "description": "one"}`,
        "two.json": `{"title": "Two", "description": "two", "type": "object", "required": ["a"], "properties": {"a": {}}}`,
      },
    );
    const property = schema.properties[0]?.schema;
    expect(property).toMatchObject({
      title: "One",
      description: "mine",
      types: ["object"],
      required: ["a", "b"],
    });
    expect(property?.references).toHaveLength(2);
    expect(property?.id).toBe("events/s#/properties/a");
  });

  test("a description beside a reference leaves the identity", () => {
    const schema = readSchemaText(
      `{properties: {a: {$ref: "../two.json", description: mine}, b: {$ref: "../two.json"}}}`,
      {
        "two.json": `{"properties": {"x": {"type": "string"}}}`,
      },
    );
    expect(schema.properties.map((each) => each.schema.id)).toEqual(["two.json#", "two.json#"]);
    expect(schema.properties.map((each) => each.schema.description)).toEqual(["mine", ""]);
  });

  test("what many references lead to is read once; each keeps its own way there", () => {
    const schema = readSchemaText(
      `{properties: {a: {$ref: "../one.json"}, b: {$ref: "../one.json"}, c: {$ref: "../one.json", description: mine}}}`,
      { "one.json": `{"description": "one", "properties": {"x": {}}, "allOf": [{"title": "T"}]}` },
    );
    const [a, b, c] = schema.properties.map((property) => property.schema);
    expect(b?.properties).toBe(a?.properties);
    expect(b?.allOf).toBe(a?.allOf);
    expect([a?.references, b?.references]).toMatchObject([
      [{ pointer: "/properties/a/$ref" }],
      [{ pointer: "/properties/b/$ref" }],
    ]);
    expect([a, b, c].map((each) => each?.description)).toEqual(["one", "one", "mine"]);
  });

  test("a schema in itself is a circle of objects", () => {
    const schema = readSchemaText(`{properties: {next: {$ref: "#"}}}`);
    const next = schema.properties[0]?.schema;
    expect(next?.id).toBe(schema.id);
    expect(next?.properties[0]?.schema).toBe(next);
  });

  test("nullable, labels of keys, and all other keywords", () => {
    const schema = readSchemaText(
      `{type: string, x-nullable: true, x-pattern: $A, maxLength: 3, default: x, const: y}`,
    );
    expect(schema.types).toEqual(["string", "null"]);
    expect(schema.keyLabel).toBe("$A");
    expect(schema.constraints).toEqual([
      { keyword: "maxLength", value: 3 },
      { keyword: "default", value: "x" },
      { keyword: "const", value: "y" },
    ]);
  });
});

describe("events", () => {
  const parents = {
    "events/core/event.json": `{"type": "object"}`,
    "events/core/room_event.json": `{"allOf": [{"$ref": "event.json"}], "title": "Room Event"}`,
    "events/core/state_event.json": `{"allOf": [{"$ref": "room_event.json"}]}`,
  };

  test("what they are called, what they inherit from, and the examples they share", () => {
    const { model, findings } = read({
      ...parents,
      "events/m.a": `{"allOf": [{"$ref": "core/state_event.json"}], "properties": {"type": {"enum": ["m.x"]}, "content": {"title": "C"}, "state_key": {}}}`,
      "events/m.b.yaml": `allOf: [{description: D}, {$ref: core/room_event.json}]\n`,
      "events/m.b$other": "{}",
      "events/m.b#m.text": "{}",
      "events/m.c.json": "{}",
      "events/.swp": "{",
      "events/link": "core",
      "examples/m.a": `\n{"b": 1, "a": [ ]}\n`,
      "examples/m.b#other.yaml": "b: 1\na: []\n",
      "examples/m.b#m.text": `{"text": true}`,
      "examples/m.c$first.json": "{}",
      "examples/m.c$second.json": "[]",
    });
    expect(findings).toEqual([]);
    expect(model.events.map(({ name, type, variant, kind }) => [name, type, variant, kind])).toEqual([
      ["m.a", "m.x", undefined, "state"],
      ["m.b", "m.b", undefined, "message"],
      ["m.b#m.text", "m.b", "m.text", undefined],
      ["m.b#other", "m.b", "other", undefined],
      ["m.c", "m.c", undefined, undefined],
    ]);
    const texts = Object.fromEntries(
      model.events.map(({ name, examples }) => [name, examples.map(({ text }) => text)]),
    );
    expect(texts).toEqual({
      "m.a": [`{"b": 1, "a": [ ]}`],
      "m.b": [`{"text": true}`],
      "m.b#m.text": [`{"text": true}`],
      "m.b#other": [`{\n  "b": 1,\n  "a": []\n}`],
      "m.c": ["{}", "[]"],
    });
    expect(model.events[0]).toMatchObject({ content: { title: "C" }, stateKey: {} });
    expect(model.commonFields.map(({ name, title }) => [name, title])).toEqual([
      ["event", ""],
      ["room_event", "Room Event"],
      ["state_event", ""],
    ]);
  });
});

test("events have the properties that they inherit, and are of the type that all schemas of it allow", () => {
  const base = `{"properties": {"type": {"enum": ["m.x", "m.y"]}, "content": {"title": "C"}, "state_key": {}}}`;
  const own = `{"type": {"enum": ["m.z", "m.y"]}, "content": {"title": "Own"}}`;
  const { model } = read({
    "events/m.a": `{"allOf": [${base}]}`,
    "events/m.b": `{"allOf": [${base}], "properties": ${own}}`,
  });
  expect(model.events).toMatchObject([
    { type: "m.x", content: { title: "C" }, stateKey: {} },
    { type: "m.y", content: { title: "Own" }, stateKey: {} },
  ]);
});

describe("the changelog", () => {
  const changelogOf = (text: string) => read({ "CHANGELOG.rst": text }).model.changelog;

  test("the newest release, its directives included, up to the next title", () => {
    const text = `
.. A comment with a title in it
.. ====

Changes in v0.2.0 (today)
=========================

First.

Sub
---

.. note:: Kept.

Changes in v0.1.0
=================
Old.
`;
    expect(changelogOf(text)).toMatchObject({
      version: "0.2.0",
      title: "Changes in v0.2.0 (today)",
      body: "First.\n\nSub\n---\n\n.. note:: Kept.",
    });
  });

  test("titles with a line above, below a title of the whole", () => {
    const text =
      "=========\nChangelog\n=========\n\n=======\n v1.2.3\n=======\n\nNew.\n\n=======\n v1.2.2\n=======\n";
    expect(changelogOf(text)).toMatchObject({ version: "1.2.3", title: "v1.2.3", body: "New." });
  });
});
