import { expect, test } from "vitest";
import { api, endpoint, findingsIn } from "./api/check.ts";

const lines = `parameters:
- in: body
  name: body
  schema:
    type: object
    title: Whole
    allOf:
    - type: object
      title: Part`;

test("kin are found however often rules have asked before", () => {
  const found: (string | undefined)[][] = [];
  findingsIn({ "api/a.yaml": api(endpoint(lines)) }, [
    ({ collected: { schemas }, kinOf }) => {
      const [whole] = schemas.filter(({ title }) => title === "Whole");
      for (let asked = 0; whole && asked < 1000; asked++) kinOf(whole);
      for (const schema of schemas) found.push([...(kinOf(schema) ?? [])].map(({ title }) => title));
    },
  ]);
  expect(found).toContainEqual(["Whole", "Part"]);
  expect(found).toContainEqual(["Part", "Whole"]);
});
