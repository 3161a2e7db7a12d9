import { describe, expect, it } from "vitest";
import { checkGroup, trailOf } from "./check-group.ts";
import { api } from "./examples/check.ts";

const at = "api/a.yaml";
const wrong = "⟦types-contradict⟧";

/** Checks an endpoint in Swagger 2.0 whose body has a schema, and which has definitions. */
function check(body: string, definitions = "B: {}") {
  return checkGroup("schemas", {
    [at]: `${api({ body })}\ndefinitions:\n${definitions.replace(/^/gm, "  ")}\n`,
  });
}

/** Checks schemas that an API in OpenAPI 3.x keeps. */
function checkOpenapi(schemas: string, version = "3.1.1") {
  const text = `openapi: ${version}\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n`;
  return checkGroup("schemas", { [at]: text + schemas.replace(/^/gm, "    ") });
}

describe("what schemas say together of a value", () => {
  it("must leave one: types that exclude each other are found at the later, which names the other", async () => {
    const [found] = await check(
      `allOf: [{ $ref: "#/definitions/A" }, { type: ${wrong}integer }]`,
      "A: { type: string }",
    );
    expect(found?.message).toBe(
      "No value fits: this allows only type integer, and what it is combined with allows only type string; correct one of them",
    );
    expect(found && trailOf(found)).toEqual([
      expect.stringMatching(/^api\/a\.yaml:\d+:\d+ This is what it is/),
    ]);
    await check('allOf: [{ $ref: "#/definitions/A" }, { type: integer }]', "A: { type: number }");
    await check(
      'allOf: [{ $ref: "#/definitions/A" }, { type: [string, integer] }]',
      "A: { type: [integer, boolean] }",
    );
    await check(
      `allOf: [{ type: [string, integer] }, { type: [integer, boolean] }, { type: ${wrong}[string, boolean] }]`,
    );
  });

  it("is found beside a reference, where what stands there counts", async () => {
    const beside = (mark: string) =>
      `A: { type: string }\nB: { $ref: "#/components/schemas/A", type: ${mark}integer }`;
    await checkOpenapi(beside(wrong));
    await check(`{ $ref: "#/definitions/A", type: ${wrong}integer }`, "A: { type: string }");
    await check('{ $ref: "#/definitions/A", type: string }', "A: { type: string }");
    // Up to OpenAPI 3.0, it does not count, which is reported among the findings of APIs.
    const ignored = 'A: { type: string }\nB: { $ref: "#/components/schemas/A", type: integer }';
    await checkOpenapi(ignored, "3.0.4");
  });

  it("may list values: lists without a common one, and values that no type allows", async () => {
    const [lists] = await check(`allOf: [{ type: string, enum: [a, b] }, { enum: ${wrong}[c, d, e, f, g] }]`);
    expect(lists?.message).toContain(
      'this allows only "c", "d", "e" or one of 2 others, and what it is combined with allows only "a" or "b"',
    );
    await check("allOf: [{ type: string, enum: [a, b] }, { enum: [b, c] }]");
    await check(`allOf: [{ enum: [a, b] }, { type: ${wrong}integer }]`);
    await check("allOf: [{ enum: [a, 1] }, { type: integer }]");
    await check("allOf: [{ enum: [1, 2] }, { type: number }]");
    await checkOpenapi(`A: { type: integer, const: ${wrong}"1" }\nB: { type: string, const: "1" }`);
    await checkOpenapi(`A: { allOf: [{ const: a }, { const: ${wrong}b }] }`);
    await checkOpenapi(`A: { type: integer, const: 1.0 }\nB: { enum: [1, 2], const: ${wrong}3 }`);
  });

  it("is no second finding where values do not fit the type beside them, which is found value by value", async () => {
    await check("{ type: string, enum: [1, 2] }");
    await check("{ allOf: [{ type: string, enum: [1, 2] }, { type: string }] }");
  });

  it("may be limits: a lower one above the upper one of another schema", async () => {
    const [found] = await check(
      'allOf: [{ $ref: "#/definitions/A" }, { maximum: ⟦limits-contradict⟧5 }]',
      "A: { type: integer, minimum: 10 }",
    );
    expect(found?.message).toContain("'minimum' is 10 and 'maximum' is 5, so no value fits");
    await check('allOf: [{ $ref: "#/definitions/A" }, { maximum: 10 }]', "A: { type: integer, minimum: 10 }");
    const exclusive = (maximum: string) =>
      `A: { allOf: [{ type: integer, minimum: 3 }, { exclusiveMinimum: 3 }, { maximum: ${maximum} }] }`;
    await checkOpenapi(exclusive("⟦limits-contradict⟧3"));
    await checkOpenapi(exclusive("4"));
    await check("allOf: [{ type: string, minLength: 9 }, { minLength: ⟦limits-contradict⟧8, maxLength: 7 }]");
  });

  it("may be of a property or of items that several describe", async () => {
    const base =
      "A: { type: object, properties: { a: { type: string }, l: { type: array, items: { type: string } } } }";
    const heir = (a: string, items: string) =>
      `allOf: [{ $ref: "#/definitions/A" }, { properties: { a: ${a}, l: { type: array, items: ${items} } } }]`;
    await check(heir(`{ type: ${wrong}integer }`, "{}"), base);
    await check(heir("{ enum: [x] }", `{ type: ${wrong}object }`), base);
    await check(heir("{ enum: [x] }", "{ maxLength: 3 }"), base);
  });

  it("is found once, however many inherit it", async () => {
    const definitions = `A: { type: string }
B: { allOf: [{ $ref: "#/definitions/A" }, { type: ${wrong}integer }] }
C: { allOf: [{ $ref: "#/definitions/B" }, { description: C. }] }
D: { allOf: [{ $ref: "#/definitions/C" }, { $ref: "#/definitions/B" }] }`;
    await check('$ref: "#/definitions/D"', definitions);
  });
});

