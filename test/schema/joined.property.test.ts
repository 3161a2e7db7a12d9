import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { withInherited } from "../../src/schema/inherited.ts";
import { allowedBy } from "../../src/schema/joined.ts";
import { merge } from "../../src/schema/merged-schema.ts";
import { canonicalValue, typeName, type Value } from "../../src/source/value.ts";
import { readSchemaText } from "../model/read.ts";

const values: Value[] = [null, true, 1, 2, 1.5, "a", "b", [], new Map()];
const plain = fc.constantFrom(null, true, 1, 2, 1.5, "a", "b");
const type = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
const part = fc.record(
  {
    type: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }),
    enum: fc.uniqueArray(plain, { minLength: 1, maxLength: 4 }),
    const: plain,
  },
  { requiredKeys: [] },
);
const whole = fc.tuple(part, fc.array(part, { maxLength: 2 }), fc.array(part, { maxLength: 2 }));

it("allows the values that a validator lets pass, of types and lists of values in all that is inherited", () => {
  const ajv = new Ajv({ strict: false });
  fc.assert(
    fc.property(whole, ([own, parents, grandparents]) => {
      const [first = {}, ...others] = parents;
      const text = { ...own, allOf: [{ ...first, allOf: [{}, ...grandparents] }, ...others] };
      const validate = ajv.compile(text);
      const schema = readSchemaText(JSON.stringify(text));
      const { types, values: listed } = allowedBy(withInherited([schema]).schemas);
      const fits = (value: Value) => {
        const name = typeName(value);
        const ofType = types?.names.some(
          (each) => each === name || (each === "number" && name === "integer"),
        );
        const isListed = listed?.list.some((each) => canonicalValue(each) === canonicalValue(value));
        return ofType !== false && isListed !== false;
      };
      const accepted = values.filter((value) => validate(value instanceof Map ? {} : value));
      expect(values.filter(fits)).toEqual(accepted);
      if (merge([schema]).isImpossible) expect(accepted).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
