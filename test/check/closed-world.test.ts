import { describe, expect, it, test } from "vitest";
import { checkGroup, trailOf } from "./check-group.ts";
import { api } from "./examples/check.ts";

const at = "api/a.yaml";

function check(body: string) {
  return checkGroup("closed-world", { [at]: api({ body }) });
}

describe("keys of an example", () => {
  it("that no schema describes are reported inside JSON text and outside", async () => {
    const schema = "type: object\nproperties: { room_id: { type: string } }";
    const [first] = await check(`${schema}
example: |-
  { "room_id": "a",
    ⟦undocumented-key⟧"age": 1 }`);
    expect(first?.message).toBe("No schema describes the key 'age'; describe it, or take it out");
    expect(first && trailOf(first)).toEqual([`${at}:10:13 The object is described here`]);
    await check(`${schema}\nexample: { room_id: a, ⟦undocumented-key⟧age: 1, x-mine: 1 }`);
  });

  it("that the same objects have beyond one schema are one finding", async () => {
    const [first, ...others] = await check(`type: array
items: { type: object, properties: { title: {}, shelf: { type: object, properties: { place: {} } } } }
example: [{ ⟦undocumented-key⟧author: 1, colour: 1, ⟦undocumented-key⟧year: 1, shelf: { ⟦undocumented-key⟧author: 1, colour: 1 } }, { year: 1 }]`);
    const ending = "; describe them, or take them out";
    expect([first, ...others].map((each) => each?.message)).toEqual([
      `No schema describes these keys of the object: author, colour${ending}`,
      "No schema describes the key 'year'; describe it, or take it out",
      `No schema describes these keys of the object: author, colour${ending}`,
    ]);
  });

  it("are no further finding where 'required' names them", async () => {
    await check(
      "type: object\nproperties: { a: {} }\nrequired: [a, b]\nexample: { b: 1, ⟦undocumented-key⟧c: 1 }",
    );
  });

  it("that a '$ref' in the example brings in are reported with where they stand", async () => {
    const [first] = await checkGroup("closed-world", {
      "event-schemas/schema/m.a": '{ "type": "object", "properties": { "type": { "enum": ["m.a"] } } }',
      "event-schemas/examples/m.a": '{ "$ref": ⟦undocumented-key⟧"part.json", "type": "m.a" }',
      "event-schemas/examples/part.json": '{ "b": 1, "c": 2 }',
    });
    expect(first?.message).toContain("these keys of the object: b, c;");
    expect(first && trailOf(first)).toEqual([
      "event-schemas/examples/part.json:1:3 The key stands here",
      "event-schemas/schema/m.a:1:1 The object is described here",
    ]);
  });

  it("are none where the schema wants no object at all", async () => {
    await check(`type: object
properties: { a: { type: string }, b: { type: array, items: {} }, c: { type: [object, string], properties: { d: {} } } }
example: { a: { x: 1, y: 2 }, b: { x: 1 }, c: { ⟦undocumented-key⟧x: 1 } }`);
  });

  it("are looked at where the type is none, so that the value is not refused for it", async () => {
    await check(`type: obejct
properties: { a: { type: any, properties: { b: {} } }, c: { oneOf: [{ type: strng, properties: { d: {} } }] } }
example: { a: { b: 1, ⟦undocumented-key⟧x: 1 }, c: { ⟦undocumented-key⟧y: 1 }, ⟦undocumented-key⟧z: 1 }`);
  });

  it("that are written wrongly are errors, with the name that is meant", async () => {
    const [first] = await check(
      `type: object
properties: { ephemeral: {}, room_id: {}, types: {}, not_types: {}, session: {} }
example: { ⟦misspelt-key⟧emphemeral: 1, "⟦misspelt-key⟧room-id": a, ⟦undocumented-key⟧version: 1, ⟦misspelt-key⟧typse: 1 }`.replace(
        '"⟦misspelt-key⟧room-id"',
        '⟦misspelt-key⟧"room-id"',
      ),
    );
    expect(first).toMatchObject({
      severity: "error",
      message: "No schema describes the key 'emphemeral'; did you mean 'ephemeral'?",
    });
  });

  it("are words where they are described elsewhere, and no typos beside what they resemble", async () => {
    await check(`type: object
properties: { types: {}, ephemeral: {}, a: { type: object, properties: { type: {} } } }
example: { ⟦undocumented-key⟧type: a, ephemeral: 1, emphemeral: 1 }`);
  });

  it("with a sign in their quotes are written wrongly, whichever object describes them", async () => {
    await check(`type: object
properties: { type: {}, a: { type: object, properties: { room_id: {} } } }
example: { type: a, ⟦misspelt-key⟧"room_id:": b, ⟦undocumented-key⟧"other:": c }`);
  });

  it("may be described by any schema that speaks of the object", async () => {
    await checkGroup("closed-world", {
      [at]: `${api({
        body: `allOf: [{ $ref: "#/definitions/base" }, { properties: { b: {} } }]
oneOf: [{ properties: { c: {} } }, { properties: { d: {} } }, { required: [a] }]
anyOf: [{ properties: { e: {} } }]
patternProperties: { "^m[.]": { type: object, properties: { f: {} } } }
example: { a: 1, b: 1, c: 1, d: 1, e: 1, m.a: { f: 1, ⟦undocumented-key⟧g: 1 }, ⟦undocumented-key⟧g: 1 }`,
      })}
definitions:
  base: { type: object, properties: { a: {} } }
`,
    });
  });

  it("may be described by the whole where the example stands in a part", async () => {
    await check(`type: object
allOf:
- { properties: { a: {} }, example: { a: 1, b: 1, ⟦undocumented-key⟧c: 1 } }
properties: { b: {} }`);
  });

  it("may be any where a schema says so, or none says anything", async () => {
    await check(`type: object
properties:
  a: { type: object }
  b: { type: object, properties: { c: {} }, additionalProperties: true }
  c: { additionalProperties: { type: object, properties: { d: {} } } }
  d: { oneOf: [{ type: string }, { type: object, properties: { e: {} } }] }
  e: { oneOf: [{ type: object }, { type: object, properties: { e: {} } }] }
  f: { properties: { a: {} }, dependencies: { a: { properties: { b: {} } } } }
  g: { type: object, allOf: [{ type: object, properties: { a: {} } }] }
example:
  a: { x: 1 }
  b: { x: 1 }
  c: { x: { d: 1, ⟦undocumented-key⟧y: 1 } }
  d: { e: 1, ⟦undocumented-key⟧x: 1 }
  e: { e: 1, x: 1 }
  f: { a: 1, b: 1 }
  g: { a: 1, ⟦undocumented-key⟧z: 1 }`);
  });

  it("may be described where a condition is met, and by schemas of what is left", async () => {
    await check(`type: object
properties:
  a:
    properties: { kind: {} }
    if: { properties: { kind: { const: b } }, required: [kind] }
    then: { properties: { b: {} } }
    else: { properties: { c: {} } }
  d: { properties: { e: {} }, not: { required: [f] } }
  g: { properties: { h: {} }, propertyNames: { pattern: "^." } }
  i: { type: array, items: { properties: { j: {} } }, contains: { properties: { k: { properties: { l: {} } } } } }
example:
  a: { kind: b, b: 1, c: 1, ⟦undocumented-key⟧d: 1 }
  d: { ⟦undocumented-key⟧h: 1 }
  g: { x: 1 }
  i: [{ j: 1, k: { l: 1, ⟦undocumented-key⟧m: 1 } }]`);
  });

  it("that the schema rules out are a mismatch already", async () => {
    const body = `type: object
properties: { a: {} }
additionalProperties: false
example: { a: 1, b: 1 }`;
    await check(body);
    await checkGroup("examples", { [at]: api({ body: body.replace("b: 1", "⟦example-mismatch⟧b: 1") }) });
  });

  it("are looked at in lists, and by the place in a tuple", async () => {
    await check(`type: array
items: { type: object, properties: { a: { type: array, items: [{ properties: { b: {} } }] } } }
example: [{ a: [{ b: 1, ⟦undocumented-key⟧c: 1 }, { d: 1 }] }, { ⟦undocumented-key⟧b: 1 }]`);
  });

  it("may be described by what one schema says of all keys that it does not name, though another one names them", async () => {
    await check(`type: object
allOf:
- { additionalProperties: { type: object, properties: { x: {} } } }
- { properties: { k: { type: object, properties: { y: {} } } } }
example: { k: { x: 1, y: 2, ⟦undocumented-key⟧other: 3 } }`);
    await check(`type: object
properties: { k: { type: object, properties: { y: {} } } }
additionalProperties: { type: object, properties: { x: {} } }
example: { k: { ⟦undocumented-key⟧x: 1, y: 2 }, other: { x: 1 } }`);
  });

  it("of one schema are one finding a key, with the other places", async () => {
    const responses = Array.from(
      { length: 8 },
      (_, index) => `40${index}:
  description: No.
  schema: { $ref: "#/definitions/error" }
  examples: { application/json: { code: A, ${index === 0 ? "⟦undocumented-key⟧" : ""}retry: 1 } }`,
    );
    const error = "definitions:\n  error: { type: object, properties: { code: {} } }\n";
    const [first, second] = await checkGroup("closed-world", {
      [at]: api({ responses: responses.join("\n") }) + error,
    });
    expect(second).toBeUndefined();
    expect(first && trailOf(first).map((line) => line.replace(/^\S+ /, ""))).toEqual([
      "The object is described here",
      ...["Also here", "Also here", "Also here", "Also here, and in 3 more"],
    ]);
  });

  it("of a circle of schemas are looked at as deep as the example goes", async () => {
    await checkGroup("closed-world", {
      [at]: `${api({
        body: '$ref: "#/definitions/a"\nexample: { a: { a: { a: {}, ⟦undocumented-key⟧b: 1 } } }',
      })}
definitions:
  a: { type: object, properties: { a: { $ref: "#/definitions/a" } } }
`,
    });
  });

  it("are not looked at where that takes too long", async () => {
    const parts = (index: number) => [1, 2].map((step) => `{ $ref: "#/definitions/d${index + step}" }`);
    const definitions = Array.from(
      { length: 600 },
      (_, index) => `  d${index}: { properties: { a: {} }, allOf: [${parts(index)}] }\n`,
    ).join("");
    const last = [600, 601].map((index) => `  d${index}: { properties: { b: {} } }\n`).join("");
    await checkGroup("closed-world", {
      [at]: `${api({
        body: '$ref: "#/definitions/d0"\nexample: { a: 1, b: 1, ⟦undocumented-key⟧c: 1 }',
      })}\ndefinitions:\n${definitions}${last}`,
    });
  });
});

