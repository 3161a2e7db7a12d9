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

test("related schemas are found however often rules have looked for them before", () => {
  const found: (string | undefined)[][] = [];
  findingsIn({ "api/a.yaml": api(endpoint(lines)) }, [
    ({ collected: { schemas }, relatedTo }) => {
      const [whole] = schemas.filter(({ title }) => title === "Whole");
      for (let asked = 0; whole && asked < 1000; asked++) relatedTo(whole);
      for (const schema of schemas) found.push([...(relatedTo(schema) ?? [])].map(({ title }) => title));
    },
  ]);
  expect(found).toContainEqual(["Whole", "Part"]);
  expect(found).toContainEqual(["Part", "Whole"]);
});

test("related schemas of schemas that combine one another again and again are given up in time, and nothing is said of them", () => {
  const names = Array.from({ length: 60 }, (_, index) => index);
  const parts = (index: number) =>
    names.slice(index + 1).map((other) => `{ $ref: "#/definitions/d${other}" }`);
  const definitions = names.map((index) => `  d${index}: { allOf: [{}, ${parts(index).join(", ")}] }`);
  const body = '{ $ref: "#/definitions/d0" }';
  const text = `${api(endpoint(`parameters:\n- { in: body, name: b, schema: ${body} }`))}\ndefinitions:\n${definitions.join("\n")}\n`;
  let looks = 0;
  findingsIn({ "api/a.yaml": text }, [
    ({ collected: { schemas }, relatedTo }) => {
      for (const schema of schemas) {
        const { allOf } = schema;
        Object.defineProperty(schema, "allOf", {
          get() {
            looks += allOf.length;
            return allOf;
          },
        });
      }
      const most = 200 * schemas.length;
      for (const schema of schemas) relatedTo(schema);
      expect(looks).toBeGreaterThan(0);
      expect(looks).toBeLessThan(2 * most);
    },
  ]);
});
