import { describe, expect, test } from "vitest";
import { check } from "../../policy/check.ts";

const head2 = `swagger: "2.0"
info: { title: Loans, version: "1" }
host: example.org
schemes: [https]
`;

const response = `      responses: { 200: { description: OK } }\n`;

/** A whole project whose API has these lines, checked: the findings are those that marks stand for, and no others. */
async function messagesOf(api: string): Promise<string[]> {
  const { placed } = await check({
    "targets.yaml": "targets: { main: { files: [loans.md] } }\n",
    "specification/loans.md": "# Loans\n\n{{loans_http_api}}\n",
    "api/loans.yaml": api,
  });
  return placed.map(({ message }) => message);
}

function openapi(version: string, lines: string): string {
  return `openapi: ${version}.0\ninfo: { title: Loans, version: "1" }\n${lines}`;
}

const components = `components:
  schemas:
    Book: { type: object, description: A book., example: { title: Emma }, properties: { title: { type: string, description: T. } } }
`;

/** An operation `put /books` with these lines, which begin in column 7. */
function put(lines: string): string {
  return `paths:\n  /books:\n    put:\n      description: Changes a book.\n${lines}`;
}

describe.each(["3.0", "3.1", "3.2"])(
  "one error in OpenAPI %s is one finding, which says what to do:",
  (version) => {
    test.each([
      [
        "a method straight under a callback",
        put(`${response}      callbacks:
        changed:
          ⟦invalid-expression⟧post:
            description: A change.
            requestBody: { description: It., content: { text/plain: { schema: { type: string }, example: a } } }
            parameters: []
      ${response}`),
        "'post' is no address that a callback may have; put methods below the address that is called, such as '{$request.body#/url}'",
      ],
      [
        "a callback without a name",
        put(`${response}      callbacks:
        "{$request.body#/url}":
          ⟦invalid-expression⟧post: { description: A change., responses: { 200: { description: OK } } }
`),
        "'post' is no address that a callback may have; put '{$request.body#/url}' below a name for the callback",
      ],
      [
        "a list of examples",
        put(`      requestBody:
        description: The book.
        content: { application/json: { schema: { $ref: "#/components/schemas/Book" }, examples: ⟦wrong-type⟧[{ title: Emma }] } }
${response}${components}`),
        "'examples' must be a mapping, but it is a list; give each example a name, and put it under 'value' below that",
      ],
      [
        "a schema in place of the media types",
        put(`      requestBody:
        description: The book.
        content:
          ⟦unexpected-key⟧schema: { $ref: "#/components/schemas/Book" }
          example: { title: Emma }
${response}${components}`),
        "'schema' is no key of 'content'; put it below a media type, such as 'application/json'",
      ],
      [
        "the keywords of a schema in a media type",
        put(`      requestBody:
        description: The book.
        content: { application/json: { ⟦unexpected-key⟧type: object, properties: { a: { type: string } } } }
${response}`),
        "'type' is no key of a media type; put it, and all that says what the value is, into 'schema'",
      ],
      [
        "a media type beside 'content'",
        put(`      requestBody:
        description: The book.
        ⟦unexpected-key⟧application/json: { schema: { $ref: "#/components/schemas/Book" } }
${response}${components}`),
        "'application/json' is no key of a request body; put it into 'content'",
      ],
      [
        "a schema that is referred to in place of a body",
        put(`      requestBody: { $ref: ⟦reference-of-other-kind⟧"#/components/schemas/Book" }
${response}${components}`),
        "'#/components/schemas/Book' is a schema, but a request body is expected here; refer to it in 'content', as the 'schema' of a media type",
      ],
      [
        "security schemes outside of 'components'",
        `security: [{ key: [] }]
⟦unexpected-key⟧securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
${put(response)}`,
        "'securitySchemes' is no key of an OpenAPI 3.x file; put it into 'components'",
      ],
      [
        "an operation without its method",
        `paths:
  /books:
    ⟦unexpected-key⟧operationId: a
    tags: []
${response.replace("      ", "    ")}`,
        "'operationId' is no key of a path; put it below a method, such as 'get'",
      ],
      [
        "text in place of a response",
        put("      responses: { 200: ⟦wrong-type⟧OK }\n"),
        "'200' must be a mapping, but it is a string; put the text under 'description'",
      ],
      [
        "text in a list of objects",
        `servers: [⟦wrong-type⟧"https://example.org"]
${put(response)}`,
        "Item 1 of 'servers' must be a mapping, but it is a string; write 'url: https://example.org'",
      ],
      [
        "what a response says in place of its status",
        put("      responses: { ⟦unexpected-key⟧description: Done., content: {} }\n"),
        "'description' is no key of 'responses'; put it below a status code, such as '200'",
      ],
    ])("%s", async (_, lines, message) => {
      expect(await messagesOf(openapi(version, lines))).toEqual([
        message.replace("OpenAPI 3.x", `OpenAPI ${version}`),
      ]);
    });

    test("and what is right is none", async () => {
      const lines = put(`      requestBody:
        description: The book.
        content: { application/json: { schema: { $ref: "#/components/schemas/Book" }, examples: { a: { value: { title: Emma } } } } }
      callbacks:
        post:
          "{$request.body#/url}":
            post: { description: A change., responses: { 200: { description: OK } } }
${response}${components}`);
      expect(await messagesOf(openapi(version, lines))).toEqual([]);
    });
  },
);

