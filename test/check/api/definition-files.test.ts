import { expect, test } from "vitest";
import { api, check, endpoint } from "./check.ts";

const uses = endpoint(`security: [{ token: [] }]
parameters: [{ $ref: "#/parameters/Limit" }]
responses:
  200: { description: OK, schema: { $ref: "#/definitions/Book" } }
  404: { $ref: "#/responses/Missing" }`);

const shared = `security:
  token: { type: apiKey, in: query, name: access_token }
parameters:
  Limit: { in: query, name: limit, type: integer }
responses:
  Missing: { description: There is no such book. }
definitions:
  Book: { type: object, properties: { title: { type: string } } }
`;

test("a whole mapping of definitions stands in another file", () => {
  const messages = check({
    "api/a.yaml": api(uses, {
      head: `securityDefinitions: { ⟦not-in-swagger⟧$ref: "definitions/shared.yaml#/security" }
parameters: { ⟦not-in-swagger⟧$ref: "definitions/shared.yaml#/parameters" }
responses: { ⟦not-in-swagger⟧$ref: "definitions/shared.yaml#/responses" }
definitions: { ⟦not-in-swagger⟧$ref: "definitions/shared.yaml#/definitions" }
`,
    }),
    "api/definitions/shared.yaml": shared,
  });
  expect(messages[0]).toBe(
    "Swagger 2.0 has no '$ref' in 'securityDefinitions', so other tools ignore it or refuse the file",
  );
});

test("what stands there is judged at its own place", () => {
  check({
    "api/a.yaml": api(endpoint("security: [{ token: [] }, { ⟦unknown-security-scheme⟧tokken: [] }]"), {
      head: "securityDefinitions: { ⟦not-in-swagger⟧$ref: definitions/security.yaml, ⟦beside-reference⟧other: { type: basic } }\n",
    }),
    "api/definitions/security.yaml":
      "token: { type: apiKey, in: ⟦unknown-value⟧cookie, name: access_token }\n",
  });
});

test("a definition may be called $ref", () => {
  check({
    "api/a.yaml": api(
      endpoint(`responses: { 200: { description: OK, schema: { $ref: "#/definitions/$ref" } } }`),
      {
        tail: "definitions: { $ref: { type: string } }\n",
      },
    ),
  });
});

test("mappings that lead nowhere, or to each other", () => {
  check({
    "api/a.yaml": api(
      endpoint(
        `responses: { 200: { description: OK, schema: { $ref: ⟦reference-missing-value⟧"#/definitions/A" } } }`,
      ),
      {
        tail: `definitions: { ⟦not-in-swagger⟧$ref: ⟦reference-missing-value⟧"#/definitions/all" }\n`,
      },
    ),
    "api/b.yaml": api(endpoint("security: [{ a: [] }]").replace("/a:", "/b:"), {
      head: "securityDefinitions: { ⟦not-in-swagger⟧$ref: ⟦reference-missing-file⟧nowhere.yaml }\n",
    }),
  });
});
