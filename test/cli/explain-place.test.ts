import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

const project = {
  "targets.yaml": "targets: { main: { files: [lending.md] } }\n",
  "specification/lending.md": "# Lending\n\nWhat loans are.\n\n{{loans_http_api}}\n",
  "api/loans.yaml": `openapi: 3.1.0
info: { title: Loans, version: "1" }
servers: [{ url: /v1 }]
paths:
  /loans:
    get:
      summary: Give a loan.
      responses:
        "200":
          description: The loan.
          content:
            application/json:
              schema: { $ref: shared.yaml#/Loan }
              example: { book: 12 }
`,
  "api/shared.yaml": `Loan:
  type: object
  properties:
    book:
      type: string
      description: The number of the book.
`,
};

async function explain(place: string) {
  const root = projectOnDisk(project);
  return runHere(root, ["explain", place]);
}

describe("spec explain FILE:LINE", () => {
  it("says of a line of a schema where it is shown, what refers to it and what it judges", async () => {
    expect(await explain("api/shared.yaml:5")).toEqual({
      code: 0,
      error: "",
      out: `api/shared.yaml:5  /Loan/properties/book/type
Shown in:
  the target 'main', by {{loans_http_api}} at specification/lending.md:5:1
Referred to at:
  api/loans.yaml:13:31
Checked:
  the example at api/loans.yaml:14:24 against the schema at api/shared.yaml:2:3
Reported: nothing
`,
    });
  });

  it("names the references that lead to it by the URI of a schema", async () => {
    const root = projectOnDisk({
      ...project,
      "api/shared.yaml": `Loan:\n  $schema: https://json-schema.org/draft/2020-12/schema\n  $id: https://example.org/loan\n  type: string\n`,
      "api/loans.yaml": project["api/loans.yaml"].replace("shared.yaml#/Loan", "https://example.org/book"),
      "api/more.yaml": `openapi: 3.1.0
info: { title: More, version: "1" }
paths: {}
components: { schemas: { Book: { $id: "https://example.org/book", type: string, description: A book. } } }
`,
    });
    const { out } = await runHere(root, ["explain", "api/more.yaml:4:70"]);
    expect(out).toContain("Referred to at:\n  api/loans.yaml:13:31\n");
  });

  it("says of a line of an example what judges it, and what is reported of it", async () => {
    expect(
      (await explain("api/loans.yaml:14:30")).out,
    ).toBe(`api/loans.yaml:14  /paths/~1loans/get/responses/200/content/application~1json/example/book
Shown in:
  the target 'main', by {{loans_http_api}} at specification/lending.md:5:1
Referred to at: nothing
Checked:
  the example at api/loans.yaml:14:24 against the schema at api/shared.yaml:2:3
Reported:
  error The example does not fit its schema: expected string, got integer 12 [example-mismatch]
`);
  });

  it("says of a line of a chapter in which targets it stands", async () => {
    expect((await explain("specification/lending.md:3")).out).toBe(
      "specification/lending.md:3\nShown in:\n  the target 'main'\nReferred to at: nothing\nChecked: nothing\nReported: nothing\n",
    );
  });

  it.each([
    ["api/loans.yaml:15", "api/loans.yaml has 14 lines."],
    ["api/nowhere.yaml:1", "There is no file or folder api/nowhere.yaml."],
    ["api:1", "api is a folder; name a file and a line."],
    ["../other.yaml:1", "../other.yaml is outside the project."],
  ])("refuses %s", async (place, message) => {
    expect(await explain(place)).toEqual({ code: 2, out: "", error: `spec: ${message}\n` });
  });
});