describe("nothing is said", () => {
  it("of what is meant to fit nothing", async () => {
    await checkOpenapi(`A: false
B: { type: object, properties: { a: false } }
C: { allOf: [{ type: object, properties: { a: { type: string } } }, { properties: { a: false } }] }
D: { allOf: [{ type: string }, { not: {} }] }`);
  });

  it("of what values are only tested by", async () => {
    const never = "{ allOf: [{ type: string }, { type: integer }] }";
    await checkOpenapi(`A: { not: ${never} }
B: { if: ${never}, then: { type: string } }
C: { type: array, items: {}, contains: ${never} }`);
  });

  it("of a branch that cannot apply beside what is around it, but of one that contradicts itself", async () => {
    await checkOpenapi("A: { type: string, anyOf: [{ type: integer }, { maxLength: 3 }] }");
    await checkOpenapi("A: { type: object, oneOf: [{ type: string }, { type: object }] }");
    await checkOpenapi(
      `A: { oneOf: [{ allOf: [{ type: string }, { type: ${wrong}integer }] }, { type: object }] }`,
    );
    await checkOpenapi("A: { type: string, if: { const: 1 }, then: { type: integer } }");
  });

  it("where null fits", async () => {
    await checkOpenapi("A: { allOf: [{ type: [string, 'null'] }, { type: [integer, 'null'] }] }");
    const nullable = "{ allOf: [{ type: string, nullable: true }, { type: integer, nullable: true }] }";
    await checkOpenapi(`A: ${nullable}`, "3.0.4");
  });

  it("where a keyword means nothing in the dialect, or a type is none", async () => {
    await checkOpenapi("A: { type: integer, ⟦unknown-keyword⟧const: a }", "3.0.4");
    await check("allOf: [{ type: string }, { type: ⟦unknown-type⟧strng }]");
    await checkGroup("schemas", {
      "event-schemas/schema/m.ping": `{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
        "properties": { "type": { "enum": ["m.ping"] }, "a": { "type": "string", ⟦unknown-keyword⟧"const": 1 } } }`,
    });
  });

  it("of a reference that leads nowhere", async () => {
    await check('allOf: [{ $ref: "#/definitions/None" }, { type: string }]');
  });

  it("without end, of schemas in a circle that describe the same properties", async () => {
    const ring = Array.from({ length: 60 }, (_, at) => {
      const next = `"#/components/schemas/N${(at + 1) % 60}"`;
      const other = `"#/components/schemas/N${(at * 7 + 3) % 60}"`;
      return `N${at}: { type: object, allOf: [{ properties: { a: { $ref: ${next} }, b: { $ref: ${other} } } }, { properties: { a: { $ref: ${other} }, b: { $ref: ${next} } } }] }`;
    });
    await checkOpenapi(ring.join("\n"));
  });
});
