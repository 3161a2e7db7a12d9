import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literal } from "../../src/rst/emit/inline.ts";
import { textOfLines } from "../../src/sections/description/lines.ts";
import { readDescription } from "../../src/sections/description/read.ts";
import { renderApi } from "./default-sections.ts";
import { listTables, rowsOf } from "./list-tables.ts";

/** The section of one endpoint whose only response has the schema. */
function response(schema: object | boolean, definitions: object = {}): string {
  const responses = { 200: { description: "Fine.", schema } };
  return renderApi({ "/x": { get: { responses } } }, { definitions });
}

const body = (schema: object, definitions?: object) => rowsOf(response(schema, definitions), "Body");

test("an object that is described is named once, with its description above its table", () => {
  const room = { title: "Room", type: "object", properties: { b: { type: "string" } } };
  const text = (description: string) =>
    response({
      type: "object",
      properties: { a: { type: "array", items: { ...room, description } } },
    });
  const described = text("A place.");
  expect(described).toContain(
    "\n.. class:: object\n\n``Room``\n   A place.\n\n.. list-table::\n   :class: object type-column-2\n",
  );
  expect(described.match(/^.*``Room``$/gm)).toEqual(["``Room``"]);
  expect(text("")).toContain("\n.. list-table:: ``Room``\n   :class: object type-column-2\n");
});

test("an object without a title is known by the name of the parameter or header that holds it", () => {
  const object = { type: "object", properties: { key: { type: "string" } } };
  const text = renderApi({
    "/x": {
      get: {
        parameters: [
          { name: "filter", in: "query", type: "array", items: object },
          { name: "place", in: "query", type: "array", items: { ...object, title: "Place" } },
        ],
        responses: { 200: { description: "Fine." } },
      },
    },
  });
  expect(text.match(/^.*list-table:: ``(?:filter|Place|place|object)``$/gm)).toEqual([
    ".. list-table:: ``filter``",
    ".. list-table:: ``Place``",
  ]);
});

