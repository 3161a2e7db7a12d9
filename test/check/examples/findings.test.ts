import { expect, test } from "vitest";
import { compareEngines } from "../../../src/check/examples/compare-engines.ts";
import type { Engine } from "../../../src/check/examples/engines/engine.ts";
import type { ValueError } from "../../../src/check/examples/inspect.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { api, check } from "./check.ts";

const at = "api/a.yaml";

test("a parameter's example must have the type as written", async () => {
  const parameters =
    '- { in: query, name: a, type: integer, x-example: ⟦example-mismatch⟧"3" }\n- { in: query, name: b, type: integer, x-example: 3 }';
  const { messages } = await check({ [at]: api({ parameters }) });
  expect(messages[0]).toContain('expected integer, got string "3"; remove the quotes');
});

test("an error inside JSON text is located there", async () => {
  const body = `type: object
required: [a]
additionalProperties: false
properties: { a: { type: string }, b: { enum: [x, y] } }
example: |-
  ⟦example-mismatch⟧{ "b": ⟦example-mismatch⟧"z",
    ⟦example-mismatch⟧"c": 1 }`;
  await check({ [at]: api({ body }) });
});

test("an example that a part of allOf gives is of the whole, and its mistake is one finding", async () => {
  const parts = (example: string) =>
    `allOf: [{ type: object, properties: { a: { type: integer } } }, { type: object, example: ${example} }]`;
  await check({ [at]: api({ body: parts('{ a: ⟦example-mismatch⟧"x" }') }) });
  await check({
    [at]: api({
      responses: `200: { description: OK, schema: { ${parts('{ a: ⟦example-mismatch⟧"x" }')} } }`,
    }),
  });
  await check({ [at]: api({ body: parts("{ a: 1 }") }) });
});

test("an example that fits is silent", async () => {
  await check({
    [at]: api({ body: 'type: object\nproperties: { a: { type: string } }\nexample: \'{ "a": "b" }\'' }),
  });
});

test("what JSON has no number for is reported where it is read, and nowhere else", async () => {
  const parameters = `- { in: query, name: a, type: number, maximum: .inf, x-example: .inf }
- { in: query, name: b, type: number, enum: [1, .nan], x-example: .nan }
- { in: query, name: c, type: number, x-example: 1.5e300 }`;
  await check({ [at]: api({ parameters }) });
});

test("headers of responses", async () => {
  const responses = `200:
  description: OK
  headers:
    X-Left: { type: integer, x-example: ⟦example-mismatch⟧"3" }
    X-Right: { type: integer, example: 3 }
    X-List: { type: array, items: { type: integer }, collectionFormat: pipes, x-example: ⟦example-mismatch⟧"1|b" }
    X-Other: { type: array, items: { type: integer }, collectionFormat: pipes, x-example: "1|2" }`;
  await check({ [at]: api({ responses }) });
});

test("defaults and enumerated values", async () => {
  const parameters = `- { in: query, name: a, type: string, enum: [x, ⟦enum-mismatch⟧1], default: ⟦default-mismatch⟧z }
- { in: query, name: b, type: string, enum: [x, null], default: x }`;
  await check({ [at]: api({ parameters }) });
});

test("keywords without a meaning, and patterns that cannot be used", async () => {
  const parameters = `- { in: query, name: a, type: string, maxLength: ⟦schema-invalid⟧"3", x-example: abcdef }
- { in: query, name: b, type: string, pattern: ⟦pattern-unsafe⟧'^(a*)\\1$', x-example: b }
- { in: query, name: c, type: string, pattern: ⟦schema-invalid⟧"[", x-example: a }
- { in: query, name: d, type: string, pattern: "^(ab|cd)+$", x-example: abcd }
- { in: query, name: e, type: string, pattern: "^(a+)+$", x-example: ⟦example-mismatch⟧${"a".repeat(99)}b }
- { in: query, name: f, type: string, format: date, pattern: "^2", x-example: ⟦example-mismatch⟧1999-12-31 }`;
  await check({ [at]: api({ parameters }) });
});

