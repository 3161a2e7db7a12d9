import { describe, expect, test } from "vitest";
import { check } from "./check.ts";

const head = (version: string) => `openapi: ${version}\ninfo: { title: T, version: "1" }\n`;
const at = "api/a.yaml";

/** An operation, in YAML from column 1, at each place of an API file where one may stand. */
const operationPlaces: [place: string, around: (operation: string) => string][] = [
  ["a path", (operation) => `paths:\n  /a:\n    post:\n${indent(operation, 6)}`],
  ["a webhook", (operation) => `webhooks:\n  a:\n    post:\n${indent(operation, 6)}`],
  [
    "a callback",
    (operation) =>
      `paths:
  /a:
    get:
      responses: { 204: { description: Done. } }
      callbacks:
        done:
          "{$request.query.to}":
            post:
${indent(operation, 14)}`,
  ],
  [
    "a callback that is kept",
    (operation) =>
      `components:\n  callbacks:\n    done:\n      "{$request.query.to}":\n        post:\n${indent(operation, 10)}`,
  ],
  [
    "a path item that is kept",
    (operation) => `components:\n  pathItems:\n    a:\n      post:\n${indent(operation, 8)}`,
  ],
];

function indent(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(width));
}

const operation = `parameters:
  - { in: query, name: a, schema: { type: integer }, example: ⟦example-mismatch⟧x }
  - in: header
    name: b
    schema: { type: integer, examples: [⟦example-mismatch⟧y, 2] }
    examples: { one: { value: ⟦example-mismatch⟧z }, two: { value: 2 } }
  - in: query
    name: c
    content: { application/json: { schema: { type: integer }, example: ⟦example-mismatch⟧true } }
requestBody:
  content:
    application/json:
      schema: { type: object, properties: { n: { type: integer } } }
      example: { n: ⟦example-mismatch⟧x }
    multipart/form-data:
      schema: { type: object, properties: { f: { type: string } } }
      example: { f: ⟦example-mismatch⟧1 }
      encoding: { f: { headers: { X-F: { schema: { type: integer }, example: ⟦example-mismatch⟧x } } } }
responses:
  2XX:
    description: Fine.
    headers:
      X-A: { schema: { type: integer }, example: ⟦example-mismatch⟧x }
      X-B: { content: { application/json: { schema: { type: integer }, example: ⟦example-mismatch⟧[] } } }
    content:
      application/json:
        schema: { type: integer, default: ⟦default-mismatch⟧x }
        examples: { one: { value: ⟦example-mismatch⟧x }, two: { $ref: "#/components/examples/Two" } }
  default:
    description: Else.
    content: { application/problem+json: { schema: { type: string }, example: ⟦example-mismatch⟧1 } }
`;

describe("each example of an operation is judged at its place in", () => {
  test.each(operationPlaces)("%s", async (_, around) => {
    const example = "  examples: { Two: { value: ⟦example-mismatch⟧two } }\n";
    const text = around(operation);
    const components = text.startsWith("components:\n") ? "" : "components:\n";
    const { checked } = await check({ [at]: `${head("3.1.0")}${text}${components}${example}` });
    expect(checked.examples).toBe(14);
  });
});

test("examples of what components keep are judged, used or not", async () => {
  await check({
    [at]: `${head("3.2.0")}components:
  schemas:
    A: { type: integer, examples: [⟦example-mismatch⟧x], default: ⟦default-mismatch⟧y }
    B: { type: integer, example: ⟦example-mismatch⟧z }
  parameters:
    P: { in: query, name: p, schema: { type: integer }, example: ⟦example-mismatch⟧x }
  headers:
    H: { schema: { type: integer }, example: ⟦example-mismatch⟧x }
  requestBodies:
    R: { content: { application/json: { schema: { type: integer }, example: ⟦example-mismatch⟧x } } }
  responses:
    S:
      description: Fine.
      headers: { X-S: { schema: { type: integer }, example: ⟦example-mismatch⟧x } }
      content: { application/json: { schema: { type: integer }, example: ⟦example-mismatch⟧x } }
  mediaTypes:
    M: { schema: { type: integer, examples: [⟦example-mismatch⟧x] } }
    N: { schema: { type: integer }, example: ⟦example-mismatch⟧x }
paths:
  /a:
    get:
      responses: { 200: { description: Fine., content: { application/json: { $ref: "#/components/mediaTypes/N" } } } }
`,
  });
});

test("examples of a stream are judged item by item, and what stands in the schema of its items", async () => {
  await check({
    [at]: `${head("3.2.0")}paths:
  /a:
    get:
      responses:
        200:
          description: Fine.
          content:
            application/jsonl:
              itemSchema:
                type: object
                properties: { n: { type: integer, examples: [⟦example-mismatch⟧x] } }
              examples:
                one: { dataValue: [{ n: 1 }, { n: ⟦example-mismatch⟧x }] }
                two: { serializedValue: "{\\"n\\": 1}\\n" }
            application/json:
              schema: { type: array }
              itemSchema: { type: integer }
              example: [1, ⟦example-mismatch⟧x]
`,
  });
});

test("examples in files that are referred to are judged where they stand", async () => {
  await check({
    [at]: `${head("3.0.3")}paths:
  /a:
    get:
      parameters: [{ $ref: "parts.yaml#/p" }]
      responses: { 200: { $ref: "parts.yaml#/responses/fine" } }
`,
    "api/parts.yaml": `p: { in: query, name: p, schema: { type: integer }, example: ⟦example-mismatch⟧x }
responses:
  fine:
    description: Fine.
    content:
      application/json:
        schema: { type: string, nullable: true, enum: [a, null] }
        examples: { none: { value: null }, one: { $ref: "examples.json#/one" } }
`,
    "api/examples.json": '{\n  "one": { "value": ⟦example-mismatch⟧"b" }\n}\n',
  });
});

test("what is sent as it is, is no value of the schema", async () => {
  await check({
    [at]: `${head("3.2.0")}paths:
  /a:
    get:
      parameters:
        - in: query
          name: n
          schema: { type: integer }
          examples:
            one: { serializedValue: "n=3" }
            two: { dataValue: ⟦example-mismatch⟧x, serializedValue: "3" }
      responses: { 204: { description: Done. } }
`,
  });
});

test("bytes, other media types and examples that are kept elsewhere stay unjudged", async () => {
  await check({
    [at]: `${head("3.1.0")}paths:
  /a:
    put:
      requestBody:
        content:
          image/png: { schema: { contentMediaType: image/png }, example: 1 }
          text/csv: { schema: { type: array }, example: "a,b" }
          application/json: { schema: { type: integer }, examples: { far: { externalValue: "https://a.example/b" } } }
      responses: { 204: { description: Done. } }
`,
  });
});
