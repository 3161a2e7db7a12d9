import { expect, test } from "vitest";
import { renderApiText } from "../../sections/default-sections.ts";
import { api, check } from "./check.ts";

const at = "api/a.yaml";

/** A response of JSON with a schema, and an example of it in YAML. */
function response(schema: string, example: string): string {
  return api({
    responses: `200:\n  description: OK\n  schema: ${schema}\n  examples: { application/json: ${example} }`,
  });
}

/** The example that a page shows below the response. */
function shown(text: string): string | undefined {
  return /Example:\n\n {3}\.\. code:: json\n\n((?: {6}.*\n|\n)*)/
    .exec(renderApiText(text))?.[1]
    ?.replace(/^ {6}/gm, "")
    .trim();
}

test.each([
  ["{ type: string }", "hello world", '"hello world"'],
  ["{ type: string }", `'"hello world"'`, '"hello world"'],
  ["{ type: string }", `'"hello'`, '"\\"hello"'],
  ["{ type: string }", `'{"a": 1}'`, '"{\\"a\\": 1}"'],
  ["{ type: string }", "'5'", '"5"'],
  ["{ type: string, x-nullable: true }", "none", '"none"'],
  ["{ type: [string, object] }", "'{ }'", "{ }"],
  ["{ type: [string, integer] }", "'5'", '"5"'],
  ["{ type: integer }", "'5'", "5"],
  ["{ type: array, items: {} }", "'[1,  2]'", "[1,  2]"],
  ["{}", "hello", '"hello"'],
  ["{}", "'[1]'", "[1]"],
])("the page shows what is checked, as JSON: %s, %s", async (schema, example, json) => {
  const text = response(schema, example);
  await check({ [at]: text });
  expect(shown(text)).toBe(json);
});

test.each([
  ["{ type: array, items: { type: string } }", "SKIP_ERRORS", 'expected array, got string "SKIP_ERRORS"'],
  ["{ type: object }", "none", 'expected object, got string "none"'],
  ["{ type: boolean }", "True!", 'expected boolean, got string "True!"'],
  ["{ type: integer }", '"5 "', undefined],
  ["{ allOf: [{ type: object }] }", "none", 'expected object, got string "none"'],
])("a string that is no JSON text is a value of the wrong type: %s, %s", async (schema, example, message) => {
  const mark = message === undefined ? "" : "⟦example-mismatch⟧";
  const { messages } = await check({ [at]: response(schema, mark + example) });
  expect(messages.join()).toContain(message ?? "");
  if (message === undefined) return;
  const ofSchema = await check({
    [at]: api({ body: `${schema.slice(0, -1)}, example: ${mark}${example} }` }),
  });
  expect(ofSchema.messages.join()).toContain(message);
});

test("a string in a request is sent as JSON, unless another media type is", () => {
  const text = (consumes: string) =>
    api({ body: "type: string\nexample: hello world" }).replace(
      "  /a:\n    post:\n",
      `$&      consumes: [${consumes}]\n`,
    );
  expect(renderApiText(text("application/json"))).toContain('\n\n      "hello world"\n');
  expect(renderApiText(text("text/plain"))).toContain("\n\n      hello world\n");
});
