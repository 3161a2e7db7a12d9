import { describe, expect, it } from "vitest";
import { checkGroup } from "./check-group.ts";

const groups = ["examples", "closed-world", "sources"] as const;

/** Checks an API of Swagger 2.0 whose response is a list of pets, which are distinguished by `kind`. */
function checkHeirs(example: string) {
  return checkGroup(groups, {
    "api/a.yaml": `swagger: "2.0"
info: { title: T, version: "1" }
paths:
  /a:
    get:
      produces: [application/json]
      responses:
        200:
          description: OK
          schema: { type: array, items: { $ref: "#/definitions/Pet" } }
          examples: { application/json: ${example} }
definitions:
  Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string }, age: { type: integer } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
  Kitten: { allOf: [{ $ref: "#/definitions/Cat" }, { type: object, properties: { toy: { type: string } } }] }
  Dog: { allOf: [{ $ref: "#/definitions/Pet" }], properties: { barks: { type: boolean } } }
`,
  });
}

/** The same of OpenAPI 3.1, with what a body holds and what is kept to refer to. */
function checkBody(schema: string, example: string, mapping = "") {
  return checkGroup(groups, {
    "api/a.yaml": `openapi: 3.1.1
info: { title: T, version: "1" }
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema: ${schema}
            example: ${example}
      responses: { 204: { description: Done. } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind${mapping} } }
    Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
    Base: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { c: "#/components/schemas/Car", b: Bus } } }
    Car: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { doors: { type: integer } } }] }
    Bus: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { seats: { type: integer } } }] }
`,
  });
}

describe("a value of an object with a discriminator", () => {
  it("fits the schema that it names, however far that inherits", async () => {
    await checkHeirs(
      "[{ kind: Cat, lives: 9, age: 1 }, { kind: Kitten, lives: 9, toy: ball }, { kind: Dog, barks: true }, { kind: Pet }]",
    );
    const [missing, type] = await checkHeirs(
      "[⟦example-mismatch⟧{ kind: Cat }, { kind: Kitten, lives: 9, toy: ⟦example-mismatch⟧1 }]",
    );
    expect(missing?.message).toContain("the key 'lives' is missing");
    expect(type?.message).toContain("expected string");
  });

  it("has errors once that its schema shares with the one it inherits from", async () => {
    await checkHeirs("[{ kind: Dog, age: ⟦example-mismatch⟧old }]");
  });

  it("has the keys of the schema that it names", async () => {
    await checkHeirs("[{ kind: Dog, barks: true, ⟦undocumented-key⟧lives: 9 }]");
  });

  it("names a schema that there is", async () => {
    const [found] = await checkHeirs("[{ kind: ⟦example-mismatch⟧Bird, wings: 2 }]");
    expect(found?.message).toContain(
      '\'kind\' says which object it is, and "Bird" is none; use one of "Cat", "Kitten", "Dog"',
    );
    await checkHeirs("[⟦example-mismatch⟧{ age: 1 }, { kind: ⟦example-mismatch⟧1 }]");
  });

  it("is looked at in JSON text", async () => {
    await checkHeirs(`'[{ "kind": "Cat", "lives": ⟦example-mismatch⟧"x" }]'`);
  });
});

