import { describe, expect, it } from "vitest";
import type { Content } from "../helpers/memory-files.ts";
import { chapters, load, messages } from "./load.ts";

const targets = "targets: { main: { files: [intro.rst] } }\n";
const api = 'swagger: "2.0"\npaths: {}\n';
const schema = "{}\n";

/** Loads a project of one chapter; `sources` are lines of targets.yaml. */
function loadWith(files: Record<string, Content>, configuration = "") {
  return load({ ...chapters, "targets.yaml": targets + configuration, ...files });
}

describe("API files", () => {
  it("are found below api/ by their 'swagger' key and named for file and version", () => {
    const { project, findings } = loadWith(
      {
        "api/client-server/v1/content-repo.yaml": api,
        "api/client-server/v1/login.flow.yml": api,
        "api/client-server/v2_alpha/sync.yaml": api,
        "api/client-server/v2_alpha/deep/filter.yaml": api,
        "api/v1.1/rooms.json": '{ "swagger": "2.0", "paths": {} }',
        "api/voip.yaml": api,
        "api/shared.yaml": "type: object\n",
      },
      "profile: matrix\n",
    );
    expect(findings).toEqual([]);
    expect(project?.apiFiles).toEqual([
      { file: "api/client-server/v1/content-repo.yaml", group: "content_repo", alias: "content_repo_cs" },
      { file: "api/client-server/v1/login.flow.yml", group: "login_flow", alias: "login_flow_cs" },
      { file: "api/client-server/v2_alpha/deep/filter.yaml", group: "v2_filter", alias: "v2_filter_cs" },
      { file: "api/client-server/v2_alpha/sync.yaml", group: "v2_sync", alias: "v2_sync_cs" },
      { file: "api/v1.1/rooms.json", group: "v1_1_rooms" },
      { file: "api/voip.yaml", group: "voip" },
    ]);
  });

  it("are reported where links lead to none, but for what editors leave behind", () => {
    const { found, project } = loadWith({
      "api/outside.yaml": { link: "../../elsewhere.yaml" },
      "api/nowhere.yaml": { link: "gone.yaml" },
      "api/.#lock.yaml": { link: "user@host" },
      "api/linked.yaml": { link: "v1/login.yaml" },
      "api/v1/login.yaml": api,
    });
    expect(found).toEqual([
      { code: "file-missing", file: "api/nowhere.yaml", line: 1, column: 1 },
      { code: "file-outside-project", file: "api/outside.yaml", line: 1, column: 1 },
    ]);
    // Their names are kept, so that a chapter that shows them is not called wrong.
    expect(project?.apiFiles.map(({ group }) => group)).toEqual(["login", "nowhere", "outside"]);
  });

  it("are not looked for in definitions, links, hidden files and what editors leave behind", () => {
    const { project, findings } = loadWith(
      {
        "api/v1/definitions/a.yaml": api,
        "api/v1/core-event-schema/b.yaml": api,
        "api/v1/v1-event-schema/c.yaml": api,
        "api/v1/linked": { link: "../../elsewhere" },
        "api/v1/round": { link: "." },
        "api/v1/as-text": "../../elsewhere",
        "api/v1/.hidden.yaml": api,
        "api/v1/.#lock.yaml": api,
        "api/v1/#auto.yaml": api,
        "api/v1/backup.yaml~": api,
        "api/v1/old.yaml.bak": api,
        "api/.git/d.yaml": api,
        "elsewhere/e.yaml": api,
      },
      "profile: matrix\n",
    );
    expect(findings).toEqual([]);
    expect(project?.apiFiles).toEqual([]);
  });

  it("are not looked for in folders of packages and of version control, nor in the settings of tools", () => {
    const unread = "{ is read by nobody";
    const { project, found } = loadWith({
      "api/node_modules/pkg/openapi.yaml": api,
      "api/v1/node_modules/pkg/data.json": unread,
      "api/.hg/store.yaml": api,
      "api/CVS/Entries.json": unread,
      "api/package.json": '{ "name": "api", "type": "module" }',
      "api/package-lock.json": "{}",
      "api/tsconfig.json": "// a comment\n{}",
      "api/tsconfig.build.json": unread,
      "api/v1/pnpm-lock.yaml": "lockfileVersion: 9\n",
      "api/v1/vitest.config.json": unread,
      "api/packages.json": '{ "swagger": "2.0", "paths": {} }',
      "api/compose-mail.yaml": api,
      "api/a.yaml": api,
    });
    expect(found).toEqual([]);
    expect(project?.unmarkedFiles).toEqual([]);
    expect(project?.apiFiles.map(({ file }) => file)).toEqual([
      "api/a.yaml",
      "api/compose-mail.yaml",
      "api/packages.json",
    ]);
  });

  it("are what targets.yaml names, whatever the name", () => {
    const { project, findings } = loadWith(
      { "api/package.json": '{ "swagger": "2.0", "paths": {} }', "api/old.yaml.orig": api },
      "sources: { apis: [api/package.json, api/old.yaml.orig] }\n",
    );
    expect(findings).toEqual([]);
    expect(project?.apiFiles.map(({ file }) => file)).toEqual(["api/package.json", "api/old.yaml.orig"]);
  });

  it("are taken once, under their own name rather than a link's", () => {
    const { project, findings } = loadWith({
      "api/a.yaml": { link: "b.yaml" },
      "api/b.yaml": api,
      "api/c.yaml": { link: "../elsewhere/d.yaml" },
      "elsewhere/d.yaml": api,
    });
    expect(findings).toEqual([]);
    expect(project?.apiFiles).toEqual([
      { file: "api/b.yaml", group: "b" },
      { file: "elsewhere/d.yaml", group: "c" },
    ]);
  });

  it("are reported where a link leads to none", () => {
    const { findings, project } = loadWith({
      "api/a.yaml": { link: "nothing.yaml" },
      "api/b.yaml": { link: "../../elsewhere.yaml" },
      "api/c": { link: "nothing" },
    });
    expect(findings.map(({ code, location }) => [code, location.file])).toEqual([
      ["file-missing", "api/a.yaml"],
      ["file-outside-project", "api/b.yaml"],
    ]);
    expect(project?.apiFiles.map(({ group }) => group)).toEqual(["a", "b"]);
  });

  it("are reported where they lack their version", () => {
    const { found, expected, project } = loadWith({
      "api/a.yaml": "info: {}\n⟦api-version-missing⟧paths: {}\n",
      // One that does not, of whatever version: whoever reads it looks at that.
      "api/b.yaml": "openapi: 9\npaths: {}\n",
      // A part that has this name.
      "api/c.yaml": "openapi: { type: object }\n",
    });
    expect(found).toEqual(expected);
    // Their groups are known, so that placeholders that name them are no further error.
    expect(project?.apiFiles.map(({ group }) => group)).toEqual(["b", "a"]);
  });

  it("are reported where two have one group, naming both", () => {
    const loaded = loadWith({ "api/a/v1/sync.yaml": api, "api/a/sync.yaml": api });
    expect(loaded.found).toEqual([
      { code: "duplicate-api-group", file: "api/a/v1/sync.yaml", line: 1, column: 1 },
    ]);
    expect(messages(loaded)[0]).toContain("'api/a/v1/sync.yaml' and 'api/a/sync.yaml'");
    expect(loaded.findings[0]?.related[0]?.location.file).toBe("api/a/sync.yaml");
    expect(loaded.project?.apiFiles).toEqual([{ file: "api/a/sync.yaml", group: "sync_a" }]);
  });

  it("have the suffixes of their folders where several have one name", () => {
    const { project, findings } = loadWith(
      {
        "api/users.yaml": api,
        "api/loans/v1/users.yaml": api,
        "api/stock-keeping/users.yaml": api,
        "api/stock-keeping/shelves.yaml": api,
      },
      "sources: { api_suffixes: { api/loans: ln } }\n",
    );
    expect(findings).toEqual([]);
    expect(project?.apiFiles).toEqual([
      { file: "api/loans/v1/users.yaml", group: "users_ln" },
      { file: "api/stock-keeping/shelves.yaml", group: "shelves", alias: "shelves_stock_keeping" },
      { file: "api/stock-keeping/users.yaml", group: "users_stock_keeping" },
      { file: "api/users.yaml", group: "users" },
    ]);
  });

  it("have suffixes only of folders that are there", () => {
    const { found, expected } = loadWith(
      { "api/loans/users.yaml": api },
      "sources: { api_suffixes: { ⟦path-missing⟧api/lons: ln, api/loans: ⟦targets-empty⟧'' } }\n",
    );
    expect(found).toEqual(expected);
  });
});

