import { expect, test } from "vitest";
import { checkGroup } from "../check-group.ts";
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

test("a reference that leads nowhere is found, and what it should have brought is not missed as well", async () => {
  const schema = "schema: { type: object, properties: { book: { type: string } }, required: [book] }";
  const examples = (reference: string) => `200:
  description: OK
  ${schema}
  examples:
    application/json: { $ref: ${reference} }`;
  const found = (reference: string, files: Record<string, string> = {}) =>
    checkGroup(["sources", "examples"], {
      "api/examples/loan.json": '{ "book": "Emma" }',
      "api/a.yaml": api({ responses: examples(reference) }),
      ...files,
    });
  const [missing] = await found("⟦reference-missing-file⟧examples/laon.json");
  expect(missing?.message).toBe(
    "'examples/laon.json' leads to 'api/examples/laon.json', where there is no file",
  );
  await found("⟦reference-missing-value⟧'examples/loan.json#/nothing'");
  await found("examples/loan.json", { "api/examples/loan.json": "{ ⟦json-syntax⟧'book': 1 }" });
  // No path of a folder that is there: a key as any other.
  await found("nowhere.json, book: a");
  await found("schemas/loan.json, book: a");
  await found("'#/definitions/loan', book: a");
});
