import { describe, expect, test } from "vitest";
import { renderApi } from "./default-sections.ts";
import { rowsOf } from "./list-tables.ts";

/** The section of one endpoint whose only response has the schema, and the rows of its table. */
function shown(properties: object, definitions: object = {}, more: object = {}) {
  const schema = { type: "object", properties, ...more };
  const responses = { 200: { description: "Fine.", schema } };
  const text = renderApi({ "/x": { get: { responses } } }, { definitions });
  return { text, rows: rowsOf(text, "Body") };
}

describe("values to choose from", () => {
  const many = Array.from({ length: 13 }, (_, index) => index);

  test("are a sentence up to twelve, and then a paragraph of their own, which pages fold", () => {
    const { rows } = shown({
      few: { type: "integer", enum: many.slice(1), default: 1 },
      many: { type: "integer", description: "Which.", enum: many, default: 1 },
    });
    const list = (values: number[]) => values.map((value) => `\`\`${value}\`\``).join(", ");
    expect(rows.map(([, , meaning]) => meaning)).toEqual([
      `One of: ${list(many.slice(1))}.\n\n.. class:: facts\n\ndefault \`\`1\`\``,
      `Which.\n\n.. class:: choices\n\nOne of: ${list(many)}.\n\n.. class:: facts\n\ndefault \`\`1\`\``,
    ]);
  });

  const twoValues = { type: "integer", enum: [1, 2] };
  test.each([
    ["lists", { "x-enumNames": ["Lent", "Back*"], "x-enum-descriptions": ["Away.", ""] }],
    ["lists of generators", { "x-enum-varnames": ["Lent", "Back*"], "x-enum-descriptions": ["Away."] }],
    ["mappings", { "x-enumNames": { 1: "Lent", 2: "Back*" }, "x-enumDescriptions": { 1: "Away." } }],
    [
      "x-ms-enum",
      {
        "x-ms-enum": {
          values: [
            { value: 2, name: "Back*" },
            { value: 1, name: "Lent", description: "Away." },
          ],
        },
      },
    ],
  ])("are a list where something is said of them: %s", (_, said) => {
    const { rows } = shown({ state: { ...twoValues, ...said } });
    expect(rows[0]?.[2]).toBe("One of:\n\n.. class:: choices\n\n- ``1`` – Lent: Away.\n\n- ``2`` – Back\\*");
  });

  test("have no words that are none", () => {
    const { rows } = shown({ state: { ...twoValues, "x-enumNames": [3, {}], "x-ms-enum": "x" } });
    expect(rows[0]?.[2]).toBe("One of: ``1``, ``2``.");
  });
});

describe("titles", () => {
  test("are shown of what has no name, unless they say what its key or its description does", () => {
    const { rows } = shown({
      loan_id: { type: "string", title: "Loan Id" },
      days: { type: "integer", title: "How long, in days*" },
      place: { type: "string", title: "Where", description: "Where it stands." },
      room: { type: "string", title: "The room", description: "A number." },
    });
    expect(rows.map(([, , meaning]) => meaning)).toEqual([
      "",
      "How long, in days\\*",
      "Where it stands.",
      "The room\n\nA number.",
    ]);
  });

  test("that are sentences take no type's name from it", () => {
    const title = "Room represents a place where people of the library meet.";
    const { text, rows } = shown(
      { room: { $ref: "#/definitions/Room" }, inline: { title, type: "object", properties: { a: {} } } },
      { Room: { title, type: "object", properties: { floor: { type: "integer" } } } },
    );
    expect(rows.map(([, type]) => type)).toEqual(["``Room``", "``inline``"]);
    expect(text).toContain(`\n\`\`Room\`\`\n   ${title}\n`);
  });

  test("of 2,000 characters are a text, not a name", () => {
    const { text, rows } = shown({
      long: { title: "x".repeat(2000), type: "object", properties: { a: { type: "string" } } },
    });
    expect(rows.map(([, type]) => type)).toEqual(["``long``"]);
    expect(text.split("x".repeat(2000))).toHaveLength(2);
  });
});

test("what is said of XML and of further documents is said in words", () => {
  const { rows } = shown({
    id: { type: "string", xml: { attribute: true, name: "ID" } },
    list: { type: "array", items: {}, xml: { wrapped: true, namespace: "urn:x", prefix: "x" } },
    more: { type: "string", externalDocs: { url: "https://x.example/a", description: "On *this*." } },
    other: { type: "string", xml: {} },
  });
  expect(rows.map(([, , meaning]) => meaning)).toEqual([
    "In XML: an attribute ``ID``.",
    "In XML: in the namespace ``urn:x``, with the prefix ``x``, its items wrapped in one element.",
    "See also On \\*this\\*: `https://x.example/a <https://x.example/a>`__.",
    "",
  ]);
});

test("what the table of an object says is not said again where the object is named", () => {
  const definitions = {
    Room: {
      type: "object",
      minProperties: 1,
      properties: { floor: { type: "integer" }, in: { $ref: "#/definitions/Room" } },
    },
  };
  const { text, rows } = shown(
    { room: { $ref: "#/definitions/Room" }, other: { $ref: "#/definitions/Room", default: {} } },
    definitions,
  );
  expect(rows.map(([, , meaning]) => meaning)).toEqual(["", ".. class:: facts\n\ndefault ``{}``"]);
  expect(text.split("minProperties")).toHaveLength(2);
});
