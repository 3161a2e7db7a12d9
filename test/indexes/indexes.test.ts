import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { prepare } from "../../src/build/prepare.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import { collectIndexes } from "../../src/indexes/collect-indexes.ts";
import type { Indexes } from "../../src/indexes/types.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

const api = `swagger: "2.0"
info: { title: Alarms, version: "1" }
basePath: /v1
paths:
  /alarms:
    post:
      summary: Set one.
      x-alias: { aliases: [/bells], canonical-link: post-alarms }
      responses:
        200: { description: "Set, not \`\`A_SUCCESS\`\`.", examples: { application/json: '{"errcode": "NONE"}' } }
        400:
          description: "Wrong: \`\`A_BAD_TIME\`\`, but \`\`plain\`\` and A_BARE are no codes."
          examples: { application/json: '{"errcode": "A_UNKNOWN", "error": "A sentence."}' }
        429: { $ref: "#/responses/limited" }
    get:
      summary: List them.
      responses:
        200: { description: Listed. }
        429: { $ref: "#/responses/limited" }
responses:
  limited:
    description: Too often.
    schema:
      type: object
      properties:
        error:
          type: object
          properties:
            code: { allOf: [{ enum: [A_LIMIT, A_GONE] }], type: string, enum: [A_HIDDEN, A_LIMIT], example: NOT_THIS, description: "Not \`\`NOR_THIS\`\`." }
            text: { type: string, enum: [NO_CODE] }
`;
const hidden = api.replaceAll("alarms", "hidden").replaceAll("bells", "gongs");

function event(type: string): string {
  return JSON.stringify({
    type: "object",
    description: "An event.",
    properties: {
      type: { enum: [type] },
      content: { type: "object", properties: { a: { type: "string" } } },
    },
  });
}

const files = {
  "targets.yaml": "targets: { main: { files: [intro.rst] } }\n",
  "specification/intro.rst": `Alarms
======

{{alarms_http_api}}

Events
======

{{x_ring_event}}

<<x_ring#loud_event>>

Again
=====

<<x_ring#loud_event>>
`,
  "api/alarms.yaml": api,
  "api/hidden.yaml": hidden,
  "event-schemas/schema/x.ring": event("x.ring"),
  "event-schemas/schema/x.ring#loud": event("x.ring"),
  "event-schemas/schema/x.silent": event("x.silent"),
};

/** The indexes of the project's document, with the text of each line that they name. */
function indexesOf(changes: Record<string, string> = {}, templates = "default") {
  const sources = createSources(memoryFiles({ ...files, ...changes }), () => {});
  const io = { sources, report: () => {}, builtInTemplates, git: () => ({ version: "", revision: "" }) };
  const options = { templates, definitions: new Map<string, string>() };
  const prepared = prepare(io, options);
  const result = build(io, { ...options, targets: [], renderers: [] });
  if (!prepared || "refused" in prepared || "refused" in result) throw new Error("nothing was built");
  const [document] = result.documents;
  if (!document) throw new Error("there is no document");
  const text = document.text.split("\n");
  const shown = (lines: readonly number[]) => lines.map((line) => text[line - 1]);
  return {
    indexes: collectIndexes(
      prepared.model,
      document,
      prepared.project.targets[0]?.indexes ?? [],
      prepared.project.profile,
    ),
    shown,
  };
}

function codesIn({ errorCodes }: Indexes) {
  return errorCodes.map(({ code, uses }) => [
    code,
    ...uses.map((use) => `${use.method} ${use.path} ${use.statuses}`),
  ]);
}

describe("indexes", () => {
  it("list the endpoints that a document shows, by path, with their other paths", () => {
    const { indexes, shown } = indexesOf();
    expect(indexes.endpoints.map(({ method, path, lines }) => [method, path, ...shown(lines)])).toEqual([
      ["GET", "/v1/alarms", "``GET /v1/alarms``"],
      ["POST", "/v1/alarms", "``POST /v1/alarms``"],
      ["POST", "/v1/bells", "``POST /v1/alarms``"],
    ]);
  });

  it("lead to the section that another path has in the 2015 set", () => {
    const { indexes, shown } = indexesOf({}, "2015");
    expect(indexes.endpoints.map(({ method, path, lines }) => [method, path, ...shown(lines)])).toEqual([
      ["GET", "/v1/alarms", "``GET /v1/alarms``"],
      ["POST", "/v1/alarms", "``POST /v1/alarms``"],
      ["POST", "/v1/bells", "``POST /bells``"],
    ]);
  });

  it("list event types with their kind, and their variants wherever they are shown", () => {
    const { indexes, shown } = indexesOf();
    expect(indexes.eventTypes).toMatchObject([{ type: "x.ring" }]);
    const [ring] = indexes.eventTypes;
    expect(ring?.kind).toBeUndefined();
    expect(shown(ring?.lines ?? [])).toEqual(["``x.ring``"]);
    expect(ring?.variants.map(({ variant, lines }) => [variant, ...shown(lines)])).toEqual([
      ["loud", "``x.ring#loud``", "``x.ring#loud``"],
    ]);
  });

  it("list error codes with the endpoints and statuses that they come with", () => {
    expect(codesIn(indexesOf().indexes)).toEqual([
      ["A_BAD_TIME", "POST /v1/alarms 400"],
      ["A_LIMIT", "GET /v1/alarms 429", "POST /v1/alarms 429"],
      ["A_UNKNOWN", "POST /v1/alarms 400"],
    ]);
  });

  it("are empty where a target turns them off", () => {
    const off = (name: string) =>
      indexesOf({
        "targets.yaml": `targets: { main: { files: [intro.rst], indexes: { ${name}: false } } }\n`,
      }).indexes;
    expect(off("endpoints")).toMatchObject({ endpoints: [], hasObjectTypes: true });
    expect(off("endpoints").errorCodes.length).toBe(3);
    expect(off("event_types").eventTypes).toEqual([]);
    expect(off("error_codes").errorCodes).toEqual([]);
    expect(off("object_types").hasObjectTypes).toBe(false);
  });
});