test("keywords without a meaning where nothing is checked against the schema", async () => {
  const responses = `200:
  description: OK
  schema:
    type: object
    properties:
      a: { type: string, pattern: ⟦schema-invalid⟧"(" }
      b: { type: string, pattern: "^(a|b)$" }`;
  await check({ [at]: api({ responses }) });
  await check(
    { [at]: api({ responses: responses.replace("⟦schema-invalid⟧", "") }), "api/b.yaml": api({}) },
    ["api/b.yaml"],
  );
});

test("keys by patterns", async () => {
  const body = `type: object
patternProperties:
  "^[a-z]+(_[a-z]+)*$": { type: integer }
  "^x-.*": { type: string }
  "^X.*Y.*$": { minLength: 2 }
additionalProperties: false
example:
  ab_cd: 1
  ⟦example-mismatch⟧ab_: 1
  x-a: ⟦example-mismatch⟧1
  XaYb: ⟦example-mismatch⟧c`;
  await check({ [at]: api({ body }) });
  const unusable = `type: object
patternProperties: { ⟦pattern-unsafe⟧"^(a*)\\\\1$": { type: integer } }
additionalProperties: false
example: { aa: b }`;
  await check({ [at]: api({ body: unusable }) });
});

test("a schema that applies itself to the same value, and one that contains itself", async () => {
  const definitions = `definitions:
  A: { allOf: [{ $ref: ⟦schema-circular⟧"#/definitions/A" }] }
  B: { type: object, properties: { b: { $ref: "#/definitions/B" } } }
`;
  const body =
    'type: object\nproperties: { a: { $ref: "#/definitions/A" }, b: { $ref: "#/definitions/B" } }\nexample: \'{ "a": 1, "b": { "b": {} } }\'';
  await check({ [at]: api({ body }) + definitions });
});

