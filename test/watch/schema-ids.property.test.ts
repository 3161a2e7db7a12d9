import fc from "fast-check";
import { it } from "vitest";
import { expectLikeFirst, type Step } from "./rebuilding.ts";

const head = '"$schema": "https://json-schema.org/draft/2020-12/schema"';
const base = "https://example.org/schemas";
const book = (id: string, type: string) =>
  `{ ${head}, "$id": "${base}/${id}", "description": "A book.", "type": "${type}" }`;

/** A project whose schemas refer to one another by their URIs. */
const project: Record<string, string> = {
  "targets.yaml":
    "targets: { main: { files: [intro.md] } }\ncollections: { things: { schemas: schemas/, examples: examples/ } }\n",
  "specification/intro.md": "# Loans\n\n{{loan_schema}}\n\n{{loans_http_api}}\n",
  "schemas/loan.json": `{ ${head}, "$id": "${base}/loan", "type": "object", "description": "A loan.",
    "properties": { "book": { "$ref": "book" } } }`,
  "schemas/parts/first.json": book("book", "string"),
  "examples/loan.json": '{ "book": "x" }',
  "api/loans.yaml": `openapi: 3.1.0
info: { title: Loans, version: "1" }
servers: [{ url: /v1 }]
paths:
  /loans:
    get:
      summary: Loans.
      responses: { 200: { description: D., content: { application/json: { schema: { $ref: "${base}/book" }, example: x } } } }
`,
};

/** Each file as it may be; the URI of the book moves from file to file. */
const variants: Record<string, (string | undefined)[]> = {
  "schemas/parts/first.json": [book("book", "integer"), book("bok", "string"), "{", undefined],
  "schemas/parts/second.json": [book("book", "integer"), book("book", "string"), undefined],
  "schemas/book": ['{ "type": "boolean" }', undefined],
  "schemas/loan.json": [(project["schemas/loan.json"] ?? "").replace(`${base}/loan`, `${base}/other/loan`)],
  "examples/loan.json": ['{ "book": 1 }'],
};

const step: fc.Arbitrary<Step> = fc
  .constantFrom(...Object.keys(variants))
  .chain((file) => fc.constantFrom(project[file], ...(variants[file] ?? [])).map((text) => ({ file, text })));

it("a project whose schemas refer to one another by URIs is built after any edits as a first build builds it", async () => {
  const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(bursts, (edits) => expectLikeFirst(edits, {}, project)),
    { numRuns: 15 },
  );
}, 300_000);