describe("what the original's tables got wrong", () => {
  const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });

  test("a property without a type, or with a reference only", () => {
    const rows = body(object({ a: { description: "A." }, b: { $ref: "#/definitions/B" } }), {
      B: { title: "Bee", ...object({ c: { type: "string" } }) },
    });
    expect(rows).toEqual([
      ["``a``", "``any``", "A."],
      ["``b``", "``Bee``", ""],
    ]);
  });

  test("an array without items, or with items without a type", () => {
    const rows = body(object({ a: { type: "array" }, b: { type: "array", items: {} } }));
    expect(rows.map(([key]) => key)).toEqual(["``a``", "``b``"]);
  });

  test("allOf without a title, with a parent in place, and with properties beside it", () => {
    const rows = body({
      type: "object",
      allOf: [object({ parent: { type: "string" } }, { required: ["parent"] })],
      properties: { own: { type: "integer" } },
    });
    expect(rows).toEqual([
      ["``parent``", "``string``", "**Required.**"],
      ["``own``", "``integer``", ""],
    ]);
  });

  test("maps of anything", () => {
    const map = (additionalProperties: object | boolean) => ({ type: "object", additionalProperties });
    const rows = body(object({ any: map(true), lists: map({ type: "array", items: { type: "string" } }) }));
    expect(rows.map(([key, type]) => [key, type])).toEqual([
      ["``any``", "``object``"],
      ["``lists``", "``{string: [string]}``"],
    ]);
    expect(response(map({ type: "integer" }))).toContain("Body: ``{string: integer}``.");
  });

  test("patternProperties beside properties, and two patterns of one label", () => {
    const text = response(
      object(
        { a: { type: "string" } },
        {
          patternProperties: {
            "^@": { "x-pattern": "$ID", type: "string" },
            "^!": { "x-pattern": "$ID", type: "integer" },
          },
        },
      ),
    );
    expect(rowsOf(text, "Body").map(([key, type]) => [key, type])).toEqual([
      ["``a``", "``string``"],
      ["``$ID``", "``string``"],
      ["``$ID``", "``integer``"],
    ]);
    expect(text).toContain("``^@``");
    expect(text).toContain("``^!``");
  });

  test("an object or null, an array of a union, an array of arrays of objects", () => {
    const room = object({ id: { type: "string" } }, { title: "Room" });
    const text = response(
      object({
        a: { ...room, type: ["object", "null"] },
        b: { type: "array", items: { type: ["string", "null"] } },
        c: { type: "array", items: { type: "array", items: { ...room, title: "Inner" } } },
      }),
    );
    expect(rowsOf(text, "Body").map(([key, type]) => [key, type])).toEqual([
      ["``a``", "``Room or null``"],
      ["``b``", "``[string or null]``"],
      ["``c``", "``[[Inner]]``"],
    ]);
    expect(listTables(text).map(({ caption }) => caption)).toEqual(["Body", "``Room``", "``Inner``"]);
  });

  test("an array of an enum, an enum without a description, an array of an object that only inherits", () => {
    const text = response(
      object({
        a: { type: "array", items: { type: "string", enum: ["x", "y"] } },
        b: { type: "string", enum: ["z"], description: "" },
        v: { type: "object", additionalProperties: { type: "string", enum: ["x", "y"] } },
        w: { type: "array", items: { type: "string", enum: ["x"] } },
        c: { type: "array", items: { title: "Heir", allOf: [object({ d: { type: "string" } })] } },
      }),
    );
    expect(rowsOf(text, "Body")).toEqual([
      ["``a``", "``[string]``", 'Each is one of: ``"x"``, ``"y"``.'],
      ["``b``", "``string``", 'Must be ``"z"``.'],
      ["``v``", "``{string: string}``", 'Each value is one of: ``"x"``, ``"y"``.'],
      ["``w``", "``[string]``", 'Each must be ``"x"``.'],
      ["``c``", "``[Heir]``", ""],
    ]);
    expect(rowsOf(text, "``Heir``")).toEqual([["``d``", "``string``", ""]]);
  });

  test("a response that is a list of objects, or no object at all", () => {
    const list = response({ type: "array", items: { title: "Room", ...object({ id: { type: "string" } }) } });
    expect(list).toContain("Body: ``[Room]``.");
    expect(rowsOf(list, "``Room``")).toEqual([["``id``", "``string``", ""]]);
    expect(response({ type: "string", format: "byte" })).toContain("Body: ``string`` (format ``byte``).");
    expect(response({ type: "object" })).toContain("Body: ``object``.");
  });

  test("the author's order", () => {
    const keys = body(object({ zulu: {}, mike: {}, alpha: {} })).map(([key]) => key);
    expect(keys).toEqual(["``zulu``", "``mike``", "``alpha``"]);
  });

  test("a schema that contains itself", () => {
    const text = response(
      { $ref: "#/definitions/Tree" },
      {
        Tree: {
          title: "Tree",
          ...object({ leaves: { type: "array", items: { $ref: "#/definitions/Tree" } } }),
        },
      },
    );
    expect(rowsOf(text, "Body: ``Tree``")).toEqual([["``leaves``", "``[Tree]``", ""]]);
    expect(listTables(text)).toHaveLength(1);
  });
});

test("all that constrains a value is said", () => {
  const [row] = body({
    type: "object",
    properties: {
      n: {
        type: "integer",
        description: "A number.",
        default: 0,
        minimum: 0,
        exclusiveMinimum: true,
        maximum: 9,
        multipleOf: 3,
        readOnly: true,
      },
    },
  });
  expect(row).toEqual([
    "``n``",
    "``integer``",
    "**Read-only.** A number.\n\n.. class:: facts\n\ndefault ``0``, exclusiveMinimum ``0``, maximum ``9``, multipleOf ``3``",
  ]);
  const text = response({
    type: "object",
    minProperties: 1,
    additionalProperties: false,
    properties: {
      s: { type: "string", format: "date", pattern: "^`\\d$", minLength: 1, maxLength: 8, default: "" },
      a: { type: "array", items: { type: "string", maxLength: 2 }, minItems: 1, uniqueItems: true },
    },
  });
  for (const fact of [
    'format ``date``, pattern ``^`\\d$``, minLength ``1``, maxLength ``8``, default ``""``\n',
    "minItems ``1``, unique items\n",
    "maxLength ``2``\n",
    "minProperties ``1``\n",
    "No other keys are allowed.",
  ])
    expect(text).toContain(fact);
});

