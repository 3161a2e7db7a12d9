import { readFileSync } from "node:fs";
import nunjucks from "nunjucks";
import { describe, expect, it } from "vitest";
import { pageClasses, statusOf, typeColumn } from "../../src/html/reference/page-classes.ts";
import { readModel } from "../../src/model/model.ts";
import type { Model } from "../../src/model/types.ts";
import { view2015 } from "../../src/profiles/matrix-2015/view.ts";
import { loadProject } from "../../src/project/load.ts";
import { NO_SHARED_TYPES } from "../../src/sections/default/types/types-plan.ts";
import { defaultView } from "../../src/sections/default-view.ts";
import { createDescriptions } from "../../src/sections/description/descriptions.ts";
import type { View } from "../../src/sections/view.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/templates.md");

/** A part of the page, from its heading to the next. */
const part = (heading: string) => page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";

/** What the first column of a part's table names, without arguments. */
const named = (heading: string) =>
  [...part(heading).matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)/g)].flatMap(([, name]) => name ?? []),
  );

const project = {
  ...smallProject,
  "event-schemas/schema/core-event-schema/room_event.json": JSON.stringify({
    type: "object",
    title: "Room event",
    properties: { sender: { type: "string", description: "Who." } },
  }),
  "event-schemas/schema/m.name": JSON.stringify({
    type: "object",
    properties: {
      state_key: { type: "string", description: "Empty." },
      at: { oneOf: [{ const: 1, description: "One.", "x-addedInMatrixVersion": "1.2" }] },
    },
  }),
  "api/notes.yaml": `swagger: "2.0"
info: { title: Notes, version: "1" }
tags: [{ name: notes, description: About notes. }]
externalDocs: { url: "https://notes.example/more" }
securityDefinitions: { key: { type: apiKey, in: header, name: Key } }
paths:
  /notes:
    put:
      summary: Writes.
      parameters:
        - { in: body, name: b, required: true, schema: { type: object, properties: { a: { type: string } } } }
      responses:
        200:
          description: Done.
          headers: { ETag: { type: string, description: Its state. } }
          schema: { type: object, properties: { b: { type: string } } }
`,
};

function modelOf(files: Record<string, string>): { model: Model; view: View } {
  const sources = createSources(memoryFiles(files), () => {});
  const loaded = loadProject(sources, () => {});
  if (loaded === undefined) throw new Error("no project");
  const model = readModel(loaded, sources, () => {});
  const descriptions = createDescriptions(loaded.descriptions, model);
  return { model, view: defaultView(loaded.profile, loaded.titleStyles, descriptions, true) };
}

/** The parts of the page about what stands under these names. */
const KINDS: Record<string, string> = {
  ...{ endpoints: "endpoint", body: "body", responses: "response", event: "event", events: "event" },
  ...{ schema: "value", content: "value", stateKey: "value", own: "value", fields: "value" },
  ...{ parameterTables: "table", headers: "table", objects: "table", tables: "table", rows: "row" },
  ...{ choices: "choice", history: "versions" },
  ...{ requests: "example", examples: "example", bodies: "content", values: "value" },
  ...{ servers: "named", tags: "named", links: "named", securitySchemes: "named", externalDocs: "reference" },
};

/** Adds the names of all fields to those of their kinds. */
function collect(value: unknown, kind: string, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, kind, found);
  else if (typeof value === "object" && value !== null)
    for (const [name, field] of Object.entries(value)) {
      found.set(kind, (found.get(kind) ?? new Set()).add(name));
      const inner = KINDS[name];
      if (inner !== undefined) collect(field, inner, found);
    }
}

const sorted = (names: Iterable<string>) => [...names].sort();

