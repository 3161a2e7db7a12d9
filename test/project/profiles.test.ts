import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load as parseYaml } from "js-yaml";
import { describe, expect, it } from "vitest";
import { matrix } from "../../src/project/profile/matrix.ts";
import schema from "../../src/project/profile/profile.schema.json" with { type: "json" };
import { noProfile } from "../../src/project/profile/profile.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { chapters, load, messages } from "./load.ts";

const base = "targets: { main: { files: [intro.rst] } }\n";
const files = { ...chapters, "targets.yaml": base };

/** The YAML that docs/profiles.md shows: a profile for a library, and that of Matrix. */
const [ofLibrary = "", ofMatrix = ""] = [
  ...readFileSync(new URL("../../docs/profiles.md", import.meta.url), "utf8").matchAll(
    /```yaml\n([\s\S]*?)```/g,
  ),
].map(([, text = ""]) => text);

describe("a profile in a file", () => {
  it("can say all that the built-in one for Matrix says, as the documentation shows", () => {
    const { project, findings } = load({
      ...files,
      "targets.yaml": `${base}profile: own.yaml\n`,
      "own.yaml": ofMatrix,
    });
    expect(findings).toEqual([]);
    expect(project?.profile).toEqual({ ...matrix, file: "own.yaml" });
  });

  it("is as its schema says, for editors too", () => {
    const isValid = new Ajv().compile(schema);
    expect([ofMatrix, ofLibrary].map((text) => isValid(parseYaml(text)))).toEqual([true, true]);
    expect(isValid({ events: { schemas: "a" } })).toBe(false);
  });

  it("is held against its schema, each error at its place", () => {
    const loaded = load({
      ...files,
      "targets.yaml": `${base}profile: own.yaml\n`,
      "own.yaml": `⟦targets-unknown-key⟧event: {}
⟦targets-missing-key⟧events: { schemas: a, ⟦targets-unknown-key⟧kind: a }
rate_limit_status: ⟦targets-wrong-type⟧429
error_code: ⟦targets-empty⟧""
descriptions: ⟦descriptions-unknown⟧asciidoc
part_folders: [⟦targets-wrong-type⟧1, parts]
`,
    });
    expect(loaded.found).toEqual(loaded.expected);
    expect(loaded.project?.profile).toEqual({ ...noProfile, file: "own.yaml", partFolders: ["parts"] });
    expect(messages(loaded)).toContain("Unknown key 'event'; did you mean 'events'?");
  });

  it("is named by its own name in messages where it is no mapping", () => {
    const loaded = load({
      ...files,
      "targets.yaml": `${base}profile: a/own.yaml\n`,
      "a/own.yaml": "⟦targets-wrong-type⟧[]\n",
    });
    expect(loaded.found).toEqual(loaded.expected);
    expect(messages(loaded)).toEqual(["own.yaml must be a mapping, not a list"]);
  });

  it.each([
    ["matrx", "There is no file 'matrx'; did you mean 'matrix'?"],
    ["specification", "'specification' is a folder; name a file"],
    ["../own.yaml", "'../own.yaml' leads out of the project; name a place inside it"],
  ])("'%s' is found to be no profile", (name, message) => {
    const loaded = load({ ...files, "targets.yaml": `${base}profile: ${name}\n` });
    expect(messages(loaded)).toEqual([message]);
    expect(loaded.project?.profile).toBe(noProfile);
  });
});

