import { describe, expect, test } from "vitest";
import { formatType, objectTables, typeExpression } from "../../src/schema/tables/tables.ts";
import type { Row } from "../../src/schema/tables/types.ts";
import { toJson } from "../to-json.ts";
import { readSchemaText } from "./read.ts";

/** A schema's tables as text: the title of each, then its rows, all that is said of a key in one line. */
function tables(yaml: string, more?: Record<string, string>): string[] {
  return objectTables(readSchemaText(yaml, more)).flatMap(({ title, rows }) => [
    `# ${title}`,
    ...rows.map(line),
  ]);
}

function line({ key, type, required, description, enum: choices, constraints, deprecated, readOnly }: Row) {
  const parts = [
    `${key}${required ? "*" : ""}: ${formatType(type)}`,
    ...(choices ? [JSON.stringify(choices.map(toJson))] : []),
    ...constraints.map(({ keyword, value }) => `${keyword}=${JSON.stringify(toJson(value))}`),
    ...(deprecated ? ["deprecated"] : []),
    ...(readOnly ? ["readOnly"] : []),
    ...(description ? [`"${description}"`] : []),
  ];
  return parts.join(" ");
}

function typeOf(yaml: string): string {
  return formatType(typeExpression(readSchemaText(yaml)));
}

const event = {
  "parent.json": `{"title": "Event", "type": "object", "properties": {"type": {"type": "string"}, "id": {"type": "string"}}, "required": ["id"]}`,
};

describe("what the original toolchain stumbled over", () => {
  test("a property without a type, or with a reference only", () => {
    expect(tables(`{properties: {a: {description: A}, e: {$ref: ../parent.json}}}`, event)).toEqual([
      "# ",
      `a: any "A"`,
      "e: Event",
      "# Event",
      "type: string",
      "id*: string",
    ]);
  });

  test("an array without items, and items without a type", () => {
    expect(tables(`{properties: {a: {type: array}, b: {type: array, items: {}}}}`)).toEqual([
      "# ",
      "a: array",
      "b: [any]",
    ]);
  });

  test("inheritance without a title, from a parent written in place, with properties of its own", () => {
    const own = `{allOf: [{$ref: ../parent.json}, {properties: {b: {type: integer}}}], required: [type], properties: {c: {type: boolean}}}`;
    expect(tables(own, event)).toEqual(["# ", "type*: string", "id*: string", "b: integer", "c: boolean"]);
  });

  test("a property that refines one of its parent", () => {
    const own = `{allOf: [{properties: {a: {type: string, description: D, minLength: 1}, z: {}}}], properties: {b: {}, a: {enum: [x]}}}`;
    expect(tables(own)).toEqual(["# ", `a: string ["x"] minLength=1 "D"`, "z: any", "b: any"]);
  });

  test("additional properties of anything", () => {
    expect(typeOf("{type: object, additionalProperties: true}")).toBe("object");
    expect(typeOf("{type: object, additionalProperties: {}}")).toBe("{string: any}");
    expect(typeOf("{type: object, additionalProperties: {type: array, items: {type: string}}}")).toBe(
      "{string: [string]}",
    );
    expect(
      typeOf(
        "{additionalProperties: {x-pattern: $ROOM, additionalProperties: {x-pattern: $USER, type: integer}}}",
      ),
    ).toBe("{$ROOM: {$USER: integer}}");
  });

  test("a map as a whole", () => {
    expect(tables("{type: object, additionalProperties: {x-pattern: $USER_ID, type: integer}}")).toEqual([
      "# ",
      "$USER_ID: integer",
    ]);
  });

  test("patterns beside properties, and two of one label", () => {
    const own = `{properties: {a: {type: string}}, patternProperties: {^x: {x-pattern: $K, type: integer}, ^y: {x-pattern: $K, type: boolean}}, additionalProperties: {type: string}}`;
    expect(tables(own)).toEqual([
      "# ",
      "a: string",
      `$K: integer patternProperties="^x"`,
      `$K: boolean patternProperties="^y"`,
      "<other key>: string",
    ]);
  });

  test("an object or null", () => {
    const own = `{properties: {a: {title: A, type: [object, "null"], properties: {b: {type: string}}}}}`;
    expect(tables(own)).toEqual(["# ", "a: A or null", "# A", "b: string"]);
  });

  test("arrays of unions, of arrays of objects, of choices, of objects that only inherit", () => {
    const own = `
properties:
  union: {type: array, items: {type: [string, "null"]}}
  nested: {type: array, items: {type: array, items: {title: Room, properties: {id: {type: string}}}}}
  choices: {type: array, items: {type: string, enum: [a, b]}}
  heirs: {type: array, items: {title: Heir, allOf: [{$ref: ../parent.json}]}}
`;
    expect(tables(own, event)).toEqual([
      "# ",
      "union: [string or null]",
      "nested: [[Room]]",
      `choices: [string] ["a","b"]`,
      "heirs: [Heir]",
      "# Room",
      "id: string",
      "# Heir",
      "type: string",
      "id*: string",
    ]);
  });

  test("choices without a description, and schemas that are true or false", () => {
    expect(tables("{properties: {a: {enum: [1, x]}, b: true, c: false}}")).toEqual([
      "# ",
      `a: integer or string [1,"x"]`,
      "b: any",
      "c: any not={}",
    ]);
  });
});

