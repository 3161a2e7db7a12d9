import { expect, test } from "vitest";
import { swaggerCodes } from "../../../src/diagnostics/codes/swagger.ts";
import { check } from "./check.ts";

const project = {
  "api/a.yaml": `swagger: "2.0"
info: { title: T, version: ⟦unquoted-text⟧1.0, license: { name: L, url: ⟦invalid-address⟧license.txt } }
host: ⟦invalid-host⟧http://localhost
basePath: ⟦base-path-slash⟧/base/
⟦empty-value⟧tags:
consumes: [application/json, ⟦repeated-item⟧application/json]
produces: [⟦invalid-media-type⟧json]
securityDefinitions: { key: { type: apiKey, name: k, in: query } }
paths:
  /a:
    get:
      operationId: a
      security: [{ key: [⟦unknown-scope⟧read], ⟦unknown-security-scheme⟧kee: [] }]
      parameters:
        - { in: query, name: q, type: string, ⟦not-in-swagger⟧example: x }
        - ⟦duplicate-parameter⟧{ in: query, name: q, type: string, required: true, ⟦default-unused⟧default: x }
        - ⟦body-without-meaning⟧{ in: body, name: b, schema: { allOf: ⟦empty-list⟧[] } }
        - ⟦several-bodies⟧{ in: body, name: c, schema: {} }
        - ⟦form-media-type⟧⟦body-with-form⟧{ in: formData, name: f, type: string }
      responses:
        200: { description: ⟦response-undescribed⟧"", examples: { ⟦example-media-type⟧text/plain: x } }
  ⟦duplicate-endpoint⟧"/a ":
    get:
      operationId: ⟦duplicate-operation-id⟧a
      x-alias: { canonical-link: a, aliases: [⟦alias-taken⟧/b/c] }
      ⟦no-response⟧responses: {}
  /b/{c}:
    parameters: [⟦path-parameter-optional⟧{ in: path, name: c, type: string }]
    get: { ⟦no-success-response⟧responses: { 400: { description: Bad } } }
  ⟦equivalent-paths⟧/b/{d}:
    parameters: [{ in: path, name: d, type: string, required: true }]
    put: { responses: { 200: { $ref: "#/responses/Ok", ⟦beside-reference⟧description: Lost. } } }
  /b/c: { get: { responses: { 200: { description: OK } } } }
  ⟦invalid-path⟧e: {}
definitions: { ⟦unused-shared⟧D: { type: object } }
responses: { Ok: { description: OK } }
`,
  "api/b.yaml":
    'swagger: "2.0"\ninfo: { title: T, version: "1" }\nbasePath: ⟦invalid-base-path⟧base\npaths: {}\n',
};

test("a project with a fault of every kind reports all of them in one run", () => {
  const kinds = Object.keys(swaggerCodes);
  const marked = new Set(Object.values(project).flatMap((text) => text.match(/(?<=⟦)[\w-]+/g) ?? []));
  expect([...marked].sort()).toEqual(kinds.sort());
  check(project);
});
