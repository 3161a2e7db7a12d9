import { describe, expect, test } from "vitest";
import { check } from "../check/api/check.ts";
import { checkGroup } from "../check/check-group.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderProject } from "./default-sections.ts";

/** An API of one operation, with what is written in YAML under its `x-ms-examples`. */
const swagger = (examples: string) => `swagger: "2.0"
info: { title: A, version: "1" }
host: a.example
consumes: [application/json]
produces: [application/json]
paths:
  /loans/{id}:
    put:
      parameters:
        - { name: id, in: path, required: true, type: string }
        - { name: top, in: query, type: integer, x-example: 3 }
        - { name: by, in: query, required: true, type: string }
        - { name: loan, in: body, required: true, schema: { $ref: "#/definitions/Loan" } }
      responses:
        200: { description: Fine., schema: { $ref: "#/definitions/Loan" } }
        204: { description: Nothing. }
        default: { description: Bad., schema: { $ref: "#/definitions/Error" } }
      x-ms-examples:${examples}
definitions:
  Loan: { type: object, description: A loan., properties: { days: { type: integer, description: How many. } } }
  Error: { type: object, description: An error., properties: { code: { type: string, description: Which. } } }
`;

const openapi = (examples: string) => `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /loans:
    post:
      requestBody:
        content:
          text/plain: {}
          application/json: { schema: { type: object, properties: { days: { type: integer } } } }
      responses:
        2XX: { description: Fine., content: { application/json: { schema: { type: integer } } } }
      x-ms-examples:${examples}
`;

const form = (examples: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths:
  /readers/{id}:
    post:
      consumes: [application/x-www-form-urlencoded]
      parameters:
        - { name: id, in: path, required: true, type: string }
        - { name: name, in: formData, required: true, type: string }
        - { name: tags, in: formData, type: array, items: { type: string } }
        - { name: age, in: formData, type: integer, x-example: 3 }
      responses: { 200: { description: Fine. } }
      x-ms-examples:${examples}
`;

/** The samples of the section: what each is called, with its text on one line. */
function samplesOf(api: string, more: Record<string, string> = {}): string[] {
  const files = { "targets.yaml": "targets: { main: { files: [] } }\n", "api/a.yaml": api, ...more };
  const text = renderProject(memoryFiles(files)).section("a_http_api");
  return [...text.matchAll(/^ {3}(Example.*)\n\n {3}\.\. code::.*\n\n((?: {6}.*\n|\n)*)/gm)].map(
    ([, label, code = ""]) => `${label} ${code.trim().replace(/\s+/g, " ")}`,
  );
}

const lend = `{
  "parameters": { "id": "ln 7", "by": "x", "loan": { "days": 5 } },
  "responses": { "200": { "body": { "days": 5 } }, "204": { "body": 1 }, "400": { "body": { "code": "c" } } }
}`;

describe("examples of whole calls", () => {
  test("are requests with the values that they have, and examples of responses", () => {
    const api = swagger(`
        Lend a *book*: { $ref: ./examples/lend.json }
        Lend it again:
          parameters: { id: b, by: null, top: 5, other: 1 }
          responses: { 200: {}, 204: null }`);
    expect(samplesOf(api, { "api/examples/lend.json": lend })).toEqual([
      'Example request, Lend a \\*book\\*: PUT /loans/ln%207?by=x HTTP/1.1 Host: a.example Content-Type: application/json { "days": 5 }',
      "Example request, Lend it again, without its body: PUT /loans/b?top=5&by={by} HTTP/1.1 Host: a.example",
      'Example, Lend a \\*book\\*: { "days": 5 }',
      'Example, Lend a \\*book\\* (400): { "code": "c" }',
    ]);
  });

  test("have the body under a usual name in OpenAPI 3, and a response for a range of statuses", () => {
    for (const key of ["body", "requestBody"])
      expect(
        samplesOf(
          openapi(` { One: { parameters: { ${key}: { days: 2 } }, responses: { 201: { body: 7 } } } }`),
        ),
      ).toEqual([
        'Example request, One: POST /loans HTTP/1.1 Content-Type: application/json { "days": 2 }',
        "Example, One (201): 7",
      ]);
  });

  test("have values for the fields of a form", () => {
    const call = "{ parameters: { id: b, name: Ann, tags: 'a,b' }, responses: {} }";
    expect(
      samplesOf(form(` { One: ${call}, Two: { parameters: { id: c, name: null }, responses: {} } }`)),
    ).toEqual([
      "Example request, One: POST /readers/b HTTP/1.1 Content-Type: application/x-www-form-urlencoded name=Ann&tags=a%2Cb",
      "Example request, Two, without its body: POST /readers/c HTTP/1.1",
    ]);
    for (const parameters of ["{ days: 2, none: 1 }", "{ body: { days: 2 } }"])
      expect(
        samplesOf(
          openapi(` { One: { parameters: ${parameters}, responses: {} } }`)
            .replace(
              "text/plain: {}",
              "multipart/form-data: { schema: { properties: { days: { type: integer } } } }",
            )
            .replace(/ {10}application\/json.*\n/, ""),
        ),
      ).toEqual([
        'Example request, One: POST /loans HTTP/1.1 Content-Type: multipart/form-data; boundary=boundary --boundary Content-Disposition: form-data; name="days" 2 --boundary--',
      ]);
  });

  test("leave the form of the operation where none has one", () => {
    expect(samplesOf(form(" { One: { parameters: { id: c }, responses: {} } }"))).toEqual([
      "Example request: POST /readers/{id} HTTP/1.1 Content-Type: application/x-www-form-urlencoded name={name}&age=3",
      "Example request, One, without its body: POST /readers/c HTTP/1.1",
    ]);
  });

  test("leave the request as it is where there are none", () => {
    expect(samplesOf(swagger(" {}"))[0]).toContain("/loans/{id}?top=3&by={by}");
  });

  test("are checked by the schemas, each at its place", async () => {
    const findings = await checkGroup("examples", {
      "api/a.yaml": swagger(`
        Lend a book: { $ref: ./examples/lend.json }
        Lend none:
          parameters: { id: "5", by: x, loan: { days: ⟦example-mismatch⟧five } }
          responses: { 200: { body: { days: 6 } }, 404: { body: { code: ⟦example-mismatch⟧5 } } }`),
      "api/examples/lend.json": lend.replaceAll('"days": 5', '"days": ⟦example-mismatch⟧"5"'),
    });
    expect(findings[0]?.message).toBe(
      'The example does not fit its schema: expected integer, got string "five"',
    );
    await checkGroup("examples", {
      "api/a.yaml": openapi(
        " { One: { parameters: { body: { days: ⟦example-mismatch⟧x } }, responses: {} } }",
      ),
    });
  });

  test("have values that fit their parameters and fields, each at its place", async () => {
    const findings = await checkGroup("examples", {
      "api/a.yaml": swagger(`
        Lend a book: { $ref: ./examples/lend.json }
        Lend none:
          parameters: { id: ⟦example-mismatch⟧5, by: null, top: ⟦example-mismatch⟧x, unknown: [] }
          responses: {}`),
      "api/examples/lend.json": lend.replace('"ln 7"', "⟦example-mismatch⟧true"),
    });
    expect(findings[0]?.message).toContain("expected string, got integer 5");
    await checkGroup("examples", {
      "api/a.yaml": form(
        " { One: { parameters: { id: a, name: ⟦example-mismatch⟧1, tags: 'a,b', age: ⟦example-mismatch⟧b } } }",
      ),
    });
    await checkGroup("examples", {
      "api/a.yaml": openapi(
        " { One: { parameters: { body: {}, top: ⟦example-mismatch⟧x, Filter: { a: ⟦example-mismatch⟧1 } } } }",
      ).replace(
        "      requestBody:",
        `      parameters:
        - { name: top, in: query, schema: { type: integer } }
        - name: filter
          in: header
          content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }
      requestBody:`,
      ),
    });
  });

  test("are not judged where two parameters of one name differ", async () => {
    await checkGroup("examples", {
      "api/a.yaml": swagger(" { One: { parameters: { by: x, top: a } } }").replace(
        "        - { name: by,",
        "        - { name: top, in: header, type: string }\n        - { name: by,",
      ),
    });
  });

  test("are of parameters and statuses that their operation has", () => {
    const messages = check({
      "api/a.yaml": swagger(`
        Lend a book: { $ref: ./examples/lend.json }`).replace("default:", "404:"),
      "api/examples/lend.json": lend
        .replace('"by"', '⟦call-example-undeclared⟧"buy"')
        .replace('"400"', '⟦call-example-undeclared⟧"400"'),
    });
    expect(messages).toEqual([
      "'PUT /loans/{id}' has no parameter 'buy'; did you mean 'by'?",
      "'PUT /loans/{id}' has no response '400', so this one is not shown; describe it there, or take it out here",
    ]);
    check({
      "api/a.yaml": form(
        " { One: { parameters: { ⟦call-example-undeclared⟧nam: Ann, name: b }, responses: { 200: {} } } }",
      ),
    });
    check({
      "api/a.yaml": openapi(
        " { One: { parameters: { ⟦call-example-undeclared⟧days: 2, ⟦call-example-undeclared⟧bdy: 1 } } }",
      ),
    });
  });

  test("may have values of the path's parameters, of shared ones, of headers, and of what needs no parameter", () => {
    check({
      "api/a.yaml": `swagger: "2.0"