describe("the profile of a project that names none", () => {
  const { descriptions: _, ...elsewhere } = matrix;
  it.each([
    ["has none where nothing speaks of events", {}, noProfile],
    ["has none for a folder of chapters or APIs alone", { "api/client-server/a.yaml": "a: 1\n" }, noProfile],
    ["has none for files beside the folder of schemas", { "event-schemas/examples/m.a": "{}" }, noProfile],
    ["is that of the original where its event schemas are", { "event-schemas/schema/m.a": "{}" }, matrix],
    [
      "is that where event groups are named",
      { "targets.yaml": `${base}event_groups: { a: [b] }\n` },
      elsewhere,
    ],
    [
      "is that where folders of events are",
      { "targets.yaml": `${base}sources: { events: [] }\n` },
      elsewhere,
    ],
  ])("%s", (_, more: Record<string, string>, profile) => {
    expect(load({ ...files, ...more }).project?.profile).toEqual(profile);
  });

  it("can be none where the original's layout is found", () => {
    const { project, findings } = load({
      ...files,
      "targets.yaml": `${base}profile: none\n`,
      "event-schemas/schema/m.a": "{}",
    });
    expect([project?.profile, project?.eventFolders, findings]).toEqual([noProfile, [], []]);
  });

  it("makes each key that speaks of events an error where it is none", () => {
    const keys =
      "⟦profile-without-events⟧event_groups: { a: [b] }\nsources: { ⟦profile-without-events⟧events: [], apis: [] }\n";
    for (const [profile, own] of [
      ["none", ""],
      ["own.yaml", "error_code: problem\n"],
    ] as const) {
      const loaded = load({
        ...files,
        "targets.yaml": `${base}profile: ${profile}\n${keys}`,
        "own.yaml": own,
      });
      expect(loaded.found).toEqual(loaded.expected);
    }
  });
});

describe("a project with a profile of its own", () => {
  const library = {
    "targets.yaml": "targets: { main: { files: [intro.md] } }\nprofile: library.profile.yaml\n",
    "library.profile.yaml": ofLibrary,
    "specification/intro.md":
      "# Notices\n\n{{loan_started_event}}\n\n{{loan_notices}}\n\n## Calls\n\n{{books_http_api}}\n\n{{loan_started_late_event}}\n",
    "notices/schemas/common/passing_notice.yaml":
      "type: object\ndescription: Any notice.\nproperties: { at: { type: integer, description: When. } }\n",
    "notices/schemas/loan.started.yaml": `type: object
description: A book was lent.
allOf: [{ $ref: common/passing_notice.yaml }]
properties:
  notice: { type: string, enum: [loan.started] }
  shelf: { type: string, description: Which shelf. }
  about: { type: object, properties: { book: { type: string, description: Its number. } } }
`,
    "notices/schemas/loan.started+late.yaml":
      "type: object\ndescription: Late.\nproperties: { about: { type: object, properties: { days: { type: integer, description: How late. } } } }\n",
    "notices/examples/loan.started+late.json": '{ "notice": "loan.started", "about": { "days": 3 } }\n',
    "api/books.yaml": `openapi: 3.1.0
info: { title: Books, version: "1" }
paths:
  /slow:
    get:
      summary: Slow.
      responses:
        "200": { description: Fine. }
        "420":
          description: Too many.
          content: { application/json: { example: { problem: TOO_MANY, errcode: NOT_ONE } } }
  /fast:
    get:
      summary: Fast.
      responses: { "200": { description: Fine. }, "429": { description: No. } }
`,
  };

  it("has its own events, kinds, variants, keys, error codes and limits", async () => {
    const root = projectOnDisk(library);
    expect((await runHere(root, ["check"])).out).not.toMatch(/ error /);
    const { out } = await runHere(root, ["sections"]);
    expect(out.match(/^\S*(?:event|notices|fields)\S*/gm)).toEqual([
      "common_passing_notice_fields",
      "loan_notices",
      "loan_started#late_event",
      "loan_started_event",
    ]);
    const shown = (await runHere(root, ["sections", "loan_started_event"])).out;
    expect(shown).toContain("Passing event");
    expect(shown).toContain("Shelf: ");
    expect(shown).toContain('"days": 3');
    const calls = (await runHere(root, ["sections", "books_http_api"])).out;
    expect(calls.slice(calls.indexOf("/slow"), calls.indexOf("/fast"))).toContain(":Rate-limited: Yes.");
    expect(calls.slice(calls.indexOf("/fast"))).not.toContain("Rate-limited");
    expect((await runHere(root, ["build"])).code).toBe(0);
    const page = readFileSync(`${root}/out/specification.html`, "utf8");
    const codes = page.slice(page.indexOf('id="page-indexes"')).replace(/<[^>]*>/g, " ");
    expect(codes).toContain("TOO_MANY");
    expect(codes).not.toContain("NOT_ONE");
  });
});
