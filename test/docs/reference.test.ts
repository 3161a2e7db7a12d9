import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { referencePages } from "../../scripts/reference/pages.ts";
import { keysOf, nested } from "../../scripts/reference/targets-page.ts";
import schema from "../../src/project/targets.schema.json" with { type: "json" };

const pages = await referencePages();

// `vitest run test/docs/reference.test.ts -u` makes the pages anew.
describe("docs/reference", () => {
  it.each([...pages])("%s is what the code says", async (name, text) => {
    await expect(text).toMatchFileSnapshot(
      fileURLToPath(new URL(`../../docs/reference/${name}`, import.meta.url)),
    );
  });
});

describe("the example of a key of targets.yaml", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const isValid = ajv.compile({ ...schema, required: [] });

  it.each(keysOf().map((key) => [key.path.join("."), key] as const))("%s is valid", (_, { path, form }) => {
    const [example] = form.examples ?? [];
    expect(example).toBeDefined();
    const holder = nested(path, example);
    const { errors } = { errors: isValid(holder) ? [] : isValid.errors };
    // Other keys that a mapping needs are no matter here.
    expect(errors?.filter(({ keyword }) => keyword !== "required")).toEqual([]);
  });
});
