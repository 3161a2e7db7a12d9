import { describe, expect, it } from "vitest";
import { buildPages } from "../build/build-pages.ts";

const api = `swagger: "2.0"
info: { title: Loans, version: "1" }
paths:
  /loans:
    get:
      summary: Lists loans
      responses: { 200: { description: All., schema: { $ref: definitions/list.yaml } } }
`;

const loan = `title: Loan
type: object
description: What a reader has borrowed.
properties:
  book: { type: string, description: The book., example: Emma }
`;

function built(chapter: string, files: Record<string, string> = {}) {
  return buildPages({
    "targets.yaml": "descriptions: rst\ntargets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": `A\n=\n\n{{list_http_api}}\n\n${chapter}\n`,
    "api/server-side/list.yaml": api,
    "api/server-side/definitions/list.yaml": "title: List\ntype: object\n",
    "api/server-side/definitions/kinds/loan-started.yaml": loan,
    "api/server-side/definitions/parts.yaml": "book: { type: string }\n",
    ...files,
  });
}

describe("a file in a folder of definitions", () => {
  it("is shown by its path there, behind the suffix of the API's folder", () => {
    const { files, messages } = built("{{definition_server_side_kinds_loan_started}}");
    expect(messages).toEqual([]);
    expect(files.get("specification.html")).toContain("What a reader has borrowed.");
  });

  it("has the suffix that targets.yaml gives the folder", () => {
    const targets =
      "descriptions: rst\nsources: { api_suffixes: { api/server-side: ss } }\ntargets: { main: { files: [a.rst] } }\n";
    const { messages } = built("{{definition_ss_list}}", { "targets.yaml": targets });
    expect(messages).toEqual([]);
  });

  it("is no section where it has no type", () => {
    const { messages } = built("{{⟦unknown-placeholder⟧definition_server_side_parts}}");
    expect(messages).toHaveLength(1);
  });
});
