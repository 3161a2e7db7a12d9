import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runSpec } from "../helpers/run-spec.ts";

it("the documentation is a project in which nothing is wrong", () => {
  const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
  const { code, out } = runSpec(docs, ["check", "--max-warnings", "0"]);
  expect(out).toMatch(/: no findings\n$/);
  expect(code).toBe(0);
});