test("webhooks in OpenAPI 3.0 are one error, in later versions they are one where their name is missing", async () => {
  const hook = "{ description: A., responses: { 200: { description: OK } } }";
  expect(
    await messagesOf(
      openapi("3.0", `${put(response)}⟦unexpected-key⟧webhooks: { lost: { post: ${hook} } }\n`),
    ),
  ).toEqual([
    "'webhooks' is no key of an OpenAPI 3.0 file; that is new in OpenAPI 3.1; write 'openapi: 3.1.2' to use it",
  ]);
  expect(
    await messagesOf(openapi("3.1", `${put(response)}webhooks: { ⟦unexpected-key⟧post: ${hook} }\n`)),
  ).toEqual(["'post' is no key of 'webhooks'; put it below a name for the webhook"]);
});

describe("one error in Swagger 2.0 is one finding, which says what to do:", () => {
  test.each([
    [
      "'example' in a response",
      "    get: { description: A., responses: { 200: { description: OK, schema: { type: object }, ⟦unexpected-key⟧example: { a: 1 } } } }\n",
      "'example' is no key of a response; put it into 'examples', under its media type",
    ],
    [
      "a definition that is referred to in place of a parameter",
      `    put:
      description: A.
      parameters: [{ name: a, in: body, description: A., $ref: ⟦reference-of-other-kind⟧"#/definitions/A" }]
${response}definitions: { A: { type: object, description: A., example: {} } }\n`,
      "'#/definitions/A' is a schema, but a parameter is expected here; refer to it under the 'schema' of a parameter with 'in: body'",
    ],
    [
      "an operation without its method",
      `    ⟦unexpected-key⟧description: A.\n    tags: []\n    responses: {}\n`,
      "'description' is no key of a path; it belongs in an endpoint",
    ],
    [
      "security schemes under their later name",
      `    get: { description: A., responses: { 200: { description: OK } }, security: [{ key: [] }] }
⟦unexpected-key⟧securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n`,
      "'securitySchemes' is no key of a Swagger file; put them into 'securityDefinitions'",
    ],
  ])("%s", async (_, lines, message) => {
    expect(await messagesOf(`${head2}paths:\n  /a:\n${lines}`)).toEqual([message]);
  });
});

