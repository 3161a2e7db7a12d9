import { describe, expect, it } from "vitest";
import { checkGroup, trailOf } from "./check-group.ts";
import { api } from "./examples/check.ts";

const at = "api/a.yaml";

/** Checks an endpoint whose body has a schema, and whose response has another one. */
function check(body: string, response = "type: string") {
  const responses = `200:\n  description: OK\n  schema:\n${response.replace(/^/gm, "    ")}`;
  return checkGroup("schemas", { [at]: api({ body, responses }) });
}

/** The same of a schema in OpenAPI 3.1. */
function checkOpenapi(schema: string) {
  const text = `openapi: 3.1.1\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n    A:\n`;
  return checkGroup("schemas", { [at]: text + schema.replace(/^/gm, "      ") });
}

describe("limits and values", () => {
  it("are compared with all their digits", async () => {
    const [first] = await check(
      "type: integer\nminimum: ⟦limits-contradict⟧9007199254740993\nmaximum: 9007199254740992",
    );
    expect(first?.message).toContain("'minimum' is 9007199254740993 and 'maximum' is 9007199254740992");
    await check("type: integer\nminimum: 9007199254740992\nmaximum: 9007199254740993");
    await check("type: integer\nenum: [9007199254740993, 9007199254740992]");
    await check("type: number\nenum: [1, 10, ⟦enum-duplicate⟧1.0, ⟦enum-duplicate⟧1e1]");
    await check("type: object\nenum: [{ a: 1, b: 2 }, ⟦enum-duplicate⟧{ b: 2, a: 1.0 }]");
  });
});

describe("keywords", () => {
  it("that are none are reported, but for the author's own", async () => {
    await check("type: object\n⟦unknown-keyword⟧visibility: private\nx-visibility: private");
    await check("⟦misspelt-keyword⟧tipe: object\nproperties: { visibility: { type: string } }");
  });

  it("that hold a schema, as parameters do, are no misspelt '$schema'", async () => {
    const found = await check(
      "type: array\nitems:\n  type: object\n  ⟦unknown-keyword⟧schema: { type: object }",
    );
    expect(found.map(({ message }) => message)).toEqual([
      "'schema' means nothing in a schema; write what it holds in its place",
    ]);
    await check("⟦misspelt-keyword⟧schema: http://json-schema.org/draft-07/schema#\ntype: object");
  });

  it("of parameters are the business of the API file's check", async () => {
    const parameters = "- { in: query, name: a, type: string, allowEmptyValue: true, visibility: private }";
    await checkGroup("schemas", { [at]: api({ parameters }) });
  });

  it("must be for the type", async () => {
    const [first] = await check(`type: object
⟦keyword-without-effect⟧minLength: 3
properties:
  a: { type: integer, ⟦keyword-without-effect⟧pattern: a }
  b: { type: string, ⟦keyword-without-effect⟧items: { type: string } }
  c: { type: array, items: {}, ⟦keyword-without-effect⟧properties: { d: {} } }
  d: { type: [integer, string], minLength: 3, maximum: 4 }
  e: { minLength: 3, maximum: 4 }`);
    expect(first?.message).toBe(
      "'minLength' says nothing of a value of type object, only of one of type string; take it out, or correct the type",
    );
  });

  it("that are for another type are one mistake, whatever they name", async () => {
    await check("type: array\nitems: {}\n⟦keyword-without-effect⟧required: [x, y]");
    await check("type: array\n⟦keyword-without-effect⟧required: [x, y]");
    await check("type: array\n⟦keyword-without-effect⟧properties: { x: { type: string } }");
    await check("type: ⟦unknown-type⟧strin\nminLength: 3");
    await check(
      "type: [array, object]\nproperties: { a: {} }\nitems: {}\nrequired: [⟦required-undeclared⟧x]",
    );
  });

  it("are judged where they are written, beside a reference as well", async () => {
    await checkGroup("schemas", {
      [at]: `${api({ body: '$ref: "#/definitions/a"\n⟦keyword-without-effect⟧minItems: 1' })}
definitions:
  a: { type: string, ⟦keyword-without-effect⟧maxItems: 3 }
`,
    });
  });

  it("that limit must leave something possible", async () => {
    const [first, second] = await check(`type: object
properties:
  a: { type: integer, minimum: ⟦limits-contradict⟧10, maximum: 1 }
  b: { type: integer, minimum: 1, maximum: 1 }
  c: { type: integer, minimum: ⟦limits-contradict⟧1, exclusiveMinimum: true, maximum: 1 }
  d: { type: number, exclusiveMinimum: ⟦limits-contradict⟧2, minimum: 0, maximum: 1 }
  e: { type: string, minLength: ⟦limits-contradict⟧3, maxLength: 2 }
  f: { type: array, items: {}, minItems: ⟦limits-contradict⟧3, maxItems: 2 }
  g: { type: object, minProperties: ⟦limits-contradict⟧3, maxProperties: 2 }
  h: { type: string, minLength: 2, maxLength: 2 }`);
    expect(first?.message).toContain("'minimum' is 10 and 'maximum' is 1, so no value fits");
    expect(second?.message).toContain("'minimum' is 1 (exclusive) and 'maximum' is 1, so no value fits");
  });
});

