import { describe, expect, it } from "vitest";
import type { ChangeClass } from "../../src/compare/change-class.ts";
import { compareModels } from "../../src/compare/compare-models.ts";
import { read } from "../model/read.ts";

type Language = "2.0" | "3.0" | "3.1";
type Place = "request" | "response" | "event";

/** A project whose one schema stands where values go in one direction, or in an event. */
function projectOf(schema: string, place: Place, language: Language, more = ""): Record<string, string> {
  const inDialect = schema.replace("{", '{ $schema: "https://json-schema.org/draft/2020-12/schema",');
  if (place === "event") return { "events/s": `# YAML\n${inDialect}\n`, "examples/s": "{}" };
  const isSwagger = language === "2.0";
  const content = isSwagger ? `schema: ${schema}` : `content: { application/json: { schema: ${schema} } }`;
  const sent = isSwagger ? `parameters: [{ name: b, in: body, ${content} }]` : `requestBody: { ${content} }`;
  return {
    "api/a.yaml": `${isSwagger ? 'swagger: "2.0"' : `openapi: ${language}.0`}
info: { title: A, version: "1" }
${isSwagger ? "consumes: [application/json]\nproduces: [application/json]" : ""}
paths:
  /a:
    put:
      ${place === "request" ? `${sent}\n      responses: { 204: { description: D } }` : `responses: { 200: { description: D, ${content} } }`}
${more}
`,
  };
}

function changesOf(before: Record<string, string>, after: Record<string, string>) {
  return compareModels(read(before).model, read(after).model);
}

const grades: ChangeClass[] = ["breaking", "risky", "additive", "docs"];

/** The gravest class of all changes; `none` where there is no change. */
function gravest(before: Record<string, string>, after: Record<string, string>): ChangeClass | "none" {
  const found = changesOf(before, after).map((change) => change.class);
  return grades.find((each) => found.includes(each)) ?? "none";
}

/** What it means where schemas narrow the set of values, in each place, and where the change is made the other way round. */
const narrower = {
  request: ["breaking", "additive"],
  response: ["additive", "breaking"],
  event: ["breaking", "risky"],
} as const;

const object = (properties: string, more = "") => `{ type: object, properties: { ${properties} }${more} }`;