describe("docs/templates.md", () => {
  const { model, view } = modelOf(project);
  const found = new Map<string, Set<string>>();
  const making = { section: "", types: NO_SHARED_TYPES, mark: () => "" };
  for (const api of model.apis) {
    collect(view.httpApi(api, making), "http-api.njk", found);
    collect(view.security?.(api, making), "security.njk", found);
  }
  for (const event of model.events) collect(view.event(event, making), "event.njk", found);
  collect(view.events(model.events, making), "events.njk", found);
  collect(view.types?.common(making), "types.njk", found);
  for (const fields of model.commonFields)
    collect(view.commonFields(fields, making), "common-fields.njk", found);

  it.each([...new Set(Object.values(KINDS))])("names every field of this kind: %s", (kind) => {
    expect(sorted(named(kind))).toEqual(sorted(found.get(kind) ?? []));
  });

  it.each(["http-api.njk", "security.njk", "event.njk", "events.njk", "common-fields.njk", "types.njk"])(
    "names what %s is given",
    (name) => {
      const row = new RegExp(`^\\| \`${name}\` \\|[^|]*\\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";
      expect(sorted([...row.matchAll(/`(\w+)`/g)].flatMap(([, each]) => each ?? []))).toEqual(
        sorted(found.get(name) ?? []),
      );
    },
  );

  it("names every filter and function", () => {
    const environment = new nunjucks.Environment();
    const globals: unknown = Reflect.get(environment, "globals");
    const [own = "", ofNunjucks = ""] = part("Filters").split("And those of nunjucks:");
    expect(own).toContain("| filter |");
    expect(sorted(named("Filters"))).toEqual(sorted(Object.keys(view.filters)));
    const list = ofNunjucks.split("`random`")[0] ?? "";
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(
      sorted(Object.keys(environment.filters)).filter((name) => name !== "random"),
    );
    expect(sorted(named("Functions"))).toEqual(sorted(["at", ...Object.keys(Object(globals))]));
    const of2015 = /the filters (.*?)\. They/s.exec(part("The `2015` set"))?.[1] ?? "";
    const titleStyles = { levels: ["="], subtitle: "<", sametitle: "/", supertitle: ">" };
    expect(sorted([...of2015.matchAll(/`(\w+)`/g)].flatMap(([, name]) => name ?? []))).toEqual(
      sorted(Object.keys(view2015(titleStyles).filters)),
    );
  });

  it("names every template and macro of the set", () => {
    for (const name of ["tables.njk", "event-macro.njk"]) {
      const row = new RegExp(`^\\| \`${name}\` \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";
      const macros = [...read(`templating/default/${name}`).matchAll(/\{% macro (\w+\([^)]*\))/g)];
      expect([...row.matchAll(/`([^`]+)`/g)].map(([, macro]) => macro)).toEqual(
        macros.map(([, macro]) => macro),
      );
    }
  });

  it("names every class that the page goes by, and those that templates write", () => {
    const rows = [...part("Classes").matchAll(/^\| (`.*?) \|/gm)].map(([, cell = ""]) => cell);
    const classes = rows.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name));
    const numbered = ["status-404", "type-column-2"];
    const kinds = ["state-event", "message-event"];
    expect(sorted(classes)).toEqual(sorted([...pageClasses, ...numbered, ...kinds]));
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
    const node = { type: "transition" as const, position, classes };
    expect([statusOf(node), typeColumn(node)]).toEqual(["404", 1]);

    const templates = ["http-api.njk", "event-macro.njk", "tables.njk", "common-fields.njk", "types.njk"];
    const written = templates.flatMap((name) =>
      [...read(`templating/default/${name}`).matchAll(/(?:\.\. class::|:class:) ([\w -]*)/g)].flatMap(
        ([, names = ""]) => names.split(" ").filter((name) => name !== ""),
      ),
    );
    expect(written.filter((name) => !classes.includes(name))).toEqual([]);
    // What `types.njk` hands to the macro, and what views and filters write.
    written.push("shared", "sample", "request-code", "facts", "choices", "discriminator");
    expect(pageClasses.filter((name) => !written.includes(name))).toEqual(["event-kind"]);
  });

  it("has a template that can be used as it stands", async () => {
    const [, template = ""] = /```jinja\n(.*?)```/s.exec(page) ?? [];
    const root = projectOnDisk({ ...smallProject, "templating/event.njk": template });
    expect(await runHere(root, ["check"])).toMatchObject({ code: 0, error: "" });
    const { code, out } = await runHere(root, ["sections", "m_ping_event"]);
    expect(code).toBe(0);
    expect(out).toContain("A ping.\n\n.. list-table:: Content\n");
    expect(out).toContain('.. code:: json\n\n   { "type": "m.ping", "content": { "note": "hello" } }\n');
  });
});