test("schemas that lead to the same ones by ever more ways", async () => {
  const twice = (next: string, keyword: string) =>
    `{ ${keyword}: [{ $ref: "#/definitions/${next}" }, { $ref: "#/definitions/${next}" }] }`;
  const chain = (name: string, keyword: string) =>
    Array.from({ length: 40 }, (_, index) => `  ${name}${index}: ${twice(`${name}${index + 1}`, keyword)}\n`);
  const definitions = `definitions:
${chain("A", "allOf").join("")}  A40: { type: string }
${chain("B", "anyOf").join("")}  B40: { type: string }
  C: { allOf: [{ $ref: "#/definitions/D" }, { $ref: "#/definitions/D" }] }
  D: { properties: { d: { $ref: "#/definitions/C" }, e: { type: string } } }
  Json: { anyOf: [{ type: object, additionalProperties: { $ref: "#/definitions/Json" } }, { type: array, items: { $ref: "#/definitions/Json" } }, { type: integer }] }
`;
  const nested = (depth: number, inner: string) => `${'{"d": '.repeat(depth)}${inner}${"}".repeat(depth)}`;
  const responses = [
    ["A0", "1"],
    ["B0", "1"],
    ["C", nested(40, "{}")],
    ["C", nested(3, '{"e": ⟦example-mismatch⟧1}')],
    ["Json", nested(40, "[⟦example-mismatch⟧true]")],
  ].map(
    ([schema, example], index) =>
      `20${index}:\n  description: OK\n  schema: { $ref: "#/definitions/${schema}" }\n  examples: { application/json: ${example} }\n`,
  );
  const text = api({ responses: responses.join("") }) + definitions;
  await check({ [at]: text.replace(/ {2}(?:A0|B0|C): (?=\{)/g, "$&⟦schema-too-complex⟧") });
});

test("very many missing keys of one object are one finding, a few are one each", async () => {
  const needs = (count: number) =>
    `[${Array.from({ length: count }, (_, index) => `key${index}`).join(", ")}]`;
  const body = (demand: string) => `type: object\n${demand}\nexample: ⟦example-mismatch⟧{ other: 1 }`;
  const many = await check({ [at]: api({ body: body(`required: ${needs(5000)}`) }) });
  expect(many.messages).toEqual([
    "The example does not fit its schema: 5000 keys are missing: 'key0', 'key1', 'key10' and 4997 others",
  ]);
  await check({ [at]: api({ body: body(`dependencies: { other: ${needs(11)} }`) }) });
  const few = body(`required: ${needs(10)}`).replace("⟦example-mismatch⟧", "⟦example-mismatch⟧".repeat(10));
  expect((await check({ [at]: api({ body: few }) })).messages).toContain(
    "The example does not fit its schema: the key 'key9' is missing",
  );
});

test("numbers are judged with all their digits", async () => {
  const parameters = `- { in: query, name: a, type: integer, format: int64, x-example: 9223372036854775807 }
- { in: query, name: b, type: integer, format: int64, x-example: ⟦example-mismatch⟧9223372036854775808 }
- { in: query, name: c, type: number, multipleOf: 0.01, x-example: 74766.12 }
- { in: query, name: d, type: number, multipleOf: 0.01, x-example: 83300.01 }
- { in: query, name: e, type: number, multipleOf: 0.01, x-example: ⟦example-mismatch⟧83300.011 }
- { in: query, name: f, type: integer, maximum: 9007199254740992, x-example: ⟦example-mismatch⟧9007199254740993 }
- { in: query, name: g, type: integer, minimum: 9007199254740993, exclusiveMinimum: true, x-example: ⟦example-mismatch⟧9007199254740993 }
- { in: query, name: h, type: integer, enum: [9007199254740993], x-example: ⟦example-mismatch⟧9007199254740992 }
- { in: query, name: i, type: integer, x-example: 1e3 }
- { in: query, name: j, type: integer, x-example: ⟦example-mismatch⟧1.50 }
- { in: query, name: k, type: number, format: double, x-example: ⟦example-mismatch⟧1e400 }
- { in: query, name: m, type: string, x-example: ⟦example-mismatch⟧[1.10] }
- { in: query, name: n, type: number, not: { const: 1.10 }, x-example: ⟦example-mismatch⟧1.1 }
- { in: query, name: l, type: number, format: float, x-example: 3.4028234663852886e38 }`;
  const { messages } = await check({ [at]: api({ parameters }) });
  expect(messages[0]).toContain("9223372036854775808 is not of the format 'int64'");
  expect(messages[2]).toContain("9007199254740993 is more than the maximum, 9007199254740992");
  const body = "type: array\nuniqueItems: true\nitems: { type: integer }\nexample: ";
  await check({ [at]: api({ body: `${body}[9007199254740993, 9007199254740992]` }) });
  await check({ [at]: api({ body: `${body}'⟦example-mismatch⟧[9007199254740993, 9007199254740993.0]'` }) });
});

test("an enum beside a type that is none is no further mistake", async () => {
  await check({ [at]: api({ parameters: "- { in: query, name: a, type: enum, enum: [a, b] }" }) });
});

test("engines that disagree", () => {
  const found: Finding[] = [];
  const place = { file: "api/a.yaml", pointer: "/a" } as const;
  const schema = { description: "1", minItems: 1 };
  const error: ValueError = { keyword: "minItems", instance: "", schema, trail: undefined };
  const engine = (name: Engine["name"]): Engine => ({ name, validate: () => [] });
  const report = (each: Finding) => found.push(each);
  compareEngines({ place }, [engine("z-schema"), [error]], [engine("ajv"), [error]], report);
  expect(found).toEqual([]);
  compareEngines({ place }, [engine("z-schema"), [error]], [engine("ajv"), []], report);
  expect(found.map(({ code, location }) => ({ code, location }))).toEqual([
    { code: "engines-disagree", location: place },
  ]);
  expect(found[0]?.message).toContain(
    "z-schema finds 'minItems' at '#', but ajv finds nothing wrong with it",
  );
});
