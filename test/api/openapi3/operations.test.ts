import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/schema/types.ts";
import { apiOf, openapi, operationOf, readFiles } from "./read.ts";

const typesOf = ({ types }: Schema) => types;

describe("operations", () => {
  test("keep what is said of them", () => {
    const operation = operationOf(`
      operationId: getAll
      summary: Gets *all*
      description: Everything
      deprecated: true
      tags: [one, other]
      externalDocs: {url: https://example.org, description: Why}
      x-changed: {since: 1}
      x-alias: {canonical-link: get-all, aliases: [/all]}
      responses: {429: {description: Too many}}
`);
    expect(operation).toMatchObject({
      method: "GET",
      path: "/",
      key: "/",
      operationId: "getAll",
      summary: "Gets *all*",
      description: "Everything",
      deprecated: true,
      tags: ["one", "other"],
      externalDocs: { url: "https://example.org", description: "Why" },
      extensions: [{ name: "x-changed", value: new Map([["since", 1]]) }, { name: "x-alias" }],
      aliases: [{ path: "/all", fullPath: "/all", canonicalLink: "get-all" }],
      pathLocation: { file: "api.yaml", pointer: "/paths/~1", at: "key" },
      location: { file: "api.yaml", pointer: "/paths/~1/get", at: "key" },
    });
  });

  test("are all methods of a path, in the author's order, those of OpenAPI 3.2 included", () => {
    const paths = `
paths:
  /a:
    summary: Things
    description: All sorts
    trace: {}
    query: {}
    additionalOperations:
      COPY: {summary: Copies}
    get: {}
  x-note: {get: {}}
`;
    const { operations } = apiOf(openapi(paths, "3.2.0"));
    expect(operations.map(({ method }) => method)).toEqual(["TRACE", "QUERY", "COPY", "GET"]);
    expect(operations[2]).toMatchObject({
      summary: "Copies",
      pathSummary: "Things",
      pathDescription: "All sorts",
      location: { pointer: "/paths/~1a/additionalOperations/COPY", at: "key" },
    });
  });

  test("of a path that refers to another are those of both", () => {
    const paths = `
paths:
  /a:
    $ref: "#/components/pathItems/shared"
    description: Own
    put: {summary: Own}
components:
  pathItems:
    shared:
      summary: Shared
      description: Shared
      parameters: [{name: q, in: query, schema: {type: string}}]
      put: {summary: Shared}
      get: {summary: Shared}
`;
    const api = apiOf(openapi(paths));
    expect(api.operations).toMatchObject([
      { method: "PUT", path: "/a", summary: "Own", pathSummary: "Shared", pathDescription: "Own" },
      { method: "GET", path: "/a", summary: "Shared", parameters: [{ name: "q" }] },
    ]);
    expect(api.components.pathItems.map(({ method, key }) => [method, key])).toEqual([
      ["PUT", "shared"],
      ["GET", "shared"],
    ]);
  });

  test("with callbacks that lead back to them end in a circle of objects", () => {
    const { operations, components } = apiOf(
      openapi(`
paths:
  /a:
    post:
      callbacks:
        done: {$ref: "#/components/callbacks/done"}
components:
  callbacks:
    done:
      "{$request.body#/url}":
        post:
          summary: It is done
          callbacks: {again: {$ref: "#/components/callbacks/done"}}
      x-note: none
`),
    );
    const [done] = operations[0]?.callbacks ?? [];
    expect(done).toMatchObject({
      name: "done",
      location: { pointer: "/components/callbacks/done" },
      operations: [
        { method: "POST", path: "{$request.body#/url}", key: "{$request.body#/url}", summary: "It is done" },
      ],
    });
    expect(done?.operations[0]?.callbacks[0]?.operations).toBe(done?.operations);
    expect(components.callbacks[0]?.operations).toBe(done?.operations);
  });
});