describe("a schema that accepts less", () => {
  const pairs: [name: string, wide: string, narrow: string, language?: Language][] = [
    ["one type fewer", "{ type: [string, integer] }", "{ type: string }", "3.1"],
    ["a type of numbers", "{ type: number }", "{ type: integer }"],
    ["a type where there was none", "{}", "{ type: string }"],
    ["null no more, nullable", "{ type: string, nullable: true }", "{ type: string }", "3.0"],
    ["null no more, x-nullable", "{ type: string, x-nullable: true }", "{ type: string }", "2.0"],
    ["null no more, a type", "{ type: [string, 'null'] }", "{ type: string }", "3.1"],
    [
      "null no more, an alternative",
      "{ oneOf: [{ type: string }, { type: 'null' }] }",
      "{ type: string }",
      "3.1",
    ],
    ["fewer values", "{ type: string, enum: [a, b] }", "{ type: string, enum: [a] }"],
    ["values listed", "{ type: string }", "{ enum: [a, b] }"],
    ["a constant", "{ type: string }", "{ const: a }", "3.1"],
    ["a constant of several values", "{ enum: [a, b] }", "{ const: a }", "3.1"],
    ["null no more among values", "{ enum: [a, null] }", "{ enum: [a] }", "3.1"],
    [
      "null no more beside values, nullable",
      "{ type: string, enum: [a, b], nullable: true }",
      "{ type: string, enum: [a, b] }",
      "3.0",
    ],
    [
      "null no more beside values, an alternative",
      "{ anyOf: [{ type: string, enum: [a, b] }, { type: 'null' }] }",
      "{ type: string, enum: [a, b] }",
      "3.1",
    ],
    ["values that the type refuses", "{ enum: [a, 1] }", "{ type: string, enum: [a, 1] }"],
    ["a minimum", "{ type: integer }", "{ type: integer, minimum: 1 }"],
    [
      "an exclusive limit",
      "{ type: number, minimum: 1 }",
      "{ type: number, minimum: 1, exclusiveMinimum: true }",
      "3.0",
    ],
    [
      "an exclusive limit as a number",
      "{ type: number, minimum: 1 }",
      "{ type: number, exclusiveMinimum: 1 }",
      "3.1",
    ],
    ["a lower maximum", "{ type: number, maximum: 2 }", "{ type: number, maximum: 1 }"],
    ["a greater least length", "{ type: string, minLength: 1 }", "{ type: string, minLength: 2 }"],
    ["a greatest length", "{ type: string }", "{ type: string, maxLength: 2 }"],
    ["fewest items", "{ type: array }", "{ type: array, minItems: 1 }"],
    ["most items", "{ type: array, maxItems: 3 }", "{ type: array, maxItems: 2 }"],
    ["unique items", "{ type: array }", "{ type: array, uniqueItems: true }"],
    ["most properties", "{ type: object }", "{ type: object, maxProperties: 2 }"],
    ["a coarser step", "{ type: integer, multipleOf: 2 }", "{ type: integer, multipleOf: 6 }"],
    ["a pattern", "{ type: string }", "{ type: string, pattern: ^a }"],
    ["a stricter pattern", "{ type: string, pattern: ^a }", "{ type: string, pattern: '^a+$' }"],
    [
      "one pattern more",
      "{ type: string, pattern: ^a }",
      "{ allOf: [{ type: string, pattern: ^a }, { pattern: b$ }] }",
    ],
    ["a format", "{ type: string }", "{ type: string, format: date }"],
    ["a smaller format", "{ type: integer, format: int64 }", "{ type: integer, format: int32 }"],
    ["an object closed", "{ type: object }", "{ type: object, additionalProperties: false }"],
    [
      "further properties limited",
      "{ type: object }",
      "{ type: object, additionalProperties: { type: string } }",
    ],
    [
      "further properties limited more",
      "{ type: object, additionalProperties: { type: number } }",
      "{ type: object, additionalProperties: { type: integer } }",
    ],
    [
      "a property by a pattern",
      "{ type: object }",
      "{ type: object, patternProperties: { ^x: { type: string } } }",
      "3.1",
    ],
    [
      "a pattern of properties fewer, closed",
      "{ type: object, patternProperties: { ^x: {} }, additionalProperties: false }",
      "{ type: object, additionalProperties: false }",
      "3.1",
    ],
    ["names of properties", "{ type: object }", "{ type: object, propertyNames: { maxLength: 3 } }", "3.1"],
    [
      "stricter names of properties",
      "{ type: object, propertyNames: { maxLength: 3 } }",
      "{ type: object, propertyNames: { maxLength: 2 } }",
      "3.1",
    ],
    [
      "properties that need others",
      "{ type: object }",
      "{ type: object, dependentRequired: { a: [b] } }",
      "3.1",
    ],
    [
      "properties that need more others",
      "{ type: object, dependentRequired: { a: [b] } }",
      "{ type: object, dependentRequired: { a: [b, c], d: [e] } }",
      "3.1",
    ],
    [
      "a schema that depends",
      "{ type: object }",
      "{ type: object, dependentSchemas: { a: { required: [b] } } }",
      "3.1",
    ],
    [
      "nothing left over",
      "{ type: object, properties: { a: {} } }",
      "{ type: object, properties: { a: {} }, unevaluatedProperties: false }",
      "3.1",
    ],
    ["something contained", "{ type: array }", "{ type: array, contains: { type: string } }", "3.1"],
    [
      "something stricter contained",
      "{ type: array, contains: { type: number } }",
      "{ type: array, contains: { type: integer } }",
      "3.1",
    ],
    [
      "more of it contained",
      "{ type: array, contains: { type: string } }",
      "{ type: array, contains: { type: string }, minContains: 2 }",
      "3.1",
    ],
    [
      "less of it contained",
      "{ type: array, contains: { type: string } }",
      "{ type: array, contains: { type: string }, maxContains: 2 }",
      "3.1",
    ],
    [
      "a condition",
      "{ type: object }",
      "{ type: object, if: { required: [a] }, then: { required: [b] } }",
      "3.1",
    ],
    [
      "a stricter condition",
      "{ type: object, if: { required: [a] }, then: { required: [b] } }",
      "{ type: object, if: { required: [a] }, then: { required: [b, c] } }",
      "3.1",
    ],
    ["an exclusion", "{ type: string }", "{ type: string, not: { const: a } }", "3.1"],
    [
      "a larger exclusion",
      "{ type: string, not: { enum: [a] } }",
      "{ type: string, not: { enum: [a, b] } }",
      "3.0",
    ],
    ["items", "{ type: array }", "{ type: array, items: { type: string } }"],
    ["items inside", "{ type: array, items: { type: number } }", "{ type: array, items: { type: integer } }"],
    ["an item by position", "{ type: array }", "{ type: array, prefixItems: [{ type: string }] }", "3.1"],
    [
      "one more item by position",
      "{ type: array, prefixItems: [{ type: string }] }",
      "{ type: array, prefixItems: [{ type: string }, { type: string }] }",
      "3.1",
    ],
    [
      "an item by position, stricter than the others",
      "{ type: array, items: { type: number } }",
      "{ type: array, prefixItems: [{ type: integer }], items: { type: number } }",
      "3.1",
    ],
    [
      "no items after the first ones",
      "{ type: array, prefixItems: [{ type: string }] }",
      "{ type: array, prefixItems: [{ type: string }], items: false }",
      "3.1",
    ],
    ["a property required", object("a: {}"), object("a: {}", ", required: [a]")],
    ["a property of another type", object("a: { type: number }"), object("a: { type: integer }")],
    [
      "a property gone, closed",
      object("a: {}, b: {}", ", additionalProperties: false"),
      object("b: {}", ", additionalProperties: false"),
    ],
    [
      "a property gone, nothing left over",
      object("a: {}, b: {}", ", unevaluatedProperties: false"),
      object("b: {}", ", unevaluatedProperties: false"),
      "3.1",
    ],
    [
      "an alternative fewer",
      "{ anyOf: [{ type: string, maxLength: 2 }, { type: integer }] }",
      "{ anyOf: [{ type: string, maxLength: 2 }] }",
      "3.0",
    ],
    [
      "exactly one instead of any",
      "{ anyOf: [{ type: object, required: [a] }, { type: object, required: [b] }] }",
      "{ oneOf: [{ type: object, required: [a] }, { type: object, required: [b] }] }",
      "3.0",
    ],
    ["a part more", "{ allOf: [{ type: object }] }", "{ allOf: [{ type: object }, { required: [a] }] }"],
    [
      "alternatives where there were none",
      "{ type: object }",
      "{ type: object, anyOf: [{ required: [a] }, { required: [b] }] }",
      "3.0",
    ],
    [
      "a sibling of a reference",
      "{ $ref: '#/components/schemas/S' }",
      "{ $ref: '#/components/schemas/S', maxLength: 2 }",
      "3.1",
    ],
  ];
  it.each(
    pairs.flatMap(([name, wide, narrow, language = "2.0"]) =>
      (["request", "response", "event"] as const).flatMap((place) =>
        // Events have no languages: what only OpenAPI 3.0 and Swagger call so is no keyword of theirs.
        place === "event" && (language !== "3.1" || wide.includes("$ref"))
          ? []
          : [
              [`${name}, ${place}`, wide, narrow, place, language, narrower[place][0]] as const,
              [`not ${name}, ${place}`, narrow, wide, place, language, narrower[place][1]] as const,
            ],
      ),
    ),
  )("%s", (_, before, after, place, language, expected) => {
    const more = language === "2.0" ? "" : "components: { schemas: { S: { type: string } } }";
    const [one, other] = [before, after].map((each) => projectOf(each, place, language, more));
    expect(gravest(one ?? {}, other ?? {})).toBe(expected);
  });
});