describe("events", () => {
  it("are found by version, with their examples and common fields", () => {
    const { project, findings } = loadWith({
      "event-schemas/schema/v1/m.room.name": schema,
      "event-schemas/schema/v1/v1-event-schema": { link: "." },
      "event-schemas/schema/v1/core-event-schema/room_event.json": schema,
      "event-schemas/schema/v1/core-event-schema/event.yaml": schema,
      "event-schemas/schema/v1/core-event-schema/core-event-schema": ".",
      "event-schemas/schema/v1/core-event-schema/event.json~": schema,
      "event-schemas/schema/v1/core-event-schema/msgtype_infos/image_event.json": schema,
      "event-schemas/schema/v2/m.room.name": schema,
      "event-schemas/schema/v3": { link: "v2" },
      "event-schemas/schema/README.md": "",
      "event-schemas/examples/v1/m.room.name": schema,
    });
    expect(findings).toEqual([]);
    expect(project?.eventFolders).toEqual([
      { schemas: "event-schemas/schema/v1", examples: "event-schemas/examples/v1" },
      { schemas: "event-schemas/schema/v2" },
    ]);
    expect(project?.commonFieldFiles).toEqual([
      "event-schemas/schema/v1/core-event-schema/event.yaml",
      "event-schemas/schema/v1/core-event-schema/room_event.json",
    ]);
  });

  it("are found without a version folder", () => {
    const { project } = loadWith({
      "event-schemas/schema/m.room.name": schema,
      "event-schemas/schema/core-event-schema/event.json": schema,
      "event-schemas/examples/m.room.name": schema,
    });
    expect(project?.eventFolders).toEqual([
      { schemas: "event-schemas/schema", examples: "event-schemas/examples" },
    ]);
    expect(project?.commonFieldFiles).toEqual(["event-schemas/schema/core-event-schema/event.json"]);
  });

  it("are grouped as the profile says, and as targets.yaml says", () => {
    const defaults = [
      { section: "room_events", types: ["m.room.*"] },
      {
        section: "voip_events",
        types: ["m.call.invite", "m.call.candidates", "m.call.answer", "m.call.hangup", "m.call.*"],
      },
      { section: "presence_events", types: ["m.presence"] },
      {
        section: "msgtype_events",
        types: [
          ...["m.text", "m.emote", "m.notice", "m.image", "m.file"].map((each) => `m.room.message#${each}`),
          "m.room.message#*",
        ],
      },
    ];
    expect(loadWith({}, "profile: matrix\n").project?.eventGroups).toEqual(defaults);
    const own = "event_groups: { mine: [org.example.*], presence_events: [m.presence, m.typing] }\n";
    const groups = loadWith({}, own).project?.eventGroups.map(({ section, types }) => ({ section, types }));
    expect(groups).toEqual([
      ...defaults.map((group) =>
        group.section === "presence_events" ? { ...group, types: ["m.presence", "m.typing"] } : group,
      ),
      { section: "mine", types: ["org.example.*"] },
    ]);
  });
});