describe("names of required keys", () => {
  it("must be declared", async () => {
    const [first] = await check(
      "type: object\nrequired: [a, ⟦required-undeclared⟧room_idd]\nproperties: { a: {}, room_id: {} }",
    );
    expect(first?.message).toContain("did you mean 'room_id'?");
  });

  it("may be declared by what the schema combines, or by what combines it", async () => {
    await checkGroup("schemas", {
      [at]: `${api({
        body: `allOf:
- $ref: "#/definitions/base"
- required: [mine, own, base]
- { oneOf: [{ required: [mine] }, { required: [own, ⟦required-undeclared⟧none] }] }
required: [base]
properties: { own: {}, mine: {} }`,
      })}
definitions:
  base: { type: object, properties: { base: {} } }
`,
    });
  });

  it("may be those of a map", async () => {
    await check("type: object\nrequired: [a]\nadditionalProperties: { type: string }");
    await check("type: object\nrequired: [a]\npatternProperties: { '^[a-z]$': { type: string } }");
    await check("type: object\nrequired: [⟦required-undeclared⟧A]\npatternProperties: { '^[a-z]$': {} }");
    await check("type: object\nrequired: [⟦required-undeclared⟧a]\nadditionalProperties: false");
  });

  it("that no schema declares are one finding where there are very many of them", async () => {
    const names = (count: number, mark = "") =>
      Array.from({ length: count }, (_, index) => `${mark}key${index}`).join(", ");
    const [first] = await check(
      `type: object\nproperties: { a: {} }\n⟦required-undeclared⟧required: [a, ${names(2000)}]`,
    );
    expect(first?.message).toBe(
      "'required' names 2000 properties that the object does not declare: 'key0', 'key1', 'key2' and 1997 others; declare them, or take the names out",
    );
    await check(`type: object\nproperties: { a: {} }\nrequired: [a, ${names(10, "⟦required-undeclared⟧")}]`);
  });

  it("are declared by what says of all other properties what they hold", async () => {
    await checkOpenapi("type: object\nrequired: [a]\nunevaluatedProperties: { type: string }");
    await checkOpenapi("type: object\nrequired: [a]\npropertyNames: { pattern: ^a }");
    await checkOpenapi("type: object\nrequired: [⟦required-undeclared⟧a]\nunevaluatedProperties: false");
  });

  it("are looked for in time where schemas combine others by the thousand", async () => {
    const definitions = Array.from(
      { length: 3000 },
      (_, index) =>
        `  d${index}: ${index === 3000 - 51 ? "⟦inheritance-too-deep⟧" : ""}{ required: [a], allOf: [{ $ref: "#/definitions/d${index + 1}" }] }\n`,
    );
    const last = "  d3000: { type: object, properties: { a: {} } }\n";
    const text = `${api({ body: '$ref: "#/definitions/d0"' })}\ndefinitions:\n${definitions.join("")}${last}`;
    await checkGroup("schemas", { [at]: text });
  });
});

describe("lists", () => {
  it("need items, which another schema for the same value may give", async () => {
    await check(`type: object
properties:
  a: { type: ⟦array-without-items⟧array }
  b: { type: array, items: {} }
  c: { type: array, allOf: [{ items: { type: string } }] }
  d: { items: { type: string }, allOf: [{ type: array }] }
  e: { type: array, enum: [[1], [2]] }
  f: { type: object }`);
  });

  it("have them where those are described that nothing else speaks of, or some of them", async () => {
    await checkOpenapi(
      "type: object\nproperties: { a: { type: array, unevaluatedItems: { type: string } }, b: { type: array, contains: {} } }",
    );
    await checkOpenapi("type: object\nproperties: { a: { type: ⟦array-without-items⟧array, minItems: 1 } }");
  });

  it("of enumerated values hold each once", async () => {
    await check(`type: object
properties:
  a: { type: string, enum: [x, y, ⟦enum-duplicate⟧x, X] }
  b: { enum: ["1", 1, true, "true", { a: 1 }, ⟦enum-duplicate⟧{ a: 1 }] }`);
  });
});

describe("titles", () => {
  const event = "title: Event, type: object";

  it("must distinguish different objects of one document apart", async () => {
    const [first] = await check(
      `type: object\nproperties: { a: { ${event}, properties: { b: { type: string } } } }`,
      `type: object\nproperties: { a: { title: ⟦title-ambiguous⟧Event, type: object, properties: { c: {} } } }`,
    );
    expect(first && trailOf(first)).toEqual([`${at}:11:39 This object has the title, too`]);
  });

  it("may be the same for what differs in words alone, or by way of a wrapper", async () => {
    await checkGroup("schemas", {
      [at]: `${api({
        body: `type: object
properties:
  a: { ${event}, properties: { b: { type: string, description: One. } } }
  c: { ${event}, properties: { b: { type: string, description: Other. } } }
  d: { description: Another., allOf: [{ $ref: "#/definitions/event" }] }
  e: { ${event}, description: Again., allOf: [{ $ref: "#/definitions/event" }] }
  f: { title: Event, type: string }
  g: { title: Event, type: object }`,
      })}
definitions:
  event: { ${event}, properties: { b: { type: string } } }
`,
    });
  });

  it("may be the same in documents that are published apart", async () => {
    const properties = (name: string) =>
      `type: object\nproperties: { a: { ${event}, properties: { ${name}: {} } } }`;
    await checkGroup("schemas", {
      "targets.yaml": "targets: { main: { files: [intro.rst] }, other: { files: [details.rst] } }\n",
      "specification/intro.rst": "Introduction\n============\n\n{{a_http_api}}\n\n{{spec_version}}\n",
      "specification/details.rst":
        "Details\n=======\n\n{{b_http_api}}\n\n{{ping_http_api}}\n\n{{m_ping_event}}\n",
      [at]: api({ body: properties("b") }),
      "api/b.yaml": api({ body: properties("c") }),
    });
  });
});