describe("a schema that accepts other values", () => {
  const pairs: [name: string, before: string, after: string, language?: Language][] = [
    ["another type", "{ type: string }", "{ type: integer }"],
    ["other values", "{ enum: [a, b] }", "{ enum: [b, c] }"],
    ["another constant", "{ const: a }", "{ const: b }", "3.1"],
    [
      "limits that moved",
      "{ type: integer, minimum: 1, maximum: 2 }",
      "{ type: integer, minimum: 2, maximum: 3 }",
    ],
    ["another step", "{ type: integer, multipleOf: 2 }", "{ type: integer, multipleOf: 3 }"],
    ["another pattern", "{ type: string, pattern: ^a }", "{ type: string, pattern: ^b }"],
    ["another format", "{ type: string, format: date }", "{ type: string, format: date-time }"],
    [
      "items of another type",
      "{ type: array, items: { type: string } }",
      "{ type: array, items: { type: integer } }",
    ],
    ["an envelope", object("a: {}", ", required: [a]"), object("data: {}", ", required: [data]")],
    [
      "another encoding",
      "{ type: string, contentEncoding: base64 }",
      "{ type: string, contentEncoding: base16 }",
      "3.1",
    ],
    [
      "another discriminator",
      object("a: { type: string }, b: { type: string }", ", required: [a, b], discriminator: a"),
      object("a: { type: string }, b: { type: string }", ", required: [a, b], discriminator: b"),
      "2.0",
    ],
  ];
  it.each(
    pairs.flatMap(([name, before, after, language = "2.0"]) =>
      (["request", "response"] as const).flatMap((place) => [
        [`${name}, ${place}`, before, after, place, language] as const,
        [`${name}, the other way round, ${place}`, after, before, place, language] as const,
      ]),
    ),
  )("%s", (_, before, after, place, language) => {
    expect(gravest(projectOf(before, place, language), projectOf(after, place, language))).toBe("breaking");
  });
});