describe("parameters", () => {
  const parameters = (yaml: string, head = "") =>
    operationOf(`      parameters:\n${yaml}      responses: {}\n`, head).parameters;

  test("have the styles of the places where they stand", () => {
    const { operations } = apiOf(
      openapi(`
paths:
  /{a}/{b}:
    get:
      parameters:
        - {name: a, in: path, required: true, schema: {type: array}}
        - {name: b, in: path, required: true, style: label, explode: true, schema: {type: array}}
        - {name: c, in: query, allowReserved: true, schema: {type: array}}
        - {name: d, in: query, style: deepObject, explode: true, schema: {type: object}}
        - {name: e, in: query, explode: false, schema: {type: array}}
        - {name: f, in: header, schema: {type: array}}
        - {name: g, in: cookie, deprecated: true, schema: {type: string}}
        - {name: h, in: cookie, style: cookie, schema: {type: object}}
`),
    );
    const styles = operations[0]?.parameters.map(
      ({ name, in: where, style, explode, allowReserved, isStyled }) =>
        [name, where, style, explode, allowReserved, isStyled].join(" "),
    );
    expect(styles).toEqual([
      "a path simple false false false",
      "b path label true false true",
      "c query form true true false",
      "d query deepObject true false true",
      "e query form false false true",
      "f header simple false false false",
      "g cookie form true false false",
      "h cookie cookie true false true",
    ]);
    expect(operations[0]?.parameters[6]).toMatchObject({ deprecated: true, required: false });
  });

  test("are written as text of a media type where they have content", () => {
    const [filter, form] = parameters(`
        - name: filter
          in: query
          description: What to leave out
          content:
            application/json:
              schema: {type: object}
              examples: {one: {value: '{"limit": 1}'}}
        - name: form
          in: querystring
          content: {application/x-www-form-urlencoded: {schema: {type: object}, example: {a: 1}}}
`);
    expect(filter).toMatchObject({
      name: "filter",
      description: "What to leave out",
      mediaType: "application/json",
      schema: { types: ["object"] },
      examples: [
        { name: "one", mediaType: "application/json", isText: true, value: new Map([["limit", 1]]) },
      ],
    });
    expect(form).toMatchObject({
      in: "querystring",
      mediaType: "application/x-www-form-urlencoded",
      examples: [{ value: new Map([["a", 1]]) }],
    });
  });

  test("have examples, with names or without", () => {
    const [limit, cursor] = parameters(
      `
        - {name: limit, in: query, schema: {type: integer}, example: 10}
        - name: cursor
          in: query
          schema: {type: string}
          examples:
            first: {summary: At first, description: Begins, value: ''}
            later: {$ref: "#/components/examples/later"}
`,
      "components: {examples: {later: {summary: Later on, value: abc}}}\n",
    );
    expect(limit?.examples).toMatchObject([
      { value: 10, text: "10", location: { pointer: "/paths/~1/get/parameters/0/example" } },
    ]);
    expect(limit?.examples[0]).not.toHaveProperty("name");
    expect(limit?.examples[0]).not.toHaveProperty("mediaType");
    expect(cursor?.examples).toMatchObject([
      { name: "first", summary: "At first", description: "Begins", value: "" },
      {
        name: "later",
        summary: "Later on",
        value: "abc",
        location: { pointer: "/components/examples/later/value" },
      },
    ]);
  });

  test("of an operation replace those of the path with the same name and place", () => {
    const { operations } = apiOf(
      openapi(`
paths:
  /{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: Trace, in: header, schema: {type: string}}
    get:
      parameters:
        - {name: q, in: query, schema: {type: string}}
        - {name: trace, in: header, schema: {type: integer}}
        - {$ref: "#/components/parameters/id"}
components:
  parameters:
    id: {name: id, in: path, required: true, schema: {type: integer}}
`),
    );
    const [get] = operations;
    expect(get?.parameters.map(({ name, schema }) => [name, ...typesOf(schema)].join(" "))).toEqual([
      "id integer",
      "trace integer",
      "q string",
    ]);
    expect(get?.parameterLists).toMatchObject({
      ofPath: [{ name: "id", in: "path" }, { name: "Trace" }],
      own: [
        { name: "q", nameLocation: { pointer: "/paths/~1{id}/get/parameters/0/name" } },
        { name: "trace" },
        { name: "id", nameLocation: { pointer: "/paths/~1{id}/get/parameters/2" } },
      ],
    });
  });

  test("of a path are those that it holds in braces", () => {
    const { found, expected } = readFiles({
      "api.yaml": openapi(`
paths:
  /{a}/{b}:
    # One of them has another name than in the path: both together are one error.
    get:
      parameters:
        - {name: a, in: path, required: true, schema: {type: string}}
        - {name: ⟦path-parameter-unused⟧c, in: path, required: true, schema: {type: string}}
    # Which of them these are is not known.
    put: {parameters: [{name: a, in: path, schema: {}}, {name: b, in: body}]}
    post: {parameters: [{name: a, in: path, schema: {}}, {in: path}]}
  /lists/{a}:
    ⟦path-parameter-undeclared⟧get: {parameters: [{name: a, in: query, schema: {}}]}
    put: {parameters: [{name: a, in: path, schema: {}}]}
  ⟦path-parameter-undeclared⟧/rows/{a}?all={b}:
    get: {}
    put: {}
webhooks:
  "{a}": {post: {parameters: [{name: b, in: path, schema: {}}]}}
`),
    });
    expect(found).toEqual(expected);
  });

  test("are described anew beside a `$ref`, but not in OpenAPI 3.0", () => {
    const text = `
paths:
  /:
    get:
      parameters: [{$ref: "#/components/parameters/q", description: Own}, {$ref: "#/components/parameters/q"}]
components:
  parameters: {q: {name: q, in: query, description: Shared, schema: {type: string}}}
`;
    const describedIn = (version: string) =>
      apiOf(openapi(text, version)).operations[0]?.parameterLists.own.length === 2 &&
      apiOf(openapi(text, version)).operations[0]?.parameters[0]?.description;
    expect(describedIn("3.1.0")).toBe("Own");
    expect(describedIn("3.0.3")).toBe("Shared");
  });
});