describe("other places", () => {
  it("are usual ones without configuration, and absent without complaint", () => {
    const { project, findings } = loadWith({ "CHANGELOG.rst": "" });
    expect(findings).toEqual([]);
    expect(project).toMatchObject({
      changelog: "CHANGELOG.rst",
      apiFiles: [],
      eventFolders: [],
      commonFieldFiles: [],
    });
    expect(project).not.toHaveProperty("templates");
    expect(loadWith({}).project).not.toHaveProperty("changelog");
    expect(project?.titleStyles).toEqual({
      levels: ["=", "-", "~", "+", "^", "`"],
      subtitle: "<",
      sametitle: "/",
      supertitle: ">",
    });
  });

  it("are taken from targets.yaml, links followed", () => {
    const { project, findings } = loadWith(
      {
        "swagger/one.yaml": api,
        "more/two.yaml": api,
        "events/m.room.name": schema,
        "samples/m.room.name": schema,
        "common/event.json": schema,
        "docs/changes.rst": "",
        "theme/real/x.njk": "",
        "theme/link": { link: "real" },
        "api/ignored.yaml": api,
      },
      `
sources:
  apis: [swagger, ./more/two.yaml]
  events: [{ schemas: events, examples: samples }, { schemas: events/ }]
  common_fields: common
  changelog: docs/../docs/changes.rst
  templates: theme/link
title_styles: ["*", "#"]
relative_title_styles: { subtitle: "=" }
`,
    );
    expect(findings).toEqual([]);
    expect(project).toMatchObject({
      apiFiles: [
        { file: "swagger/one.yaml", group: "one" },
        { file: "more/two.yaml", group: "two" },
      ],
      eventFolders: [{ schemas: "events", examples: "samples" }, { schemas: "events" }],
      commonFieldFiles: ["common/event.json"],
      changelog: "docs/changes.rst",
      templates: "theme/real",
      titleStyles: { levels: ["*", "#"], subtitle: "=", sametitle: "/", supertitle: ">" },
    });
  });

  it("are reported where they do not exist or are of the wrong kind", () => {
    const { found, expected } = load({
      ...chapters,
      "api/login.yaml": api,
      "plain.yaml": "type: object\n",
      "turn/a": { link: "b" },
      "turn/b": { link: "a" },
      "targets.yaml": `${targets}
sources:
  apis: [⟦path-missing⟧apis, ⟦path-outside⟧../api, ⟦path-missing⟧turn/a, plain.yaml, ⟦targets-wrong-type⟧1, ⟦targets-empty⟧""]
  events: [{ schemas: ⟦path-missing⟧events, examples: ⟦path-missing⟧plain.yaml }, ⟦targets-missing-key⟧{}]
  common_fields: ⟦path-missing⟧common
  changelog: ⟦path-missing⟧api
  templates: ⟦path-missing⟧theme
  ⟦targets-unknown-key⟧api: [api]
event_groups: { mine: ⟦targets-empty⟧[], yours: ⟦targets-wrong-type⟧m.room.* }
`,
    });
    const named = { code: "api-version-missing", file: "plain.yaml", line: 1, column: 1 };
    expect(found).toEqual([named, ...expected]);
  });

  it("are suggested", () => {
    expect(messages(loadWith({ "api/x.yaml": api }, "sources: { apis: [apis] }\n"))).toEqual([
      "There is no file or folder 'apis'; did you mean 'api'?",
    ]);
  });

  it("are not suggested for themselves, where a link leads to nothing", () => {
    const loaded = loadWith({ "changes.rst": { link: "nothing" } }, "sources: { changelog: changes.rst }\n");
    expect(messages(loaded)).toEqual(["There is no file 'changes.rst'"]);
  });
});