describe("a schema that says the same otherwise", () => {
  const pairs: [name: string, before: string, after: string, language?: Language][] = [
    ["a type that the values have", "{ enum: [a, b] }", "{ type: string, enum: [a, b] }"],
    ["values that no other type has", "{ type: boolean }", "{ type: boolean, enum: [true, false] }"],
    ["a limit that the values keep", "{ enum: [1, 2] }", "{ enum: [1, 2], minimum: 1 }"],
    ["a value that is refused anyway", "{ type: string, enum: [a] }", "{ type: string, enum: [a, 1] }"],
    ["a constant as a list of one", "{ enum: [a] }", "{ const: a }", "3.1"],
    ["a list of constants", "{ enum: [a, b] }", "{ oneOf: [{ const: a }, { const: b }] }", "3.1"],
    [
      "a limit of integers",
      "{ type: integer, minimum: 1, format: int64 }",
      "{ type: integer, minimum: 0, exclusiveMinimum: true, format: int64 }",
    ],
    ["a limit as a number", "{ type: integer, minimum: 1 }", "{ type: integer, exclusiveMinimum: 0 }", "3.1"],
    [
      "two types as alternatives",
      "{ type: [string, integer] }",
      "{ anyOf: [{ type: string }, { type: integer }] }",
      "3.1",
    ],
    [
      "an alternative of one",
      "{ type: string, maxLength: 2 }",
      "{ oneOf: [{ type: string, maxLength: 2 }] }",
      "3.0",
    ],
    [
      "alternatives of one kind",
      "{ anyOf: [{ type: string, maxLength: 2 }, { type: integer }] }",
      "{ oneOf: [{ type: integer }, { type: string, maxLength: 2 }] }",
      "3.0",
    ],
    ["further properties of any kind", "{ type: object }", "{ type: object, additionalProperties: true }"],
    [
      "further properties of an empty schema",
      "{ type: object, additionalProperties: true }",
      "{ type: object, additionalProperties: {} }",
    ],
    ["items of any kind", "{ type: array }", "{ type: array, items: {} }"],
    [
      "closed by either keyword",
      object("a: {}", ", additionalProperties: false"),
      object("a: {}", ", unevaluatedProperties: false"),
      "3.1",
    ],
    [
      "required in a part",
      object("a: {}", ", required: [a]"),
      "{ allOf: [{ type: object, properties: { a: {} } }, { required: [a] }] }",
    ],
    [
      "null among values, or as an alternative to them",
      "{ type: [string, 'null'], enum: [a, b, null] }",
      "{ anyOf: [{ type: string, enum: [a, b] }, { type: 'null' }] }",
      "3.1",
    ],
    [
      "null among values, or beside them",
      "{ type: string, enum: [a, b, null], nullable: true }",
      "{ type: string, enum: [a, b], nullable: true }",
      "3.0",
    ],
    [
      "null or a truth value, as values or as types",
      "{ anyOf: [{ enum: [true, false] }, { type: 'null' }] }",
      "{ type: [boolean, 'null'] }",
      "3.1",
    ],
    ["a limit as it is anyway", "{ type: object }", "{ type: object, minProperties: 0 }"],
    [
      "as many properties as are required",
      object("a: {}", ", required: [a]"),
      object("a: {}", ", required: [a], minProperties: 1"),
    ],
    [
      "one contained at least",
      "{ type: array, contains: { type: string } }",
      "{ type: array, contains: { type: string }, minContains: 1 }",
      "3.1",
    ],
  ];
  it.each(
    pairs.flatMap(([name, before, after, language = "2.0"]) =>
      (["request", "response"] as const).flatMap((place) => [
        [`${name}, ${place}`, before, after, place, language] as const,
        [`${name}, the other way round, ${place}`, after, before, place, language] as const,
      ]),
    ),
  )("%s", (_, before, after, place, language) => {
    expect(changesOf(projectOf(before, place, language), projectOf(after, place, language))).toEqual([]);
  });

  it.each([
    ["nullable", "{ type: string, nullable: true }", "{ type: [string, 'null'] }"],
    [
      "a flag of a limit",
      "{ type: number, minimum: 1, exclusiveMinimum: true }",
      "{ type: number, exclusiveMinimum: 1 }",
    ],
    [
      "siblings of a reference that were ignored",
      "{ $ref: '#/components/schemas/S', maxLength: 2 }",
      "{ $ref: '#/components/schemas/S' }",
    ],
  ])("%s, in OpenAPI 3.0 and 3.1", (_, before, after) => {
    const more = "components: { schemas: { S: { type: string } } }";
    for (const place of ["request", "response"] as const)
      expect(changesOf(projectOf(before, place, "3.0", more), projectOf(after, place, "3.1", more))).toEqual(
        [],
      );
  });
});

