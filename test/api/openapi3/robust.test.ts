import { expect, test } from "vitest";
import { findingsIn } from "../../check/api/check.ts";

/** A file in which most of what OpenAPI has stands once. */
const whole = {
  openapi: "3.2.0",
  $self: "https://example.org/a.json",
  info: {
    title: "T",
    version: "1",
    contact: { name: "N" },
    license: { name: "L", identifier: "MIT" },
  },
  jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
  servers: [
    { url: "https://{host}/v1", variables: { host: { default: "example.org", enum: ["example.org"] } } },
  ],
  tags: [{ name: "one", externalDocs: { url: "https://example.org" } }],
  security: [{ oauth: ["s"] }],
  paths: {
    "/a/{b}": {
      $ref: "#/components/pathItems/P",
      summary: "S",
      parameters: [{ name: "b", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "a",
        tags: ["one"],
        parameters: [
          {
            name: "q",
            in: "query",
            content: { "application/json": { examples: { e: { value: 1 } } } },
          },
        ],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { f: { $ref: "#/components/schemas/D" } } },
              encoding: { f: { headers: { "X-B": { schema: { type: "string" } } } } },
            },
          },
        },
        responses: {
          "2XX": {
            description: "OK",
            headers: { "X-A": { schema: { type: "string" }, example: "x" } },
            content: { "application/jsonl": { itemSchema: { type: "object" } } },
            links: { next: { operationId: "a", parameters: { b: "$url" }, server: { url: "/" } } },
          },
          default: { $ref: "#/components/responses/R", description: "D" },
        },
        callbacks: {
          done: { "{$url}": { post: { callbacks: { again: { $ref: "#/components/callbacks/C" } } } } },
        },
        servers: [{ url: "/own" }],
      },
      additionalOperations: { COPY: { responses: { default: { description: "D" } } } },
    },
  },
  webhooks: { notice: { post: { "x-alias": { aliases: ["/c"] } } } },
  components: {
    schemas: { D: { type: "object", discriminator: { propertyName: "k", mapping: { d: "D" } } } },
    responses: { R: { description: "Bad", content: { "text/plain": { example: "x" } } } },
    callbacks: { C: { "{$url}": { $ref: "#/webhooks/notice" } } },
    pathItems: { P: { get: { parameters: [] } } },
    securitySchemes: {
      oauth: { type: "oauth2", flows: { password: { tokenUrl: "https://example.org", scopes: { s: "S" } } } },
    },
  },
};

/** All places of a value, as the keys that lead there. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const inside = Object.entries(value);
  return [[], ...inside.flatMap(([key, each]) => placesIn(each).map((rest) => [key, ...rest]))];
}

/** The same value with another at one place. */
function replaced(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, other) : each));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, each]) => [
      name,
      name === key ? replaced(each, rest, other) : each,
    ]),
  );
}

const others = [
  ...[null, true, 7, "x", "", "#/x", [], {}, [["x"]], [{}], { x: {} }, { x: "x" }],
  ...[
    { $ref: "#" },
    { $ref: "#/paths" },
    { $ref: "#/components/callbacks/C" },
    { $ref: 1 },
    [{ $ref: "#/x" }],
  ],
];

test("a file with most of what OpenAPI has is right", () => {
  expect(findingsIn({ "api/a.json": JSON.stringify(whole) })).toEqual([]);
});

test("any value in the place of any part of it is read and checked without a failure", () => {
  for (const [index, place] of placesIn(whole).entries())
    for (const other of [index, index + 6, index + 11].map((each) => others[each % others.length])) {
      const text = JSON.stringify(replaced(whole, place, other));
      expect(
        () => findingsIn({ "api/a.json": text }),
        `${place.join("/")}: ${JSON.stringify(other)}`,
      ).not.toThrow();
    }
});

test("path items, callbacks and operations that lead to one another come to an end, in time that grows as they do", () => {
  const count = 400;
  const names = Array.from({ length: count }, (_, index) => `C${index}`);
  const toAll = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/callbacks/${name}` }]));
  const file = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": { post: { callbacks: toAll, responses: { 200: { description: "OK" } } } } },
    components: {
      callbacks: Object.fromEntries(
        names.map((name, index) => [
          name,
          {
            "{$url}": {
              post: { callbacks: { next: { $ref: `#/components/callbacks/${names[(index + 1) % count]}` } } },
            },
          },
        ]),
      ),
    },
  };
  expect(findingsIn({ "api/a.json": JSON.stringify(file) })).toEqual([]);
});
