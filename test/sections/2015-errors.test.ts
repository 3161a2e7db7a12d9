import { describe, expect, it } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { sections2015 } from "./sections-2015.ts";

const targets = `targets:
  main:
    files: [intro.rst]
title_styles: ["=", "-"]
relative_title_styles: { subtitle: "<", sametitle: "/", supertitle: ">" }
`;

function apiSection(paths: string): string {
  const files = memoryFiles({
    "specification/targets.yaml": targets,
    "specification/intro.rst": "Intro\n=====\n",
    "api/client-server/v1/thing.yaml": `swagger: "2.0"\ninfo: { title: Thing, version: "1" }\nbasePath: /api\npaths:\n${paths}`,
  });
  return sections2015(files).sections.render("thing_http_api")?.text ?? "";
}

function eventSection(schema: string, example = "{}"): string {
  const files = memoryFiles({
    "specification/targets.yaml": targets,
    "specification/intro.rst": "Intro\n=====\n",
    "event-schemas/schema/v1/m.thing": schema,
    "event-schemas/schema/v1/core-event-schema/state_event.json":
      '{ "type": "object", "title": "State Event" }',
    "event-schemas/examples/v1/m.thing": example,
  });
  return sections2015(files).sections.render("m_thing_event")?.text ?? "";
}

/** An event whose content has the properties. */
function contentSection(properties: string): string {
  return eventSection(
    `{ "type": "object", "properties": { "content": { "type": "object", "properties": ${properties} } } }`,
  );
}

describe("the 2015 templates repeat the mistakes of the original", () => {
  it("describe a raw response by the last one", () => {
    const text = apiSection(`  /a:
    get:
      responses:
        200: { description: GOOD, schema: { type: string } }
        400: { description: BAD }
`);
    expect(text).toContain("<string>                string                    BAD\n");
    expect(text).not.toContain("GOOD");
  });

  it("leave out responses without an example, and tables of other responses than 200", () => {
    const text = apiSection(`  /a:
    get:
      responses:
        201: { description: Made, schema: { type: object, properties: { id: { type: string } } } }
        404: { description: Missing }
`);
    expect(text).not.toMatch(/Made|Missing|Response/);
  });

  it("let a long key run into its type", () => {
    const text = contentSection('{ "a_key_that_is_too_long": { "type": "string", "description": "Text." } }');
    expect(text).toContain("\na_key_that_is_too_longstring            Text.\n");
  });

  it("write unions inside of lists as Python does", () => {
    const text = contentSection('{ "a": { "type": "array", "items": { "type": ["string", "null"] } } }');
    expect(text).toContain("\na                  [['string', 'null']]\n");
  });

  it("lose the kind of an event that inherits from another schema first", () => {
    const text = eventSection('{ "type": "object", "title": "Thing", "allOf": [{ "title": "Other" }] }');
    expect(text).toContain("\n*None*\n");
  });

  it("sort endpoints by path and give an alias no base path", () => {
    const text = apiSection(`  /b:
    get: { x-alias: { canonical-link: "get-b", aliases: [/a] }, responses: { 200: { description: OK } } }
`);
    expect(text).toMatch(
      /^``GET \/a``\n<{10}\n``\/a`` is an alias for `\/api\/b`_\.\n\n\.\. _`\/api\/b`: #get-b\n\n\n``GET \/api\/b``\n/,
    );
  });
});

describe("the 2015 templates make something of what ended the original", () => {
  it("properties without a type, lists without items, maps of anything", () => {
    const text = contentSection(`{
      "a": { "description": "No type." }, "b": { "type": "array" }, "c": { "type": "array", "items": {} },
      "d": { "type": "object", "additionalProperties": true }, "e": { "type": "object" }
    }`);
    expect(text).toContain("\na                                    No type.\n");
    for (const row of [
      "b                  array",
      "c                  [object]",
      "d                  object",
      "e                  object",
    ])
      expect(text).toContain(`\n${row}`);
  });

  it("an event without content, example or the description of its state key", () => {
    const schema = '{ "type": "object", "allOf": [{ "$ref": "core-event-schema/state_event.json" }] }';
    expect(eventSection(schema)).toMatch(/^``m\.thing``\n<{11}\n\*State Event\*\n {2}\n/);
  });

  it("a body that contains itself", () => {
    const text = apiSection(`  /a:
    post:
      parameters:
        - { in: body, name: body, schema: { $ref: "#/definitions/Node" } }
      responses: { 200: { description: OK, schema: { $ref: "#/definitions/Node" } } }
definitions:
  Node:
    type: object
    title: Node
    properties:
      next: { $ref: "#/definitions/Node" }
`);
    expect(text).toContain("*JSON body parameters*");
    expect(text).toContain("\nnext                                object\n");
  });

  it("numbers and booleans as examples", () => {
    const text = apiSection(`  /a/{n}:
    get:
      parameters:
        - { in: path, name: n, type: integer, required: true, x-example: 3 }
        - { in: query, name: all, type: boolean, x-example: true }
      responses: { 200: { description: OK } }
`);
    expect(text).toContain("  GET /api/a/3?all=True\n");
  });
});
