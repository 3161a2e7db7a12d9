import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { schemaIdentifiers } from "../../src/schema/identifiers.ts";
import { inheritDialects } from "../../src/schema/inherit-dialects.ts";
import { readSchema } from "../../src/schema/read-schema.ts";
import { createReader, rootOf } from "../../src/schema/reader.ts";
import { dialectOf } from "../../src/schema/resources.ts";
import { createSources, type Sources } from "../../src/source/sources.ts";
import { valueAtPointer } from "../../src/source/value.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

function open(files: Record<string, string>, findings: Finding[] = []): Sources {
  const report = (each: Finding) => void findings.push(each);
  return createSources(memoryFiles(files), report, { identifiers: schemaIdentifiers });
}

/** The name of the dialect that each of some files, or places in them, is written in. */
function dialectsIn(files: Record<string, string>, places: readonly string[]) {
  const sources = open(files);
  inheritDialects(
    sources,
    Object.keys(files).filter((file) => file.startsWith("api")),
    (file) => file.startsWith("events/"),
  );
  return places.map((place) => {
    const [file = "", pointer = ""] = place.split("#");
    const source = sources.load(file);
    return source && dialectOf(source, pointer)?.name;
  });
}

const swagger = "a schema";
const openApi30 = "a schema of OpenAPI 3.0";
const openApi31 = "a schema of OpenAPI 3.1 or later";

describe("the dialect of an API file", () => {
  it("comes from its kind", () => {
    const files = {
      "api20.yaml": 'swagger: "2.0"',
      "api30.yaml": "openapi: 3.0.4",
      "api31.yaml": "openapi: 3.1.1",
      "api32.yaml": "openapi: 3.2.0",
    };
    expect(dialectsIn(files, Object.keys(files))).toEqual([swagger, openApi30, openApi31, openApi31]);
  });

  it("is what jsonSchemaDialect and, for one schema, $schema declare", () => {
    const draft7 = "http://json-schema.org/draft-07/schema#";
    const text = `openapi: 3.1.1
jsonSchemaDialect: https://json-schema.org/draft/2019-09/schema
paths:
  /a:
    get:
      responses:
        "200":
          content:
            application/json:
              example: { schema: { $schema: "${draft7}" } }
              schema: { $schema: "${draft7}", items: { type: string } }
components:
  schemas:
    a: { $schema: "${draft7}" }
    b: { $id: "http://example.org/b", $schema: "${draft7}" }
    c: { properties: { $schema: { type: string } } }
`;
    const content = "api.yaml#/paths/~1a/get/responses/200/content/application~1json";
    const places = [
      "api.yaml",
      `${content}/schema/items`,
      ...["a", "b", "c"].map((name) => `api.yaml#/components/schemas/${name}`),
    ];
    const own = "JSON Schema draft 7";
    expect(dialectsIn({ "api.yaml": text }, places)).toEqual([
      "JSON Schema 2019-09",
      own,
      own,
      own,
      "JSON Schema 2019-09",
    ]);
  });

  it("that is not known is found once, where it is declared", () => {
    const findings: Finding[] = [];
    const sources = open(
      { "api.yaml": "openapi: 3.1.1\njsonSchemaDialect: http://a.org/b\nx: [{ tipe: a }, {}]" },
      findings,
    );
    const source = sources.load("api.yaml");
    if (source === undefined) throw new Error("not read");
    const reader = createReader(sources, (each) => void findings.push(each));
    for (const pointer of ["/x/0", "/x/1"]) {
      const value = valueAtPointer(source.value, pointer) ?? null;
      expect(readSchema(reader, { ...rootOf(source), pointer, value }).isUnread).toBe(true);
    }
    expect(findings.map(({ code, location }) => [code, location])).toEqual([
      ["unknown-dialect", { file: "api.yaml", pointer: "/jsonSchemaDialect" }],
    ]);
  });
});

