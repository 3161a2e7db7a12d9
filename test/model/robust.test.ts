import fc from "fast-check";
import { expect, test } from "vitest";
import { formatType, objectTables } from "../../src/schema/tables/tables.ts";
import { api, read } from "./read.ts";

const seed = 20151019;
const names = ["A", "B", "C", "D"];
const reference = fc.constantFrom(...names).map((name) => ({ $ref: `#/definitions/${name}` }));

/** Schemas that refer to one another in any way, right or wrong. */
const schema = fc.letrec((tie) => {
  const each = tie("schema");
  const list = fc.array(each, { maxLength: 3 });
  const keyed = fc.dictionary(fc.constantFrom("a", "b", "type"), each, { maxKeys: 3 });
  const record = fc.record(
    {
      title: fc.constantFrom("T", "U"),
      description: fc.constant("D"),
      type: fc.constantFrom("object", "array", "string", ["object", "null"], "strng", 3),
      properties: keyed,
      patternProperties: keyed,
      additionalProperties: fc.oneof(fc.boolean(), each),
      items: fc.oneof(each, list),
      allOf: list,
      oneOf: list,
      anyOf: list,
      required: fc.oneof(fc.constant(["a", "ghost"]), fc.constant(true)),
      enum: fc.constant([1, "x", null]),
      minimum: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  return {
    schema: fc.oneof({ maxDepth: 3 }, reference, record, fc.boolean(), fc.jsonValue({ maxDepth: 1 })),
  };
}).schema;

test("whatever schemas say of one another, reading them and showing them comes to an end", () => {
  const definitions = fc.record(Object.fromEntries(names.map((name) => [name, schema])));
  fc.assert(
    fc.property(definitions, (all) => {
      const paths = `  /a: {get: {responses: {200: {description: OK, schema: {$ref: "#/definitions/A"}}}}}\n`;
      const { model } = read({ "api/a.yaml": api(paths, `definitions: ${JSON.stringify(all)}\n`) });
      const [response] = model.apis[0]?.operations[0]?.responses ?? [];
      const schema = response?.content[0]?.schema;
      const tables = schema ? objectTables(schema) : [];
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      for (const { rows } of tables) for (const { type } of rows) expect(formatType(type)).not.toBe("");
    }),
    { seed, numRuns: 300 },
  );
});

test("any value in the place of any part of an API file is read without a failure", () => {
  const part = fc.jsonValue({ maxDepth: 2 });
  const key = fc.constantFrom(
    "parameters",
    "responses",
    "get",
    "security",
    "x-alias",
    "paths",
    "info",
    "tags",
    "consumes",
  );
  fc.assert(
    fc.property(key, key, part, part, (one, other, first, second) => {
      const file = {
        swagger: "2.0",
        paths: { "/a": { [one]: first, get: { [other]: second, responses: second } } },
        [other]: first,
      };
      expect(() => read({ "api/a.yaml": JSON.stringify(file) })).not.toThrow();
    }),
    { seed, numRuns: 300 },
  );
});

test("objects that inherit in a chain have tables that grow as the chain does", () => {
  const rowsOf = (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const reference = (index: number) => ({ $ref: `#/definitions/S${index}` });
    const definitions = numbers.map((index) => [
      `S${index}`,
      { title: "S", ...(index > 0 && { allOf: [reference(index - 1)] }), properties: { [`k${index}`]: {} } },
    ]);
    const shared = JSON.stringify(Object.fromEntries(definitions));
    const all = JSON.stringify({
      properties: Object.fromEntries(numbers.map((each) => [each, reference(each)])),
    });
    const paths = `  /a: {get: {responses: {200: {description: OK, schema: ${all}}}}}\n`;
    const { model } = read({ "api/a.yaml": api(paths, `definitions: ${shared}\n`) });
    const root = model.apis[0]?.operations[0]?.responses[0]?.content[0]?.schema;
    const tables = root ? objectTables(root) : [];
    expect(tables.map(({ rows }) => rows.at(-1)?.key)).toContain(`k${count - 1}`);
    return tables.reduce((sum, { rows }) => sum + rows.length, 0);
  };
  expect(rowsOf(40)).toBe(40 + (40 * 41) / 2);
  expect(rowsOf(800) / rowsOf(400)).toBeLessThan(2.1);
});

test("schemas that all refer to all do not multiply", () => {
  const many = Array.from({ length: 20 }, (_, index) => `S${index}`);
  const all = many.map((name) => ({ $ref: `#/definitions/${name}` }));
  for (const keyword of ["oneOf", "items", "allOf"]) {
    const definitions = Object.fromEntries(
      many.map((name) => [name, { [keyword]: all, properties: { [name]: all[0] } }]),
    );
    const union = Object.fromEntries(many.map((name) => [name, { [keyword]: all }]));
    for (const each of [definitions, union]) {
      const paths = `  /a: {get: {responses: {200: {description: OK, schema: {$ref: "#/definitions/S0"}}}}}\n`;
      const { model } = read({ "api/a.yaml": api(paths, `definitions: ${JSON.stringify(each)}\n`) });
      const root = model.apis[0]?.operations[0]?.responses[0]?.content[0]?.schema;
      expect(root && objectTables(root).length).toBeLessThan(50);
    }
  }
}, 5000);