describe("nothing that a schema says is lost", () => {
  test("constraints, defaults, formats, flags", () => {
    const own = `{required: [a, ghost], properties: {a: {type: integer, format: int64, minimum: 1, default: 5, deprecated: true, readOnly: true, description: D}}}`;
    expect(tables(own)).toEqual([
      "# ",
      `a*: integer format="int64" minimum=1 default=5 deprecated readOnly "D"`,
      "ghost*: any",
    ]);
  });

  test("objects without a title: within their parent, or under the name of their property", () => {
    const own = `{properties: {a: {type: object, required: [b], properties: {b: {properties: {c: {type: string}}}}}, list: {items: {properties: {d: {}}}}}}`;
    expect(tables(own)).toEqual([
      "# ",
      "a: object",
      "a.b*: object",
      "a.b.c: string",
      "list: [list]",
      "# list",
      "d: any",
    ]);
  });

  test("items and values that say more than their type", () => {
    const own = `{properties: {a: {items: {type: string, description: D, maxLength: 3}}, m: {additionalProperties: {type: integer, minimum: 0}}, t: {items: [{type: string}, {type: integer, description: N}]}}}`;
    expect(tables(own)).toEqual([
      "# ",
      "a: [string]",
      `a[]: string maxLength=3 "D"`,
      "m: {string: integer}",
      "m.string: integer minimum=0",
      "t: [string or integer]",
      "t[0]: string",
      `t[1]: integer "N"`,
    ]);
  });

  test("alternatives: objects have tables, plain ones are a union", () => {
    const own = `{properties: {a: {oneOf: [{type: string}, {type: integer}, {title: Obj, properties: {x: {}}}]}, b: {anyOf: [{type: string, pattern: ^x}, {type: "null"}]}}}`;
    expect(tables(own)).toEqual([
      "# ",
      "a: string or integer or Obj",
      `b: string or null anyOf=[{"type":"string","pattern":"^x"},"null"]`,
      "# Obj",
      "x: any",
    ]);
  });

  test("alternatives beside keys of one's own", () => {
    const [table] = objectTables(
      readSchemaText(`{title: T, properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}`),
    );
    expect(table?.rows.map(({ key }) => key)).toEqual(["a", "b"]);
    expect(table?.constraints.map(({ keyword, value }) => [keyword, toJson(value)])).toEqual([
      ["oneOf", [{ required: ["a"] }, { required: ["b"] }]],
    ]);
    const keyed = `{title: T, properties: {a: {}}, oneOf: [{title: B, properties: {b: {}}}, {properties: {c: {}}}]}`;
    expect(tables(keyed)).toEqual(["# T", "a: any", "# B", "b: any", "# T (2)", "c: any"]);
  });

  test("values that are no object", () => {
    expect(tables("{type: string, format: byte, description: D}")).toEqual([
      "# ",
      `: string format="byte" "D"`,
    ]);
    expect(tables("{title: Rooms, type: array, items: {title: Room, properties: {id: {}}}}")).toEqual([
      "# Rooms",
      ": [Room]",
      "# Room",
      "id: any",
    ]);
    expect(tables("{type: object}")).toEqual([]);
    expect(tables(`{type: [object, string], properties: {a: {}}}`)).toEqual([
      "# ",
      ": object or string",
      "# object",
      "a: any",
    ]);
    expect(tables("{properties: {a: {type: object, title: Bare}}}")).toEqual(["# ", "a: Bare"]);
  });
});

