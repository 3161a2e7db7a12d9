import { expect, it } from "vitest";
import { compareSides } from "../../src/compare/compare-sides.ts";
import { pretty } from "../../src/compare/formats/pretty.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

const api = (schema: string, example: string) => `swagger: "2.0"
info: { title: A, version: "1" }
consumes: [application/json]
produces: [application/json]
paths:
  /a:
    put:
      parameters:
        - { in: body, name: b, schema: { $ref: "#/definitions/A" } }
      responses:
        200:
          description: D
          schema: { $ref: "#/definitions/A" }
          examples: { application/json: ${example} }
definitions:
  A: ${schema}
`;

function sideOf(text: string) {
  const files = { "targets.yaml": "targets: { main: { files: [a.rst] } }\n", "api/a.yaml": text };
  const read = readSide("a", memoryFiles({ ...files, "specification/a.rst": "A\n=\n" }));
  if ("unreadable" in read) throw new Error(read.unreadable);
  return read;
}

/** Each change with what proves it, as `code of line:column`. */
async function witnesses(before: string, after: string): Promise<string[]> {
  const { changes } = await compareSides(sideOf(before), sideOf(after));
  const ofSchemas = changes.filter(({ code }) => code !== "examples-changed");
  return ofSchemas.map(({ code, witness }) =>
    witness ? `${code} ${witness.of} ${witness.line}:${witness.column}` : code,
  );
}

it.each([
  [
    "a value that is refused now",
    api("{ type: object, properties: { n: { type: integer } } }", "{ n: 200 }"),
    api("{ type: object, properties: { n: { type: integer, maximum: 100 } } }", "{ n: 1 }"),
    ["bound-set before 14:46"],
  ],
  [
    "a value that was refused before",
    api("{ type: object, properties: { n: { type: integer } } }", "{ n: 200 }"),
    api("{ type: object, properties: { n: { type: number } } }", "{ n: 1.5 }"),
    ["type-changed after 14:46"],
  ],
  [
    "a key that is required now, of two",
    api("{ type: object, properties: { n: {}, m: {} } }", "{ m: 1 }"),
    api("{ type: object, required: [n, m], properties: { n: {}, m: {} } }", "{ n: 1, m: 1 }"),
    ["property-became-required before 14:41", "property-became-required"],
  ],
  [
    "none where the example was wrong before",
    api("{ type: object, properties: { n: { type: integer, maximum: 150 } } }", "{ n: 200 }"),
    api("{ type: object, properties: { n: { type: integer, maximum: 100 } } }", "{ n: 1 }"),
    ["bound-changed"],
  ],
  [
    "none where no example shows it",
    api("{ type: object, properties: { n: { type: integer } } }", "{ n: 2 }"),
    api("{ type: object, properties: { n: { type: integer, maximum: 100 } } }", "{ n: 1 }"),
    ["bound-set"],
  ],
])("finds %s", async (_, before, after, expected) => {
  expect(await witnesses(before, after)).toEqual(expected);
});

it("is shown with the change", async () => {
  const report = await compareSides(
    sideOf(api("{ type: object, properties: { n: { type: integer } } }", "{ n: 200 }")),
    sideOf(api("{ type: object, properties: { n: { type: integer, maximum: 100 } } }", "{ n: 1 }")),
  );
  expect(pretty(report, { colours: false })).toContain(
    "api/a.yaml:14:46: refused now: The example does not fit its schema: ",
  );
});
