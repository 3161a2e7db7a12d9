import { expect, test } from "vitest";
import { buildPages } from "../build/build-pages.ts";

const targets = (profile: string) => `descriptions: rst
profile: ${profile}
targets: { main: { files: [a.rst] } }
`;
const library = { "library.yaml": "history: { added: x-since, changed: x-changed }\n" };

/** A description with what is said of versions, as flow YAML. */
const said = (text: string, more: string) => `description: ${text}, x-since: "1.2", x-changed: ${more}`;

const swagger = (more: string) => `swagger: "2.0"
info: { title: Loans, version: "1" }
paths:
  /loans:
    get:
      ${said("Lists loans.", '{ "1.3": It is sorted by *date*. }').replaceAll(/, (?=x-)/g, "\n      ")}
      parameters: [{ in: query, name: limit, type: integer, ${said("How many.", '"1.4"')} }]
      responses:
        200:
          description: Ok.
          headers: { ETag: { type: string, ${said("Its state.", '{ "1.5": null }')} } }
          schema: { type: object, properties: { due: { type: string, ${more} } } }
`;

const openapi = `openapi: 3.1.0
info: { title: Loans, version: "1" }
paths:
  /holds:
    get:
      parameters: [{ in: query, name: from, schema: { type: integer }, ${said("The first.", '"1.6"')} }]
      responses: { "200": { description: Ok. } }
`;

function textOf(files: Record<string, string>, profile = "library.yaml") {
  const chapter = "A\n=\n\n{{loans_http_api}}\n\n{{holds_http_api}}\n";
  const all = { "specification/a.rst": chapter, "targets.yaml": targets(profile), ...library, ...files };
  const { documents, messages } = buildPages({ "api/holds.yaml": openapi, ...all });
  return { text: (documents[0]?.text ?? "").replace(/\s+/g, " "), messages };
}

test("readers see since when endpoints, parameters, headers and fields are there, and what changed", () => {
  const { text } = textOf({
    "api/loans.yaml": swagger(said("When.", '{ "1.7": It is a `date`_. }, default: a')).replace(
      "It is a `date`_",
      "It is a date",
    ),
  });
  const added = "**Added in** ``1.2``.";
  for (const each of [
    `Lists loans. ${added} **Changed in** \`\`1.3\`\`: It is sorted by *date*.`,
    `How many. ${added} **Changed in** \`\`1.4\`\`.`,
    `Its state. ${added} **Changed in** \`\`1.5\`\`.`,
    `When. ${added} **Changed in** \`\`1.7\`\`: It is a date. .. class:: facts default \`\`"a"\`\``,
    `The first. ${added} **Changed in** \`\`1.6\`\`.`,
  ])
    expect(text).toContain(each);
});

const schema = `title: Loan
description: A loan.
x-since: "2.0"
properties:
  shelf: { $ref: "#/$defs/Shelf" }
  rows: { description: Rows., type: array, items: { $ref: "#/$defs/Row" } }
  kind:
    description: What kind.
    oneOf:
      - { const: long, description: For four weeks. }
      - { enum: [short, brief], title: Short, description: "For a day:\\n\\n- *one*.", x-since: "2.3", x-changed: "2.4" }
      - { const: never, deprecated: true }
  plain: { oneOf: [{ const: 1 }, { const: two }] }
$defs:
  Shelf: { type: object, title: Shelf, x-since: "2.1", description: A shelf., properties: { row: { type: integer } } }
  Row: { type: object, title: Row, x-since: "2.2", description: A row., properties: { a: {}, b: {}, c: {} } }
`;

test("readers see it of schemas, of tables that no row says it of, of responses, and of values with words of their own", () => {
  const collections = "collections: { loans: { schemas: schemas, examples: examples } }\n";
  const { text, messages } = textOf({
    "api/loans.yaml": swagger("title: When").replace("200:", '200:\n          x-since: "1.9"'),
    "schemas/loan.yaml": schema,
    "examples/loan.json": "{}",
    "targets.yaml": targets("library.yaml") + collections,
    "specification/a.rst": "A\n=\n\n{{loans_http_api}}\n\n{{holds_http_api}}\n\n{{loan_schema}}\n",
  });
  expect(messages).toEqual([]);
  expect(text).toContain("Ok. **Added in** ``1.9``.");
  expect(text).toContain("A loan. **Added in** ``2.0``. .. list-table:: Fields");
  // The row says all of it.
  expect(text.match(/A shelf\..{0,30}2\.1/g)).toHaveLength(1);
  expect(text).toContain(".. class:: object ``Row`` A row. **Added in** ``2.2``. .. list-table::");
  const choices = [
    'What kind. One of: .. class:: choices - ``"long"``: For four weeks.',
    '- ``"short"``, ``"brief"`` – Short: For a day: - *one*.',
    '**Added in** ``2.3``. **Changed in** ``2.4``. - ``"never"`` **Deprecated.**',
  ];
  expect(text).toContain(choices.join(" "));
  expect(text).toContain('One of: ``1``, ``"two"``.');
});

test("what is wrong with what is said of a version is found at its place", () => {
  const { messages } = textOf({
    "api/loans.yaml": swagger(said("When.", '{ "1.7": See ⟦rst-reference⟧nothing_. }')),
  });
  expect(messages).toHaveLength(1);
  const wrong = textOf({ "api/loans.yaml": swagger(said("When.", '⟦wrong-type⟧["1.7"]')) });
  expect(wrong.messages).toEqual([
    "'x-changed' must be a version, or a mapping from versions to what changed, but it is a list",
  ]);
});

test("the keys of others say nothing, and without a profile none does", () => {
  const { text } = textOf({ "api/loans.yaml": swagger(said("When.", '"1.7"')) }, "none");
  expect(text).not.toMatch(/Added|Changed|1\.7/);
  const ofMatrix = swagger(said("When.", '"1.7"'))
    .replaceAll("x-since", "x-addedInMatrixVersion")
    .replaceAll("x-changed", "x-changedInMatrixVersion");
  expect(textOf({ "api/loans.yaml": ofMatrix }).text).not.toContain("Lists loans. **Added");
  expect(textOf({ "api/loans.yaml": ofMatrix }, "matrix").text).toContain(
    "Lists loans. **Added in** ``1.2``.",
  );
});
