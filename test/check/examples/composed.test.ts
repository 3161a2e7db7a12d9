import { expect, test } from "vitest";
import { api, check } from "./check.ts";

test("an example that is put together is judged as a whole, at the reference that a value came by", async () => {
  const schema =
    "schema: { type: object, properties: { book: { type: string }, reader: { properties: { age: { type: integer } } } } }";
  const responses = `200:
  description: OK
  ${schema}
  examples:
    application/json: { $ref: ⟦example-mismatch⟧examples/loan.json, book: Emma }
400:
  description: Bad
  ${schema}
  examples:
    application/json: { $ref: examples/late.json, book: ⟦example-mismatch⟧3 }`;
  const { checked } = await check({
    "api/v1/a.yaml": api({ responses }),
    "api/v1/examples/loan.json": '{ "book": 1, "reader": { "$ref": "reader.json" } }',
    "api/v1/examples/late.json": '{ "book": 1, "reader": { "age": 2 } }',
    "api/v1/examples/reader.json": '{ "age": "3" }',
  });
  expect(checked.examples).toBe(2);
});