info: { title: A, version: "1" }
x-ms-parameterized-host: { hostTemplate: "{endpoint}.a.example", parameters: [] }
securityDefinitions: { key: { type: apiKey, in: query, name: code } }
security: [{ key: [] }]
parameters: { tenant: { name: tenant, in: query, type: string } }
paths:
  /loans/{id}:
    parameters: [{ name: id, in: path, required: true, type: string }]
    get:
      parameters:
        - { $ref: "#/parameters/tenant" }
        - { name: Reply-Language, in: header, type: string }
      responses: { 200: { description: Fine. }, default: { description: Bad. } }
      x-ms-examples:
        One:
          parameters:
            { id: a, tenant: b, reply-language: de, api-version: "1", subscriptionId: s, Content-Type: a/b,
              endpoint: e, code: c, If-Match: "*", other: null }
          responses: { 200: {}, 404: {}, x-note: 1 }
`,
    });
  });

  test("that cannot be read are found where they are named", () => {
    check({
      "api/a.yaml": swagger(`
        A: { $ref: ⟦reference-missing-file⟧./examples/lost.json }
        B: ⟦wrong-type⟧3
        C: { parameters: ⟦wrong-type⟧[], responses: { 200: ⟦wrong-type⟧x } }
        D: { $ref: ./examples/broken.json }`),
      "api/examples/broken.json": '{\n  "parameters": { "id": ⟦json-syntax⟧} }\n',
    });
    check({ "api/a.yaml": swagger(" ⟦wrong-type⟧[]") });
  });
});