describe("what is read-only or write-only", () => {
  const flagged = (flag: string, required: string) => object(`a: { type: string${flag} }`, required);
  it.each([
    [
      "read-only and required, in requests",
      "request",
      flagged(", readOnly: true", ", required: [a]"),
      flagged("", ", required: [a]"),
      "breaking",
    ],
    [
      "required in requests before it is read-only",
      "request",
      flagged("", ", required: [a]"),
      flagged(", readOnly: true", ", required: [a]"),
      "risky",
    ],
    ["sent before it is read-only", "request", flagged("", ""), flagged(", readOnly: true", ""), "risky"],
    [
      "taken since it is no longer read-only",
      "request",
      flagged(", readOnly: true", ""),
      flagged("", ""),
      "additive",
    ],
    [
      "read-only does not count in responses",
      "response",
      flagged("", ""),
      flagged(", readOnly: true", ""),
      "docs",
    ],
    [
      "write-only and required, in responses",
      "response",
      flagged("", ", required: [a]"),
      flagged(", writeOnly: true", ", required: [a]"),
      "breaking",
    ],
    ["no longer given", "response", flagged("", ""), flagged(", writeOnly: true", ""), "risky"],
    [
      "given since it is no longer write-only",
      "response",
      flagged(", writeOnly: true", ", required: [a]"),
      flagged("", ", required: [a]"),
      "additive",
    ],
    [
      "write-only does not count in requests",
      "request",
      flagged("", ""),
      flagged(", writeOnly: true", ""),
      "docs",
    ],
    [
      "a read-only one that is new and required",
      "request",
      object(""),
      flagged(", readOnly: true", ", required: [a]"),
      "none",
    ],
    [
      "a read-only one that becomes required",
      "request",
      flagged(", readOnly: true", ""),
      flagged(", readOnly: true", ", required: [a]"),
      "none",
    ],
    [
      "a write-only one that is gone",
      "response",
      flagged(", writeOnly: true", ", required: [a]"),
      object(""),
      "none",
    ],
  ] as const)("%s", (_, place, before, after, expected) => {
    expect(gravest(projectOf(before, place, "3.0"), projectOf(after, place, "3.0"))).toBe(expected);
  });
});
