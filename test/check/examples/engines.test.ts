import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadEngines } from "../../../src/check/examples/engines/load.ts";
import { inspect, type ValueError } from "../../../src/check/examples/inspect.ts";
import { createBundler } from "../../../src/check/examples/schema-bundle.ts";
import { createMayCompare } from "../../../src/check/examples/second-opinion.ts";
import { knownUris } from "../../../src/schema/dialects.ts";
import { parseJson } from "../../../src/source/json.ts";
import { createSources } from "../../../src/source/sources.ts";
import { memoryFiles } from "../../helpers/memory-files.ts";

const names = fc.constantFrom(
  "a",
  "b",
  "c",
  "enum",
  "id",
  "__proto__",
  "constructor",
  "a/b",
  "https://x.org/~",
);
const types = fc.constantFrom("array", "boolean", "integer", "null", "number", "object", "string");

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      1,
      2,
      -1,
      0.5,
      1.5,
      3_000_000_000,
      "",
      "a",
      "ab",
      "a b",
      "2015-10-19",
      "😀",
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(names, tie("value"), { maxKeys: 3 }),
  ),
}));

/** An object with a few of the given keys: schemas with all of them at once grow beyond measure. */
function someOf(values: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const entries = Object.entries(values).map(([key, each]) => fc.tuple(fc.constant(key), each));
  return fc.array(fc.oneof(...entries), { maxLength: 4 }).map((chosen) => Object.fromEntries(chosen));
}

const references = fc.constantFrom({ $ref: "#" }, { $ref: "#/definitions/other" });

const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.boolean(),
    someOf({
      type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
      enum: fc.array(value, { minLength: 1, maxLength: 3 }),
      const: value,
      minimum: fc.constantFrom(0, 1, 1.5),
      maximum: fc.constantFrom(0, 1, 2),
      exclusiveMinimum: fc.constantFrom(true, 0, 1),
      exclusiveMaximum: fc.constantFrom(false, 1, 2),
      multipleOf: fc.constantFrom(0.5, 1, 2),
      minLength: fc.constantFrom(1, 2),
      maxLength: fc.constantFrom(1, 2),
      pattern: fc.constantFrom("^a", "b$", "[", "(a+)+$", "\\d", "(a)\\1"),
      format: fc.constantFrom("date", "int32", "byte", "uri", "unknown"),
      minItems: fc.constantFrom(1, 2),
      maxItems: fc.constantFrom(1, 2),
      uniqueItems: fc.boolean(),
      minProperties: fc.constantFrom(1, 2),
      maxProperties: fc.constantFrom(1, 2),
      required: fc.oneof(fc.array(names, { maxLength: 2 }), fc.boolean()),
      properties: fc.dictionary(names, fc.oneof(tie("schema"), references), { maxKeys: 3 }),
      patternProperties: fc.dictionary(
        fc.constantFrom("^a", "b", "[", "^([a-c]+)+$", "^(?!a)"),
        tie("schema"),
        { maxKeys: 2 },
      ),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      propertyNames: tie("schema"),
      items: fc.oneof(tie("schema"), fc.array(tie("schema"), { maxLength: 2 })),
      additionalItems: fc.oneof(fc.boolean(), tie("schema")),
      contains: tie("schema"),
      minContains: fc.constantFrom(0, 1, 2),
      maxContains: fc.constantFrom(0, 1, 2),
      prefixItems: fc.array(tie("schema"), { maxLength: 2 }),
      dependentRequired: fc.dictionary(names, fc.array(names, { maxLength: 2 }), { maxKeys: 2 }),
      dependentSchemas: fc.dictionary(names, tie("schema"), { maxKeys: 2 }),
      unevaluatedProperties: tie("schema"),
      unevaluatedItems: tie("schema"),
      dependencies: fc.dictionary(names, fc.oneof(fc.array(names, { maxLength: 2 }), tie("schema")), {
        maxKeys: 2,
      }),
      allOf: fc.array(tie("schema"), { maxLength: 2 }),
      anyOf: fc.array(tie("schema"), { maxLength: 2 }),
      oneOf: fc.array(tie("schema"), { maxLength: 2 }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...{ not: tie("schema"), if: tie("schema"), then: tie("schema"), else: tie("schema") },
      "x-nullable": fc.boolean(),
    }),
  ),
}));

/** The errors that both engines find, as one text each; one alone where ajv is known to judge otherwise. */
async function verdicts(root: unknown, instance: unknown): Promise<string[]> {
  const text = JSON.stringify(root);
  const given = parseJson(JSON.stringify(instance), { report() {}, at: () => ({ file: "" }) }) ?? null;
  const bundler = createBundler(
    createSources(memoryFiles({ "schema.json": text }), () => {}),
    [given],
    () => {},
  );
  const definition = bundler.add({ file: "schema.json", pointer: "" });
  const bundle = bundler.finish();
  const inWords = ({ keyword, instance: at, schema: { number }, key }: ValueError) => [
    keyword,
    at,
    number,
    key,
  ];
  const [first, second] = (await loadEngines("both"))(bundle);
  const engines = createMayCompare(bundle)(definition) ? [first, second] : [first, first];
  return engines.map((engine) =>
    JSON.stringify(engine && inspect(engine, bundle, definition, instance).map(inWords)),
  );
}

describe("the two engines", () => {
  test("find the same errors in any value by any schema", async () => {
    const declared = fc.constantFrom({}, ...knownUris.map(($schema) => ({ $schema })));
    const object = fc.record({ declared, root: schema, other: schema, instance: value });
    await fc.assert(
      fc.asyncProperty(object, async ({ declared, root, other, instance }) => {
        const whole = { ...declared, allOf: [root], definitions: { other } };
        const [first, second] = await verdicts(whole, instance);
        expect(second).toBe(first);
      }),
      { seed: 20151019, numRuns: 500, endOnFailure: true },
    );
  });

  test("agree on keys that JavaScript or an engine treats specially", async () => {
    for (const name of [
      "constructor",
      "prototype",
      "toString",
      "__proto__",
      "hasOwnProperty",
      "enum",
      "default",
      "$ref",
      "$id",
      "id",
    ]) {
      const root = `{ "type": "object", "required": [${JSON.stringify(name)}], "properties": { ${JSON.stringify(name)}: { "type": "string" } } }`;
      const bundler = createBundler(
        createSources(memoryFiles({ "schema.json": root }), () => {}),
        [],
        () => {},
      );
      const definition = bundler.add({ file: "schema.json", pointer: "" });
      const bundle = bundler.finish();
      for (const engine of (await loadEngines("both"))(bundle)) {
        if (engine === undefined) continue;
        const found = (text: string) =>
          inspect(engine, bundle, definition, JSON.parse(text)).map(
            ({ keyword, instance }) => `${keyword} ${instance}`,
          );
        expect(found("{}"), `${engine.name}, ${name} missing`).toEqual(["required "]);
        expect(found(`{ ${JSON.stringify(name)}: 1 }`), `${engine.name}, ${name} wrong`).toEqual([
          `type /${name}`,
        ]);
        expect(found(`{ ${JSON.stringify(name)}: "a" }`), `${engine.name}, ${name} right`).toEqual([]);
      }
    }
  });
});
