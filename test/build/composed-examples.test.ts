import { describe, expect, it } from "vitest";
import { buildPages } from "./build-pages.ts";

function built(example: string, files: Record<string, string> = {}) {
  return buildPages({
    "targets.yaml": "descriptions: rst\ntargets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": "A\n=\n\n{{loans_http_api}}\n",
    "api/loans.yaml": `swagger: "2.0"
info: { title: Loans, version: "1" }
paths:
  /loans:
    get:
      summary: Lists loans.
      responses:
        200:
          description: All.
          schema:
            type: object
            properties: { book: { type: string }, reader: { type: object, properties: { age: { type: integer } } } }
          examples: { application/json: ${example} }
`,
    "api/examples/loan.json": '{ "book": "Emma", "reader": { "$ref": "reader.json" } }',
    "api/examples/reader.json": '{ "age": 3 }',
    ...files,
  });
}

const page = (result: ReturnType<typeof built>) =>
  (result.files.get("specification.html") ?? "").replace(/<[^>]*>/g, "").replaceAll("&quot;", '"');

describe("an example with a reference", () => {
  it("is put together of the files that it refers to, and keys beside the reference are laid over", () => {
    const result = built("{ $ref: examples/loan.json, book: Persuasion }");
    expect(result.messages).toEqual([]);
    expect(page(result)).toMatch(/"book": "Persuasion",\s*"reader": \{\s*"age": 3/);
    expect(page(result)).not.toContain("$ref");
  });

  it("may name files beside the one that it refers to", () => {
    expect(page(built("{ $ref: examples/loan.json, reader: { $ref: reader.json } }"))).toMatch(/"age": 3/);
  });

  it("that leads to no file is a key as any other", () => {
    expect(page(built('{ book: Emma, $ref: "#/definitions/a" }'))).toContain('"$ref": "#/definitions/a"');
  });

  it("ends where files refer to each other", () => {
    const circle = { "api/examples/reader.json": '{ "age": 3, "of": { "$ref": "loan.json" } }' };
    expect(page(built("{ $ref: examples/loan.json }", circle))).toContain("Emma");
  });
});