describe("the dialect of a file that does not say it", () => {
  it("comes from the API file that refers to it, however far away", () => {
    const files = {
      "api.yaml": "openapi: 3.0.4\npaths: { /a: { get: { schema: { $ref: parts/a.yaml } } } }",
      "parts/a.yaml": "properties: { default: { $ref: 'b.yaml#/b' } }",
      "parts/b.yaml": "b: { $ref: a.yaml }\nc: { example: { $ref: c.yaml } }",
      "parts/c.yaml": "type: string",
    };
    const places = ["parts/a.yaml", "parts/b.yaml#/b", "parts/c.yaml"];
    expect(dialectsIn(files, places)).toEqual([openApi30, openApi30, swagger]);
  });

  it("is the newest one of several, in whatever order they stand", () => {
    const files = {
      "api30.yaml": "openapi: 3.0.4\ncomponents: { schemas: { a: { $ref: a.yaml }, b: { $ref: b.yaml } } }",
      "api31.yaml": "openapi: 3.1.1\ncomponents: { schemas: { a: { $ref: a.yaml } } }",
      "api99.yaml": 'swagger: "2.0"\ndefinitions: { b: { $ref: b.yaml } }',
      "a.yaml": "$ref: c.yaml",
      "b.yaml": "$ref: d.yaml",
      "c.yaml": "{}",
      "d.yaml": "$schema: https://json-schema.org/draft/2020-12/schema",
    };
    const expected = [openApi31, openApi30, openApi31, "JSON Schema 2020-12"];
    const places = ["a.yaml", "b.yaml", "c.yaml", "d.yaml"];
    expect(dialectsIn(files, places)).toEqual(expected);
    expect(dialectsIn(Object.fromEntries(Object.entries(files).reverse()), places)).toEqual(expected);
  });
});

describe("names of schemas in an API file", () => {
  it("lead to them, and relative references begin at their URIs", () => {
    const text = `openapi: 3.1.1
components:
  schemas:
    a: { $id: "http://example.org/schemas/a", $defs: { b: { $anchor: b, title: B } } }
    c: { $id: "http://example.org/schemas/c", properties: { b: { $ref: "a#b" }, d: { $ref: "#/$defs/d" } }, $defs: { d: { title: D } } }
    e: { $ref: "#f" }
    f: { $anchor: f, title: F }
`;
    const findings: Finding[] = [];
    const sources = open({ "api.yaml": text }, findings);
    const source = sources.load("api.yaml");
    if (source === undefined) throw new Error("not read");
    const reader = createReader(sources, (each) => void findings.push(each));
    const read = (pointer: string) =>
      readSchema(reader, {
        ...rootOf(source),
        pointer,
        value: valueAtPointer(source.value, pointer) ?? null,
      });
    const { properties } = read("/components/schemas/c");
    expect(properties.map(({ schema }) => schema.title)).toEqual(["B", "D"]);
    expect(read("/components/schemas/e").title).toBe("F");
    expect(findings).toEqual([]);
  });
});

describe("a schema of OpenAPI 3.0", () => {
  /** What is found in the one component of a file, with what is read of it. */
  function read(schema: string) {
    const findings: Finding[] = [];
    const text = `openapi: 3.0.4\ncomponents: { schemas: { a: ${schema}, b: { title: B } } }`;
    const sources = open({ "api.yaml": text }, findings);
    const source = sources.load("api.yaml");
    if (source === undefined) throw new Error("not read");
    const pointer = "/components/schemas/a";
    const place = { ...rootOf(source), pointer, value: valueAtPointer(source.value, pointer) ?? null };
    const { types, title } = readSchema(
      createReader(sources, (each) => void findings.push(each)),
      place,
    );
    return { types, title, found: findings.map(({ code, location }) => [code, location]) };
  }
  const at = (pointer: string) => ({ file: "api.yaml", pointer: `/components/schemas/a${pointer}` });

  it("allows null by nullable, and has one type", () => {
    expect(read("{ type: string, nullable: true }")).toMatchObject({ types: ["string", "null"], found: [] });
    expect(read("{ type: [string, integer] }").found).toEqual([["wrong-type", at("/type")]]);
    expect(read('{ type: "null" }').found).toEqual([["unknown-type", at("/type")]]);
    expect(read("{ type: file }").found).toEqual([["unknown-type", at("/type")]]);
  });

  it("ignores what stands beside a reference", () => {
    const { found, types, title } = read("{ $ref: '#/components/schemas/b', type: string, description: A. }");
    expect({ types, title }).toEqual({ types: [], title: "B" });
    expect(found).toEqual([["beside-reference", { ...at("/type"), at: "key" }]]);
  });
});

describe("the schema of an event", () => {
  it.each([
    ["3.0.4", swagger],
    ["3.1.1", openApi31],
  ])("that an API file of OpenAPI %s refers to is %s", (version, expected) => {
    const api = `openapi: ${version}\ncomponents: { schemas: { a: { $ref: events/a.yaml } } }\n`;
    expect(dialectsIn({ "api.yaml": api, "events/a.yaml": "type: object\n" }, ["events/a.yaml"])).toEqual([
      expected,
    ]);
  });
});