describe("keys of an event's example", () => {
  const event = (name: string, properties: string) =>
    `{ "type": "object", "properties": { "type": { "enum": ["${name}"] }, "content": { "type": "object", "properties": { ${properties} } } } }`;
  const folder = "event-schemas";

  it("may be those of a variant and of what it is a variant of", async () => {
    await checkGroup("closed-world", {
      [`${folder}/schema/m.a`]: event("m.a", '"body": {}'),
      [`${folder}/schema/m.a#m.b`]: event("m.a", '"url": {}'),
      [`${folder}/examples/m.a`]:
        '{ "type": "m.a", "content": { "body": 1, "url": 1, ⟦undocumented-key⟧"c": 1 } }',
      [`${folder}/examples/m.a#m.b`]:
        '{ "type": "m.a", ⟦undocumented-key⟧"age": 1, "content": { "body": 1, "url": 1 } }',
    });
  });

  it("are one finding for what all inherit from", async () => {
    const inherits = (name: string) =>
      `{ "allOf": [{ "$ref": "core-event-schema/event.json" }], ${event(name, '"a": {}').slice(1)}`;
    const example = (name: string, mark = "") => `{ "type": "${name}", ${mark}"age": 1 }`;
    const [first] = await checkGroup("closed-world", {
      [`${folder}/schema/core-event-schema/event.json`]:
        '{ "type": "object", "properties": { "type": { "type": "string" } } }',
      [`${folder}/schema/m.a`]: inherits("m.a"),
      [`${folder}/schema/m.b`]: inherits("m.b"),
      [`${folder}/examples/m.a`]: example("m.a", "⟦undocumented-key⟧"),
      [`${folder}/examples/m.b`]: example("m.b"),
    });
    expect(first && trailOf(first)).toEqual([
      `${folder}/schema/core-event-schema/event.json:1:1 The object is described here`,
      `${folder}/examples/m.b:1:18 Also here`,
    ]);
  });
});

test("defaults are looked at, too", async () => {
  await check(`type: object
properties:
  a: { type: object, properties: { b: {} }, default: { b: 1, ⟦undocumented-key⟧c: 1 } }`);
});
