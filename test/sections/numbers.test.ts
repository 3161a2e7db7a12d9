import { expect, test } from "vitest";
import { modelJson } from "../../src/serve/model-json.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderApiText, renderProject } from "./default-sections.ts";

const text = `swagger: "2.0"
info: { title: T, version: 1.10 }
basePath: /api
paths:
  /a/{id}:
    post:
      parameters:
        - { in: path, name: id, required: true, type: integer, x-example: 9007199254740993 }
        - { in: query, name: ids, type: array, items: { type: number }, x-example: [9007199254740995, 1.50] }
        - in: body
          name: body
          schema:
            type: object
            properties:
              a: { type: integer, minimum: -9007199254740997, maximum: 9007199254740999, default: 9007199254741001 }
              b: { type: number, multipleOf: 0.010, enum: [1.0, 1e3, 18446744073709551615] }
              c: { type: integer, enum: [0x20000000000003] }
            example: { a: 9007199254741007, b: -0.0 }
      responses:
        200:
          description: OK
          schema: { type: object }
          examples: { application/json: '{ "n": 9007199254741009 }' }
        201:
          description: OK
          schema: { type: array, items: { type: number } }
          examples: { application/json: [9007199254741011, 3.1415926535897932384626433] }
`;

test("a page has the digits of its sources", () => {
  const shown = renderApiText(text);
  for (const digits of [
    ...["/a/9007199254740993?ids=9007199254740995,1.50", "-9007199254740997", "9007199254740999"],
    ...[
      "9007199254741001",
      "0.010",
      "1.0",
      "1e3",
      "18446744073709551615",
      "9007199254740995",
      "9007199254741007",
    ],
    ...["-0.0", "9007199254741009", "9007199254741011", "3.1415926535897932384626433"],
  ])
    expect(shown, digits).toContain(digits);
});

test("so has the model as JSON", () => {
  const project = {
    "targets.yaml": "targets: { main: { files: [] } }\n",
    "api/client-server/v1/x.yaml": text,
  };
  const json = modelJson(renderProject(memoryFiles(project)).model);
  for (const digits of [
    '"value":9007199254740993',
    "[1.0,1e3,18446744073709551615]",
    "3.1415926535897932384626433",
  ])
    expect(json).toContain(digits);
});