describe("a table is whole whatever it holds", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "",
      "- item",
      "  more",
      "* other",
      "::",
      "   code",
      "| line",
      "=== ===",
      "+---+",
      "* - a",
      "- b",
    ),
    fc.stringMatching(/^[ -~\t漢]{0,30}$/),
  );

  test("keys, types and descriptions come out as they went in", () => {
    const key = fc.string({ minLength: 1, unit: "grapheme" });
    const description = fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, description), { minLength: 1, selector: ([k]) => k }),
        (rows) => {
          const given = rows.filter(([name]) => name !== "__proto__");
          const properties = Object.fromEntries(
            given.map(([name, text]) => [name, { type: "string", description: text }]),
          );
          const expected = Object.entries(properties).map(([name, value]) => [
            literal(name),
            "``string``",
            textOfLines(readDescription(value.description).lines),
          ]);
          if (expected.length === 0) return;
          const read = body({ type: "object", properties }).map(([k, t, d = ""]) => [
            k,
            t,
            d.replace(/^\n/, ""),
          ]);
          expect(read).toEqual(expected);
        },
      ),
      { seed: 20151019, numRuns: 60 },
    );
  });

  test("a description's lists and code stay what they are", () => {
    const description = "Either:\n\n- one\n- two, as in\n  ::\n\n    a_ *b* |c| \\d\n\n\tand a tab";
    const [row] = body({
      type: "object",
      required: ["k"],
      properties: { k: { type: "string", description } },
    });
    expect(row?.[2]).toBe(
      "**Required.** Either:\n\n- one\n- two, as in\n  ::\n\n    a_ *b* |c| \\d\n\n        and a tab",
    );
  });
});

test("objects with names that conditions speak of have tables of their own", () => {
  const text = response(
    {
      type: "object",
      properties: {
        kind: { type: "string" },
        cards: { type: "array", contains: { $ref: "#/definitions/C" } },
      },
      if: { properties: { kind: { const: "card" } } },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword.
      then: { $ref: "#/definitions/C" },
      else: { required: ["address"] },
    },
    {
      C: {
        title: "Credit card",
        type: "object",
        properties: { number: { type: "string", writeOnly: true } },
      },
    },
  );
  expect(text).toContain(
    'If ``kind`` is ``"card"`` (if there), then it fits ``Credit card``. Otherwise it has ``address``.',
  );
  expect(text).toContain("At least 1 of the items must fit: each fits ``Credit card``.");
  expect(rowsOf(text, "``Credit card``")).toEqual([["``number``", "``string``", "**Write-only.**"]]);
});

test("all examples of a schema go with its row", () => {
  const rows = body({
    type: "object",
    properties: { a: { type: "string", example: "x", examples: ["y", "z"] } },
  });
  expect(rows).toEqual([["``a``", "``string``", 'Examples: ``"x"``, ``"y"``, ``"z"``.']]);
});

test("an object with a discriminator is shown with the objects that it distinguishes", () => {
  const kind = { kind: { type: "string" } };
  const text = response(
    { $ref: "#/definitions/Pet" },
    {
      Pet: { type: "object", discriminator: "kind", required: ["kind"], properties: kind },
      Cat: {
        title: "A cat",
        allOf: [{ $ref: "#/definitions/Pet" }],
        properties: { lives: { type: "integer" } },
      },
      Dog: { allOf: [{ $ref: "#/definitions/Pet" }], properties: { barks: { type: "boolean" } } },
    },
  );
  expect(text).toContain(
    '``kind`` tells which object it is: ``A cat`` if it is ``"Cat"`` or ``Dog`` if it is ``"Dog"``.',
  );
  expect(text.match(/tells which/g)).toHaveLength(1);
  expect(rowsOf(text, "``A cat``")).toEqual([
    ["``kind``", "``string``", "**Required.**"],
    ["``lives``", "``integer``", ""],
  ]);
  expect(rowsOf(text, "``Dog``")).toContainEqual(["``barks``", "``boolean``", ""]);
});
