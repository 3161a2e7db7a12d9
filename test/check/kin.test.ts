import { expect, test } from "vitest";
import { createKin } from "../../src/check/kin.ts";
import type { Schema } from "../../src/model/types.ts";

function schemaOf(id: string, allOf: Schema[] = []): Schema {
  return {
    id,
    location: { file: "a.yaml" },
    references: [],
    description: "",
    types: [],
    constraints: [],
    properties: [],
    patternProperties: [],
    tuple: [],
    required: [],
    allOf,
    anyOf: [],
    oneOf: [],
    deprecated: false,
    readOnly: false,
  };
}

test("kin are found however often rules have asked before", () => {
  const part = schemaOf("part");
  const whole = schemaOf("whole", [part]);
  const kinOf = createKin([whole, part]);
  for (let asked = 0; asked < 1000; asked++) kinOf(whole);
  expect(kinOf(part)).toEqual(new Set([part, whole]));
  expect(kinOf(whole)).toEqual(new Set([whole, part]));
});
