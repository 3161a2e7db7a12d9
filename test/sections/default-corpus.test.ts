import { beforeAll, describe, expect, test } from "vitest";
import type { MediaType, Operation } from "../../src/api/types.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Example, Schema } from "../../src/schema/types.ts";
import { corpus, hasShared } from "../helpers/shared.ts";
import { toJson } from "../to-json.ts";
import { type Rendered, renderProject } from "./default-sections.ts";
import { listTables } from "./list-tables.ts";

const words = (text: string) => text.trim().replace(/\s+/g, " ");

/** A schema and all that it is made of, each once. */
function reachable(...roots: (Schema | undefined)[]): Schema[] {
  const open = roots.flatMap((root) => root ?? []);
  const seen = new Set(open);
  for (const schema of seen) {
    const { items, additionalProperties: further } = schema;
    const parts = [
      ...schema.properties.map((property) => property.schema),
      ...schema.patternProperties.map((property) => property.schema),
      ...(typeof further === "object" ? [further] : []),
      ...(items ? [items] : []),
      ...schema.tuple,
      ...schema.allOf,
      ...schema.anyOf,
      ...schema.oneOf,
    ];
    for (const part of parts) seen.add(part);
  }
  return [...seen];
}

function contentOf({ requestBody, responses }: Operation): MediaType[] {
  return [...(requestBody?.content ?? []), ...responses.flatMap(({ content }) => content)];
}

describe.skipIf(!hasShared)("on a real specification, the default set", () => {
  let rendered: Rendered;
  const apiText = (group: string) => words(rendered.section(`${group}_http_api`));
  const eventText = (name: string) => words(rendered.section(`${name.replaceAll(".", "_")}_event`));
  /** Everything with the section that must show it. */
  const shown = () => [
    ...rendered.model.apis.flatMap((api) =>
      api.operations.map((operation) => ({
        text: apiText(api.group),
        schemas: reachable(...contentOf(operation).map(({ schema }) => schema)),
        examples: contentOf(operation).flatMap(({ examples }) => examples),
      })),
    ),
    ...rendered.model.events.map((event) => ({
      text: eventText(event.name),
      schemas: reachable(event.content),
      examples: event.examples,
    })),
  ];
  beforeAll(() => {
    rendered = renderProject(nodeFiles(corpus));
  });

  test("shows every endpoint with a request", () => {
    for (const api of rendered.model.apis) {
      const text = rendered.section(`${api.group}_http_api`);
      expect(text.match(/ HTTP\/1\.1$/gm)).toHaveLength(api.operations.length);
      for (const operation of api.operations)
        expect(text).toContain(`\`\`${operation.method} ${operation.path}\`\`\n<<<<`);
    }
  });

  test("shows all 79 responses", () => {
    let count = 0;
    for (const api of rendered.model.apis)
      for (const { responses } of api.operations)
        for (const { status, description } of responses) {
          expect(apiText(api.group)).toContain(
            `.. rubric:: Response ${status} :class: response status-${status} ${words(description)}`,
          );
          count++;
        }
    expect(count).toBe(79);
  });

  test("shows every parameter and every header", () => {
    for (const api of rendered.model.apis)
      for (const { parameters, responses } of api.operations)
        for (const { name, description } of [...parameters, ...responses.flatMap(({ headers }) => headers)]) {
          expect(apiText(api.group)).toContain(`* - \`\`${name}\`\` - `);
          expect(apiText(api.group)).toContain(words(description));
        }
  });

  test("shows every key of every object, with its enum values", () => {
    for (const { text, schemas } of shown()) {
      const keys = schemas.flatMap(({ properties }) => properties.map(({ name }) => name));
      const values = schemas.flatMap((schema) => schema.enum ?? []);
      expect(
        keys.filter((name) => !text.includes(`.${name}\`\``) && !text.includes(`\`\`${name}\`\``)),
      ).toEqual([]);
      expect(values.filter((value) => !text.includes(`\`\`${JSON.stringify(toJson(value))}\`\``))).toEqual(
        [],
      );
    }
  });

  test("shows every description that no heir has replaced", () => {
    for (const { text, schemas } of shown()) {
      const parents = new Set(reachable(...schemas.flatMap(({ allOf }) => allOf)));
      const descriptions = schemas.flatMap((schema) =>
        parents.has(schema) ? [] : words(schema.description),
      );
      expect(descriptions.filter((description) => !text.includes(description))).toEqual([]);
    }
  });

  test("shows every example as it was written", () => {
    const all = shown().flatMap(({ text, examples }) =>
      examples.map((example: Example) => ({ text, example })),
    );
    expect(all.length).toBeGreaterThan(90);
    for (const { text, example } of all) expect(text).toContain(words(example.text));
  });

  test("leaves no cell out of its table", () => {
    const tables = rendered.names.flatMap((name) => listTables(rendered.section(name)));
    expect(tables.length).toBeGreaterThan(140);
    for (const { rows } of tables) {
      expect(rows.length).toBeGreaterThan(1);
      // What has but a name and words has a table of two columns.
      for (const row of rows) expect(row).toHaveLength(rows[0]?.[1] === "Description" ? 2 : 3);
    }
  });
});