describe("bodies and responses", () => {
  test("have one schema and its examples for each media type", () => {
    const { requestBody } = operationOf(`
      requestBody:
        description: What to send
        required: true
        content:
          application/json:
            schema: {type: object, properties: {a: {type: integer}}}
            examples:
              small: {value: {a: 1}}
              kept: {externalValue: https://example.org/example.json, summary: Elsewhere}
          text/*: {schema: {type: string}, example: '{"a": 1}'}
          application/jsonl: {itemSchema: {type: object}}
`);
    expect(requestBody).toMatchObject({
      name: "",
      description: "What to send",
      required: true,
      location: { pointer: "/paths/~1/get/requestBody" },
      content: [
        {
          range: "application/json",
          schema: { types: ["object"] },
          examples: [
            { name: "small", mediaType: "application/json", value: new Map([["a", 1]]), isText: false },
            { name: "kept", externalValue: "https://example.org/example.json", summary: "Elsewhere" },
          ],
        },
        { range: "text/*", examples: [{ value: '{"a": 1}', isText: false }] },
        { range: "application/jsonl", itemSchema: { types: ["object"] }, examples: [] },
      ],
    });
    expect(requestBody?.content[0]?.examples[1]).not.toHaveProperty("value");
  });

  test("say how the parts of a form are written", () => {
    const { requestBody } = operationOf(`
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object}
            encoding:
              picture: {contentType: "image/png, image/jpeg", headers: {X-Size: {schema: {type: integer}}}}
              list: {style: form, explode: false, allowReserved: true}
`);
    expect(requestBody?.content[0]?.encoding).toMatchObject([
      {
        name: "picture",
        contentType: "image/png, image/jpeg",
        headers: [{ name: "X-Size", style: "simple", explode: false, schema: { types: ["integer"] } }],
      },
      { name: "list", style: "form", explode: false, allowReserved: true, headers: [] },
    ]);
    expect(requestBody?.content[0]?.encoding[0]).not.toHaveProperty("style");
  });

  test("have headers and links, whole classes of statuses, and words beside a `$ref`", () => {
    const { responses } = operationOf(
      `
      responses:
        2XX:
          description: Fine
          summary: OK
          headers:
            X-Next: {description: Where to go on, required: true, schema: {type: string}, example: abc}
            x-limit: {$ref: "#/components/headers/limit", description: How many}
          content: {application/json: {schema: {type: array}}}
          links:
            next:
              operationId: getNext
              description: The next page
              parameters: {cursor: $response.header.X-Next, limit: 10}
              requestBody: {all: true}
              server: {url: https://example.org}
        default: {$ref: "#/components/responses/failed", description: Something else}
        x-note: {description: none}
`,
      `
components:
  headers: {limit: {content: {text/plain: {schema: {type: integer}}}}}
  responses: {failed: {description: It failed}}
`,
    );
    expect(responses).toMatchObject([
      {
        status: "2XX",
        description: "Fine",
        summary: "OK",
        headers: [
          { name: "X-Next", required: true, examples: [{ value: "abc" }], style: "simple" },
          {
            name: "x-limit",
            description: "How many",
            mediaType: "text/plain",
            schema: { types: ["integer"] },
          },
        ],
        content: [{ range: "application/json", schema: { types: ["array"] } }],
        links: [
          {
            name: "next",
            operationId: "getNext",
            description: "The next page",
            parameters: [
              { name: "cursor", value: "$response.header.X-Next" },
              { name: "limit", value: 10 },
            ],
            requestBody: new Map([["all", true]]),
            server: { url: "https://example.org" },
          },
        ],
      },
      {
        status: "default",
        description: "Something else",
        location: { pointer: "/components/responses/failed" },
      },
    ]);
  });

  test("have the examples of OpenAPI 3.2, as values and as they are sent", () => {
    const { responses } = operationOf(`
      responses:
        200:
          description: Fine
          content:
            application/json:
              schema: {type: array}
              examples:
                both: {dataValue: [1], serializedValue: "[ 1 ]"}
                sent: {serializedValue: "[2]"}
            text/csv: {examples: {sent: {serializedValue: "1,2"}}}
            application/xml: {example: null}
`);
    const [json, csv, xml] = responses[0]?.content ?? [];
    expect(json?.examples).toMatchObject([
      { name: "both", value: [1], serialized: "[ 1 ]", isText: false },
      { name: "sent", value: [2], serialized: "[2]", text: "[2]", isText: true },
    ]);
    expect(csv?.examples).toMatchObject([{ value: "1,2", serialized: "1,2", isText: false }]);
    expect(xml?.examples).toMatchObject([{ value: null, text: "null" }]);
  });
});

