import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runSpec } from "../helpers/run-spec.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

test("nothing is found in the repository's own specification, warnings included", () => {
  const { code, out, error } = runSpec(repository, ["check", "--engine", "both"]);
  expect(`${out}${error}`).toMatch(/^\d+ examples, \d+ defaults and \d+ chapters checked: no findings\n$/);
  expect(code).toBe(0);
});
