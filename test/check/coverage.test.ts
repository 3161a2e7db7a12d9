import { describe, expect, it } from "vitest";
import { figureNames } from "../../src/check/coverage/figures.ts";
import schema from "../../src/project/targets.schema.json" with { type: "json" };
import { smallProject } from "../helpers/small-project.ts";
import { checkGroup } from "./check-group.ts";
import { api } from "./examples/check.ts";

const at = "api/a.yaml";

describe("responses and bodies", () => {
  it("with a schema need an example", async () => {
    const body = "type: object\nproperties: { a: { type: string, description: A. } }";
    const [first] = await checkGroup("coverage", {
      [at]: api({ body }).replace("- in: body", "- ⟦body-without-example⟧in: body"),
    });
    expect(first?.message).toContain("POST /a: body");
    await checkGroup("coverage", { [at]: api({ body: `${body}\nexample: { a: b }` }) });
    const responses = `200:
  ⟦response-without-example⟧description: OK
  schema: { type: string }
201: { description: OK, schema: { type: string, example: a } }
202:
  description: OK
  schema: { type: string }
  examples: { application/json: '"a"' }
203: { description: No schema. }
204: { description: Bytes., schema: { type: file } }
205: { description: Nothing to show., schema: { type: object } }`;
    await checkGroup("coverage", { [at]: api({ responses }) });
  });

  it("with an example need a schema, unless there is nothing to describe", async () => {
    const responses = `200:
  ⟦response-without-schema⟧description: OK
  examples: { application/json: '{ "a": 1 }' }
201: { description: OK, examples: { application/json: {} } }
202: { description: OK, examples: { text/plain: a } }
203: { description: OK, schema: { type: string }, examples: { application/json: '"a"' } }`;
    await checkGroup("coverage", { [at]: api({ responses }) });
  });

  it("have one where their parts have", async () => {
    const field = (keywords: string) => `{ description: A., ${keywords} }`;
    const responses = (keywords: string) => `200:
  MARKdescription: OK
  schema:
    type: array
    items:
      allOf:
      - { properties: { a: ${field("type: integer, default: 1")}, b: ${field("enum: [x, y]")} } }
      required: [c]
      properties: { c: ${field(keywords)}, d: ${field("type: string")} }`;
    await checkGroup("coverage", {
      [at]: api({ responses: responses("example: c").replace("MARK", "") }),
    });
    await checkGroup("coverage", {
      [at]: api({ responses: responses("type: string").replace("MARK", "⟦response-without-example⟧") }),
    });
  });

  it("have one where all that must be there has, or a parent has one of the whole", async () => {
    const response = (schema: string, mark = "") =>
      `${api({ responses: `200:\n  ${mark}description: OK\n  schema: ${schema}` })}definitions:
  Bare: { type: object, properties: { a: { description: A., type: string } } }
  Shown: { type: object, properties: { a: { description: A., type: string } }, example: { a: x } }
  Key: { type: object, properties: { k: { description: K., type: string, example: y } } }
`;
    const to = (name: string) => `{ $ref: "#/definitions/${name}" }`;
    const b = "properties: { b: { description: B., type: string } }";
    for (const schema of [
      `{ allOf: [${to("Shown")}], ${b} }`,
      `{ allOf: [{ allOf: [${to("Shown")}] }, { ${b} }] }`,
      `{ allOf: [${to("Bare")}, ${to("Key")}] }`,
      `{ type: array, items: { allOf: [${to("Key")}, { ${b} }] } }`,
    ])
      await checkGroup("coverage", { [at]: response(schema) });
    for (const schema of [
      to("Bare"),
      `{ allOf: [${to("Bare")}, ${to("Key")}], required: [a] }`,
      `{ type: array, items: { allOf: [${to("Bare")}, { ${b} }] } }`,
    ])
      await checkGroup("coverage", { [at]: response(schema, "⟦response-without-example⟧") });
  });

  it("of a schema that contains itself have none for that", async () => {
    const responses = `200:
  ⟦response-without-example⟧description: OK
  schema: { $ref: "#/definitions/a" }`;
    await checkGroup("coverage", {
      [at]: `${api({ responses })}definitions:
  a: { type: object, properties: { a: { description: A., allOf: [{ $ref: "#/definitions/a" }] } } }
`,
    });
  });
});