test("a file that is no Swagger file may keep parameters and responses anywhere", async () => {
  const { placed } = await check({
    "targets.yaml": "targets: { main: { files: [loans.md] } }\n",
    "specification/loans.md": "# Loans\n\n{{loans_http_api}}\n",
    "api/loans.yaml": `${head2}paths:
  /a:
    get:
      description: A.
      parameters: [{ $ref: "common.yaml#/definitions/Limit" }]
      responses: { 200: { description: OK }, 404: { $ref: "common.yaml#/parameters/Missing" } }
`,
    "api/common.yaml": `definitions: { Limit: { name: limit, in: query, type: integer, description: A., x-example: 1 } }
parameters: { Missing: { description: None. } }
`,
  });
  expect(placed).toEqual([]);
});

describe("a place of what others refer to", () => {
  const put3 = (reference: string) =>
    openapi(
      "3.1",
      put(`      responses:
        200: { description: OK, content: { application/json: { schema: { $ref: ${reference} } } } }
        404: { description: None, content: { application/json: { schema: { $ref: ${reference} } } } }
`),
    );
  const put2 = (reference: string) =>
    `${head2}paths:\n  /books:\n    get: { description: A., responses: { 200: { description: OK, schema: { $ref: ${reference} } } } }\n`;
  const definitions =
    "definitions:\n  Book: { type: object, description: A book., example: { title: Emma }, properties: { title: { type: string, description: T. } } }\n";
  const [of2, of3] = ['"#/definitions/Book"', '"#/components/schemas/Book"'];

  test.each([
    ["components", put3(of3) + components.replace("components", "⟦unexpected-key⟧componets"), "components"],
    ["schemas", put3(of3) + components.replace("schemas", "⟦unexpected-key⟧schema"), "schemas"],
    [
      "definitions",
      put2(of2) + definitions.replace("definitions", "⟦unexpected-key⟧definition"),
      "definitions",
    ],
  ])("that is misspelt is one error, however many refer to it: %s", async (_, api, right) => {
    expect(await messagesOf(api)).toEqual([expect.stringMatching(`did you mean '${right}'\\?$`)]);
  });

  test.each([
    [
      "a reference that is misspelt itself",
      put2('⟦reference-missing-value⟧"#/definition/Book"') + definitions,
    ],
    [
      "an extension, which may be called anything",
      put2(`⟦reference-missing-value⟧${of2}`) + definitions.replace("definitions", "x-definitions"),
    ],
  ])("is not taken for another: %s", async (_, api) => {
    expect(await messagesOf(api)).toHaveLength(1);
  });
});

describe("a path and its parameters", () => {
  const parameter = "{ name: NAME, in: path, required: true, type: string, description: A., x-example: a }";
  const operations = `    get: { description: A., responses: { 200: { description: OK } } }
    put: { description: A., responses: { 200: { description: OK } } }
`;

  test("that have two names for one thing are one error", async () => {
    const own = parameter.replace("NAME", "⟦path-parameter-unused⟧id");
    const messages = await messagesOf(`${head2}paths:\n  /a/{key}:\n    parameters: [${own}]\n${operations}`);
    expect(messages).toEqual([
      "The path '/a/{key}' does not hold '{id}', and no parameter declares '{key}'; write one name for both",
    ]);
  });

  test("lack one parameter for all operations at the path", async () => {
    const messages = await messagesOf(
      `${head2}paths:\n  ⟦path-parameter-undeclared⟧/a/{key}:\n${operations}`,
    );
    expect(messages).toEqual([
      "The path holds '{key}', but no path parameter of that name is declared; declare one",
    ]);
  });

  test("may be written as other tools write them", async () => {
    const own = parameter.replace("NAME", "⟦path-parameter-unused⟧id");
    const messages = await messagesOf(`${head2}paths:\n  /a/:id:\n    parameters: [${own}]\n${operations}`);
    expect(messages).toEqual(["The path '/a/:id' does not hold '{id}'; write '{id}' instead of ':id'"]);
  });
});