describe("components", () => {
  test("are read whether anything refers to them or not", () => {
    const { components } = apiOf(
      openapi(
        `
components:
  schemas: {one: {type: object}, x-two: {type: string}}
  parameters: {q: {name: q, in: query, schema: {type: string}}}
  requestBodies: {body: {content: {text/plain: {}}}}
  responses: {ok: {description: Fine}}
  headers: {X-A: {schema: {type: string}}}
  mediaTypes: {json: {schema: {type: array}}}
  examples: {one: {value: 1}}
  links: {next: {operationId: getNext}}
  callbacks: {done: {"{$url}": {post: {}}}}
  pathItems: {item: {get: {}}}
`,
        "3.2.0",
      ),
    );
    expect(components).toMatchObject({
      schemas: [{ types: ["object"] }, { types: ["string"] }],
      parameters: [{ name: "q" }],
      requestBodies: [{ content: [{ range: "text/plain" }] }],
      responses: [{ description: "Fine" }],
      headers: [{ name: "X-A" }],
      mediaTypes: [{ range: "json" }],
      examples: [{ name: "one", value: 1 }],
      links: [{ name: "next", operationId: "getNext" }],
      callbacks: [{ name: "done", operations: [{ method: "POST" }] }],
      pathItems: [{ method: "GET", key: "item" }],
    });
  });

  test("that others refer to are the same objects", () => {
    const { operations, components } = apiOf(
      openapi(`
paths:
  /: {get: {parameters: [{$ref: "#/components/parameters/q"}], requestBody: {$ref: "#/components/requestBodies/b"}}}
components:
  parameters: {q: {name: q, in: query, schema: {type: string}}}
  requestBodies: {b: {content: {}}}
`),
    );
    expect(operations[0]?.parameters[0]).toBe(components.parameters[0]);
    expect(operations[0]?.requestBody).toBe(components.requestBodies[0]);
  });
});

test("what has the wrong form is left out, and the rest is kept", () => {
  const { api } = readFiles({
    "api.yaml": openapi(`
servers: none
tags: [[one], {name: {}}]
paths:
  /a: 1
  /b: {get: none, put: {parameters: {}, requestBody: [], responses: [], callbacks: 1, tags: one, deprecated: "yes"}}
webhooks: []
components: {schemas: 1, parameters: [], headers: {X-A: 1}, securitySchemes: {a: 1}}
`),
  });
  expect(api).toMatchObject({
    servers: [],
    tags: [],
    operations: [
      { method: "PUT", parameters: [], responses: [], callbacks: [], tags: [], deprecated: false },
    ],
    securitySchemes: [{ name: "a", type: "" }],
  });
});