describe("descriptions", () => {
  it("are expected of parameters and headers, those that are shared once", async () => {
    const text = api({
      parameters: `- { in: query, name: a, type: string, description: A. }
- ⟦parameter-without-description⟧{ in: query, name: b, type: string }
- $ref: "#/parameters/c"`,
      responses: `200:
  description: OK
  headers:
    X-A: ⟦parameter-without-description⟧{ type: string }
    X-B: { type: string, description: B. }`,
    });
    const [, second] = await checkGroup("coverage", {
      [at]: `${text}parameters:
  c: { in: query, name: c, type: string, description: C. }
`,
    });
    expect(second?.message).toContain("POST /a: 200 X-A");
  });

  it("are expected of fields, those of one object together", async () => {
    const [first] = await checkGroup("coverage", {
      [at]: api({
        body: `type: object
example: {}
properties:
  a: { type: string, description: A. }
  ⟦field-without-description⟧b: { type: string }
  c: { type: string, enum: [only] }
  d: { type: string, enum: [one, other] }
  e: { description: E., type: object, properties: { ⟦field-without-description⟧f: { type: string } } }`,
      }),
    });
    expect(first?.message).toBe(
      "Nothing says what these fields of the object hold: b, d; write a 'description' for each",
    );
  });

  it("of fields may stand in what a field combines, and in another schema of the object", async () => {
    await checkGroup("coverage", {
      [at]: `${api({
        body: `example: {}
allOf:
- { $ref: "#/definitions/base" }
- { properties: { a: { enum: [x, y] }, b: { type: string, description: B. } } }
properties:
  b: { type: string }
  c: { allOf: [{ $ref: "#/definitions/described" }] }`,
      })}definitions:
  base: { type: object, properties: { a: { type: string, description: A. } } }
  described: { type: string, description: C. }
`,
    });
  });
});

describe("what targets.yaml requires", () => {
  const { "targets.yaml": targets } = smallProject;
  const chapter = "Details\n=======\n\n{{m_ping_event}}\n";

  it("is held against what is covered", async () => {
    const found = await checkGroup("coverage", {
      "targets.yaml": `${targets}coverage:
  ⟦coverage-below⟧endpoints: 0.1
  events: 100
  ⟦coverage-below⟧sections: 100
  descriptions: 100
`,
      "specification/details.rst": chapter,
      "api/ping.yaml": `⟦unused-section⟧${smallProject["api/ping.yaml"]}`,
    });
    expect(found.filter(({ code }) => code === "coverage-below").map(({ message }) => message)).toEqual([
      "The coverage of 'endpoints' is 0 % (0 of 1), expected at least 0.1 %; 'spec coverage --list endpoints' shows what is missing",
      expect.stringContaining("'sections' is 75 % (3 of 4)"),
    ]);
  });

  it("must be a percentage", async () => {
    await checkGroup("project", {
      "targets.yaml": `${targets}coverage: { endpoints: ⟦invalid-percentage⟧101, events: ⟦invalid-percentage⟧-1, sections: 99.5, ⟦targets-unknown-key⟧fields: 1 }\n`,
    });
  });

  it("can be required of each figure", () => {
    expect(Object.keys(schema.properties.coverage.properties)).toEqual(figureNames);
  });
});

describe("folders of newsfragments", () => {
  it("have the name of a target, or are shown, or are near none", async () => {
    await checkGroup("coverage", {
      ...smallProject,
      "specification/intro.rst": `${smallProject["specification/intro.rst"]}\n{{mains_changelog}}\n`,
      "changelogs/othr/newsfragments/1.feature": "⟦changelog-target-unknown⟧One.\n",
      "changelogs/othr/newsfragments/2.feature": "Two.\n",
      "changelogs/mains/newsfragments/3.feature": "Three.\n",
      "changelogs/internal/newsfragments/4.feature": "Four.\n",
    });
  });

  it("are not judged where the target has one of its own", async () => {
    await checkGroup("coverage", {
      ...smallProject,
      "changelogs/othr/newsfragments/1.feature": "One.\n",
      "changelogs/other/newsfragments/2.feature": "Two.\n",
    });
  });
});

describe("files among the chapters", () => {
  it("are to be listed, or included by one that is", async () => {
    await checkGroup("coverage", {
      ...smallProject,
      "specification/forgotten.rst": "⟦chapter-unlisted⟧Forgotten\n=========\n",
      "specification/modules/old.rst": "⟦chapter-unlisted⟧Old\n===\n\n.. include:: parts/shared.rst\n",
      "specification/modules/parts/shared.rst": "A text.\n",
      "specification/modules/_template.rst": "Title\n=====\n",
      "specification/README.rst": "Chapters\n========\n",
      "specification/notes.txt": "Notes.\n",
      "specification/modules/old.rst~": "Old\n===\n",
    });
  });

  it("are left out where targets.yaml has them commented out", async () => {
    await checkGroup("coverage", {
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}# later: [ modules/later.rst ]\n`,
      "specification/modules/later.rst": "Later\n=====\n",
    });
  });

  it("may be Markdown", async () => {
    await checkGroup("coverage", {
      ...smallProject,
      "specification/modules/rooms.md": "⟦chapter-unlisted⟧# Rooms\n",
      "specification/README.md": "# Chapters\n",
      "README.md": "# A project\n",
    });
  });
});