describe("a discriminator of OpenAPI 3", () => {
  const pet = '{ $ref: "#/components/schemas/Pet" }';
  const base = '{ $ref: "#/components/schemas/Base" }';

  it("says which alternative is meant, though another one is nearer", async () => {
    const [found] = await checkBody(pet, "{ kind: Cat, lives: ⟦example-mismatch⟧many }");
    expect(found?.message).toBe('The example does not fit its schema: expected integer, got string "many"');
  });

  it("goes by the mapping and by names", async () => {
    const mapping = ', mapping: { cat: Cat, dog: "#/components/schemas/Dog" }';
    await checkBody(pet, "{ kind: cat, lives: 9 }", mapping);
    await checkBody(pet, "{ kind: Dog, barks: true }", mapping);
    await checkBody(pet, "{ kind: ⟦example-mismatch⟧bird }", mapping);
    // Without a mapping, authors often write other values.
    await checkBody(pet, "{ kind: bird }");
    await checkBody(base, "{ kind: c, doors: ⟦example-mismatch⟧x }");
    await checkBody(base, "{ kind: Bus, seats: ⟦example-mismatch⟧x }");
    await checkBody(base, "{ kind: ⟦example-mismatch⟧x }");
  });

  it("has a mapping that leads somewhere", async () => {
    await checkBody(
      pet,
      "{ kind: bird }",
      ', mapping: { cat: ⟦reference-missing-value⟧"#/components/schemas/Cow" }',
    );
    await checkBody(pet, "{ kind: bird }", ", mapping: { cat: Cat }, defaultMapping: Dog");
  });

  it("is for the items after those that have schemas by position", async () => {
    const list = `{ type: array, prefixItems: [{ type: object, properties: { kind: {} } }], items: ${base} }`;
    await checkBody(list, "[{ kind: free }, { kind: Bus }, { kind: ⟦example-mismatch⟧free }]");
    await checkBody(list, "[{ kind: free, ⟦undocumented-key⟧other: 1 }, { kind: c, doors: 2 }]");
  });

  it("leaves items free of which only one must fit", async () => {
    const list = `{ type: array, contains: ${base}, items: { type: object, properties: { kind: {} } } }`;
    await checkBody(list, "[{ kind: Bus, seats: 2 }, { kind: free }]");
  });

  it("of a property in one alternative leaves the other alternatives free", async () => {
    const free = "{ type: object, properties: { kind: {} } }";
    const one = `{ required: [a], properties: { a: {}, pet: ${base} } }`;
    const other = `{ required: [b], properties: { b: {}, pet: ${free} } }`;
    await checkBody(`{ type: object, anyOf: [${one}, ${other}] }`, "{ b: 1, pet: { kind: free } }");
    await checkBody(
      `{ type: object, properties: { b: {} }, allOf: [${one.replace("required: [a], ", "")}, ${other}] }`,
      "{ b: 1, pet: { kind: ⟦example-mismatch⟧free } }",
    );
  });

  describe("in one of several alternatives", () => {
    const free = "{ type: object, properties: { kind: {}, seats: {} } }";
    const strict = `{ required: [a], properties: { a: {}, pet: ${base} } }`;
    const either = (other: string) => `{ type: object, anyOf: [${strict}, ${other}] }`;

    it("names no schema where another alternative may fit", async () => {
      const other = `{ properties: { a: {}, pet: ${free} } }`;
      await checkBody(either(other), "{ a: 1, pet: { kind: Bus, seats: many } }");
      await checkBody(`{ anyOf: [${base}, ${free}] }`, "{ kind: Bus, seats: many }");
      await checkBody(
        `{ type: array, items: { anyOf: [${base}, ${free}] } }`,
        "[{ kind: Bus, seats: many }, { kind: free }]",
      );
    });

    it("names one where no other alternative can fit", async () => {
      const other = `{ required: [b], properties: { b: {}, pet: ${free} } }`;
      await checkBody(either(other), "{ a: 1, pet: { kind: Bus, seats: ⟦example-mismatch⟧many } }");
      await checkBody(either(other), "{ a: 1, b: 2, pet: { kind: Bus, seats: many } }");
      const listed = `{ properties: { a: { enum: [1, 2] }, pet: ${free} } }`;
      await checkBody(either(listed), "{ a: 3, pet: { kind: Bus, seats: ⟦example-mismatch⟧many } }");
      await checkBody(either(listed), "{ a: 2, pet: { kind: Bus, seats: many } }");
      const nothing = '{ type: "null" }';
      await checkBody(`{ anyOf: [${base}, ${nothing}] }`, "{ kind: Bus, seats: ⟦example-mismatch⟧many }");
      await checkBody(`{ oneOf: [${nothing}, ${base}] }`, "{ kind: ⟦example-mismatch⟧free }");
    });
  });
});
