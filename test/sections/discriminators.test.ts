import { expect, test } from "vitest";
import { renderApi, renderApiText } from "./default-sections.ts";

const kind = { kind: { type: "string" } };
const pets = {
  Pet: { type: "object", discriminator: "kind", required: ["kind"], properties: kind },
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }], properties: { lives: { type: "integer" } } },
};

const get = (schema: object) => ({ get: { responses: { 200: { description: "Fine.", schema } } } });
const holder = (...keys: string[]) => ({
  type: "object",
  properties: Object.fromEntries(keys.map((key) => [key, { $ref: "#/definitions/Pet" }])),
});
const ofPet =
  '.. class:: discriminator\n\n   ``kind`` tells which object it is: ``Cat`` if it is ``"Cat"``.\n';

test("an object of which nothing else is said shows what tells which it is", () => {
  const text = renderApi({ "/a": get(holder("pet")) }, { definitions: pets });
  expect(text).toContain(`.. class:: object\n\n\`\`Pet\`\`\n   ${ofPet}\n.. list-table::\n`);
});

test("so does one whose description a row repeats", () => {
  const description = "An animal.";
  const described = { ...pets, Pet: { ...pets.Pet, description } };
  const text = renderApi({ "/a": get(holder("pet")) }, { definitions: described });
  expect(text.split(description)).toHaveLength(2);
  expect(text).toContain(`\`\`Pet\`\`\n   ${ofPet}`);
});

test("so does one that several endpoints share", () => {
  const paths = { "/a": get(holder("pet")), "/b": get(holder("pet", "other")) };
  const text = renderApi(paths, { definitions: pets });
  expect(text.split("tells which")).toHaveLength(2);
  expect(text).toContain(
    `Types\n<<<<<\n\n.. class:: object\n\n\`\`Pet\`\`\n   ${ofPet}\n   .. class:: used-by`,
  );
});

/** The text of a response of OpenAPI 3. */
function response(schema: object): string {
  const content = { "application/json": { schema } };
  return renderApiText(
    JSON.stringify({
      ...{ openapi: "3.1.0", info: { title: "T", version: "1" } },
      paths: { "/a": { get: { responses: { 200: { description: "Fine.", content } } } } },
      components: { schemas: { A: { type: "object", properties: kind } } },
    }),
  );
}

const toldBy = (value: string) => ({
  ...{ title: "Part", type: "object", properties: kind },
  discriminator: { propertyName: "kind", mapping: { [value]: "#/components/schemas/A" } },
});
const sentences = (text: string) =>
  [...text.matchAll(/^ *(``.*) tells which object it is.*$/gm)].map(([all]) => all.trim());

test("tables that differ only in what tells which object they are stand both", () => {
  const text = response({ type: "object", properties: { a: toldBy("x"), b: toldBy("y"), c: toldBy("y") } });
  expect(sentences(text)).toEqual([
    '``kind`` tells which object it is: ``A`` if it is ``"x"``.',
    '``kind`` tells which object it is: ``A`` if it is ``"y"``.',
  ]);
});

test("each of several discriminators of a value is shown", () => {
  const sort = { properties: { sort: { type: "string" } }, discriminator: { propertyName: "sort" } };
  const text = response({ type: "object", properties: { a: { allOf: [toldBy("x"), sort] } } });
  expect(sentences(text)).toEqual([
    '``kind`` tells which object it is: ``A`` if it is ``"x"``.',
    "``sort`` tells which object it is.",
  ]);
});

test("values to choose from are shown beside a discriminator", () => {
  const discriminator = { propertyName: "kind" };
  const oneOf = [
    { const: "a", description: "The first." },
    { const: "b", description: "The second." },
  ];
  const text = response({ oneOf, discriminator });
  expect(sentences(text)).toEqual(["``kind`` tells which object it is."]);
  expect(text).toContain('.. class:: choices\n\n- ``"a"``: The first.\n\n- ``"b"``: The second.\n');
  const many = Array.from({ length: 13 }, (_, index) => index);
  expect(response({ enum: many, discriminator })).toContain(
    ".. class:: choices\n\nOne of: ``0``, ``1``, ``2``, ``3``, ``4``, ``5``, ``6``, ``7``, ``8``, ``9``, ``10``, ``11``, ``12``.\n\n" +
      ".. class:: discriminator\n\n``kind`` tells",
  );
});