describe("types and values of what is inherited", () => {
  const joined = (...parts: string[]) => tables(`{properties: {a: {allOf: [${parts.join(", ")}]}}}`).slice(1);

  test("are those that all schemas allow", () => {
    expect(joined("{type: integer}", "{type: number}")).toEqual(["a: integer"]);
    expect(joined('{type: [string, "null"]}', "{type: [integer, string]}")).toEqual(["a: string"]);
    expect(joined("{enum: [a, b, c]}", "{enum: [d, c, b]}")).toEqual([`a: string ["c","b"]`]);
    expect(joined("{enum: [a, b]}", "{const: b}")).toEqual([`a: string ["b"]`]);
    expect(joined("{const: b}", "{type: string}")).toEqual([`a: string const="b"`]);
    expect(joined("{format: uri}", "{type: string, format: x-link}")).toEqual([
      `a: string format="uri" format="x-link"`,
    ]);
  });

  test("are none where the schemas contradict one another", () => {
    expect(joined("{type: string}", "{type: integer}")).toEqual(["a: no value"]);
    expect(joined("{const: 1}", "{const: 2}")).toEqual(["a: no value const=1 const=2"]);
    expect(joined("{type: array, items: {type: string}}", "{items: {type: array}}").at(0)).toBe(
      "a: [no value]",
    );
  });

  test("include null where that is allowed whatever is inherited", () => {
    const named = { "parent.json": `{"title": "P", "type": "object", "properties": {"b": {}}}` };
    const nullable = "{x-nullable: true, allOf: [{$ref: ../parent.json}]}";
    expect(tables(`{properties: {a: ${nullable}}}`, named)[1]).toBe("a: P or null");
    expect(tables(`{properties: {a: {allOf: [${nullable}]}}}`, named)[1]).toBe("a: P or null");
    const both = `{allOf: [{properties: {a: ${nullable}}}], properties: {a: {type: object}}}`;
    expect(tables(both, named)[1]).toBe("a: P");
    expect(joined("{x-nullable: true, type: string}", "{type: string}")).toEqual(["a: string"]);
  });
});

test("a key's own example goes with its row", () => {
  const own = `{properties: {a: {type: string, example: "1"}, b: {items: {type: integer, example: 2}}}}`;
  const [table] = objectTables(readSchemaText(own));
  expect(table?.rows.map(({ key, examples }) => [key, ...examples.map(({ value }) => value)])).toEqual([
    ["a", "1"],
    ["b"],
    ["b[]", 2],
  ]);
});

describe("schemas in circles", () => {
  test("an object within itself has one table", () => {
    const own = `{title: Node, properties: {next: {$ref: "#"}, all: {items: {$ref: "#"}}, by: {additionalProperties: {$ref: "#"}}}}`;
    expect(tables(own)).toEqual(["# Node", "next: Node", "all: [Node]", "by: {string: Node}"]);
  });

  test("lists, maps, unions and parents that contain themselves come to an end", () => {
    expect(typeOf(`{items: {$ref: "#"}}`)).toBe("[s]");
    expect(typeOf(`{additionalProperties: {$ref: "#"}}`)).toBe("{string: s}");
    expect(typeOf(`{oneOf: [{type: string}, {items: {$ref: "#"}}]}`)).toContain("string or [");
    expect(tables(`{allOf: [{$ref: "#"}], properties: {a: {}}}`)).toEqual(["# ", "a: any"]);
  });

  test("objects without titles within one another, however deep, all show", () => {
    const deep = `${`{properties: {a: `.repeat(45)}{type: string}${"}}".repeat(45)}`;
    const keys = objectTables(readSchemaText(deep)).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(keys).toHaveLength(45);
  });
});

test("two objects of one title are two tables, one object in two places is one", () => {
  const own = `{properties: {a: {title: T, properties: {x: {}}}, b: {title: T, properties: {y: {}}}, c: {$ref: ../parent.json}, d: {$ref: ../parent.json, description: D}}}`;
  expect(tables(own, event)).toEqual([
    ...["# ", "a: T", "b: T", "c: Event", `d: Event "D"`],
    ...["# T", "x: any", "# T", "y: any", "# Event", "type: string", "id*: string"],
  ]);
});
