import { describe, expect, it } from "vitest";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { renderRst } from "../../src/build/output-formats.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, type Expected, unmark } from "../helpers/marked.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";
import { smallProject } from "../helpers/small-project.ts";

/** Builds a project in memory whose files carry marks, and holds the findings against the marks. */
function expectMarked(changes: Record<string, string>, options: Partial<BuildOptions> = {}) {
  return expectFindings({ ...smallProject, ...changes }, options);
}

/** @param others what is found where no mark can stand */
function expectFindings(
  marked: Record<string, Content>,
  options: Partial<BuildOptions> = {},
  others: readonly Expected[] = [],
) {
  const { files, expected } = unmark(marked);
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const sources = createSources(memoryFiles(files), report);
  const git = () => ({ version: "", revision: "" });
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets: [], renderers: [renderRst], definitions: new Map(), ...options },
  );
  if ("refused" in result) throw new Error(result.refused);
  const placed = placeFindings(findings, sources.position);
  expect(placed.map(({ code, file, line, column }) => ({ code, file, line, column })).sort(byPlace)).toEqual(
    [...expected, ...others].sort(byPlace),
  );
  return { placed, result };
}

const targets = smallProject["targets.yaml"];

describe("findings of a build", () => {
  it("report what nothing shows, once all targets are built", () => {
    const chapter = "Details\n=======\n\n{{ping_http_api}}\n";
    const schema = smallProject["event-schemas/schema/m.ping"];
    expectMarked({
      "specification/details.rst": chapter,
      "event-schemas/schema/m.ping": `⟦unused-section⟧${schema}`,
    });
    expectMarked({ "specification/details.rst": chapter }, { targets: ["other"] });
  });

  it("do not call unused what a chapter with an error may have meant to show", () => {
    const chapter = (text: string) => ({ "specification/details.rst": `Details\n=======\n\n${text}\n` });
    expectMarked(chapter("{{⟦unknown-placeholder⟧png_http_api}}\n\n{{m_ping_event}}"));
    expectMarked(chapter("⟦unclosed-tag⟧{{ping_http_api}\n\n{{m_ping_event}}"));
    expectMarked(chapter("{{ping_http_api}}\n\n{{m_ping_event}}\n\n⟦unclosed-tag⟧{% if"));
    expectMarked({
      "targets.yaml": `${targets}⟦targets-unknown-key⟧group: {}\n`,
      "specification/details.rst": "Details\n",
    });
  });

  it("call unused what a chapter with an error does not name", () => {
    const unused = {
      "event-schemas/schema/m.ping": `⟦unused-section⟧${smallProject["event-schemas/schema/m.ping"]}`,
    };
    for (const text of [
      "Details\n=======\n\n{{⟦unknown-placeholder⟧png_http_api}}\n",
      "Details\n=======\n\n{{ping_http_api}}\n\nSkipped\n⟦title-level-skipped⟧~~~~~~~\n",
    ])
      expectMarked({ "specification/details.rst": text, ...unused });
  });

  it("report an event type that a group names in vain", () => {
    const { placed } = expectMarked({
      "targets.yaml": `${targets}event_groups: { pings: [m.ping, ⟦event-group-unmatched⟧m.pnig, m.p*] }\n`,
    });
    expect(placed[0]?.message).toContain("did you mean 'm.ping'?");
  });

  it("take what a group shows for shown", () => {
    expectMarked({
      "targets.yaml": `${targets}event_groups: { pings: [m.p*] }\n`,
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n\n{{pings}}\n",
    });
  });

  it("cost no more for each use of a section that is used often", () => {
    const uses = 60_000;
    const { result } = expectMarked({
      "specification/intro.rst": `Introduction\n============\n\n${"{{spec_version}}\n".repeat(uses)}`,
    });
    expect(result.files.get("specification.rst")?.match(/^1\.2\.3$/gm)).toHaveLength(uses);
  });

  it("report a base that a template set cannot have", () => {
    expectMarked({ "mine/set.txt": "⟦template-set-base-unknown⟧2051\n" }, { templates: "mine" });
    expectMarked({ "mine/set.txt": "2015\n" }, { templates: "mine" });
  });

  it("report one error of a template once, however many sections it fails in", () => {
    const schema = smallProject["event-schemas/schema/m.ping"];
    expectMarked(
      {
        "mine/event.njk": "{{ event.title }}\n\n  ⟦template-failed⟧{{ event.nothing }}\n",
        "event-schemas/schema/m.pong": schema.replaceAll("m.ping", "m.pong"),
        "event-schemas/examples/m.pong": '{ "type": "m.pong", "content": {} }',
        "specification/details.rst": `${smallProject["specification/details.rst"]}\n<<m_pong_event>>\n`,
      },
      { templates: "mine" },
    );
  });

  it("say where a template of the project's own fails, and what it was showing", () => {
    const { placed } = expectMarked(
      { "mine/event.njk": "{{ event.title }}\n\n  ⟦template-failed⟧{{ event.nothing }}\n" },
      { templates: "mine" },
    );
    expect(placed[0]?.related).toEqual([
      {
        message: "while it made the section 'm_ping_event'",
        file: "event-schemas/schema/m.ping",
        line: 1,
        column: 1,
      },
    ]);
    expect(placed[0]?.message).toBe("The template event.njk failed: 'event.nothing' is undefined");
  });

  it.each([
    [
      "a macro that templates of spec call",
      "{% macro value(a) %}\n{% for b in a.tables %}{% if b %}⟦template-failed⟧{{ b.nothing.x }}{% endif %}{% endfor %}\n{% endmacro %}{% macro tables(a, b) %}{% endmacro %}{% macro example(a) %}{% endmacro %}",
    ],
    [
      "a macro inside of another",
      "{% macro inner(a) %}\n⟦template-failed⟧{{ a.nothing }}{% endmacro %}{% macro value(a) %}\n\n{{ inner(a) }}{% endmacro %}{% macro tables(a, b) %}{% endmacro %}{% macro example(a) %}{% endmacro %}",
    ],
    [
      "a filter that there is not",
      "{% macro value(a) %}\n{{ a.type | ⟦template-failed⟧nosuch }}{% endmacro %}{% macro tables(a, b) %}{% endmacro %}{% macro example(a) %}{% endmacro %}",
    ],
    ["a tag that cannot be read", "{% macro value(a) %}{% endmacro %}\n{{ a | ⟦template-failed⟧}}"],
    [
      "a macro that is missing",
      "⟦template-failed⟧{% macro tables(a, b) %}{% endmacro %}{% macro example(a) %}{% endmacro %}",
    ],
  ])(
    "tell of %s at its place in the project's own template, once, with the sections that wanted it",
    (_, text) => {
      const { placed } = expectMarked({ "mine/tables.njk": text }, { templates: "mine" });
      expect(placed[0]?.related.map(({ file }) => file).sort()).toEqual([
        "api/ping.yaml",
        "event-schemas/schema/m.ping",
      ]);
    },
  );
});

describe("a placeholder whose source is wrong", () => {
  const api = smallProject["api/ping.yaml"];
  const schema = smallProject["event-schemas/schema/m.ping"];

  it("is no further error", () => {
    expectMarked({ "api/ping.yaml": `${api}paths: ⟦yaml-syntax⟧[\n` });
    expectMarked({ "api/ping.yaml": `openapi: ⟦unsupported-openapi-version⟧4.0.0\npaths: {}\n` });
    expectMarked({ "api/ping.yaml": api.replace("'2.0'", "⟦unsupported-swagger-version⟧'1.2'") });
    expectMarked({
      "event-schemas/schema/m.ping": `${schema}⟦json-syntax⟧]`,
      "event-schemas/schema/core-event-schema/event.json": "⟦json-syntax⟧{",
      "targets.yaml": `${targets}event_groups: { pings: [m.ping] }\n`,
      "specification/details.rst":
        "{% if true %}{{ m_ping_event | upper }}{% endif %}{{ping_http_api}}{{pings}}{{common_event_fields}}\n",
    });
    expectMarked({ "targets.yaml": `${targets}sources: { changelog: ⟦path-missing⟧CHANGES.rst }\n` });
  });

  it("is one where nothing else would keep it from being published", () => {
    const { placed } = expectMarked({
      "CHANGELOG.rst": "⟦changelog-without-version⟧Changes\n=======\n",
      "specification/intro.rst": "Version {{⟦unknown-placeholder⟧spec_version}}.\n",
    });
    expect(placed[1]?.message).toMatch(
      /^The changelog names no version, so there is no 'spec_version'; write/,
    );
  });

  it("is reported for a changelog that is not there", () => {
    const { "CHANGELOG.rst": _, ...rest } = smallProject;
    const { placed } = expectFindings({
      ...rest,
      "specification/intro.rst":
        "Version {{⟦unknown-placeholder⟧spec_version}}, {% if true %}{{ ⟦unknown-placeholder⟧spec_changelog | upper }}{% endif %}.\n",
    });
    expect(placed.map(({ message }) => message)).toEqual(
      ["spec_version", "spec_changelog"].map(
        (name) =>
          `There is no CHANGELOG.rst to take '${name}' from; write one, or name the changelog under 'sources' in targets.yaml`,
      ),
    );
  });
});

describe("event schemas and examples in further folders", () => {
  const schema = smallProject["event-schemas/schema/m.ping"];
  const example = smallProject["event-schemas/examples/m.ping"];

  it("are found where nothing reads them", () => {
    const { placed } = expectMarked({
      "event-schemas/schema/rooms/m.topic": `⟦event-unread⟧${schema}`,
      "event-schemas/schema/rooms/deep/m.name.yaml": "⟦event-unread⟧allOf: [{ $ref: parts/base.yaml }]\n",
      "event-schemas/schema/rooms/deep/parts/base.yaml": "type: object\n",
      "event-schemas/examples/rooms/m.topic": `⟦event-unread⟧${example}`,
      "event-schemas/examples/v2/m.ping": `⟦event-unread⟧${example}`,
    });
    expect(placed.map(({ message }) => message)).toContain(
      "Nothing reads the event schemas in 'event-schemas/schema/rooms'; move this to 'event-schemas/schema', or name " +
        "the folder as 'schemas' under sources.events in targets.yaml",
    );
  });

  it("are found below folders of versions, and below those that targets.yaml names", () => {
    const { "event-schemas/schema/m.ping": _, "event-schemas/examples/m.ping": __, ...others } = smallProject;
    const moved = {
      ...others,
      "event-schemas/schema/v1/m.ping": schema,
      "event-schemas/examples/v1/m.ping": example,
      "event-schemas/schema/v1/rooms/m.topic": `⟦event-unread⟧${schema}`,
      "event-schemas/examples/m.stray": `⟦event-unread⟧${example}`,
    };
    expectFindings(moved);
    const named = "sources: { events: [{ schemas: es/main, examples: ex }, { schemas: es/main/rooms }] }\n";
    expectFindings({
      ...others,
      "targets.yaml": targets + named,
      "es/main/m.ping": schema,
      "ex/m.ping": example,
      "es/main/rooms/core-event-schema/base.json": schema,
      "es/main/old/m.topic": `⟦event-unread⟧${schema}`,
    });
  });

  it("are no finding where others refer to them, and where they are none", () => {
    expectMarked({
      "api/ping.yaml": smallProject["api/ping.yaml"].replace(
        "type: object",
        "x-more: { $ref: ../event-schemas/schema/parts/more.json }\n            type: object",
      ),
      "event-schemas/schema/m.ping": schema.replace("{", '{ "allOf": [{ "$ref": "parts/base.json" }], '),
      "event-schemas/schema/parts/base.json": schema,
      "event-schemas/schema/parts/more.json": schema,
      "event-schemas/schema/core-event-schema/infos/image.yaml": "type: object\n",
      "event-schemas/schema/definitions/base.yaml": "type: object\n",
      "event-schemas/schema/tools/README.md": "type: object\n",
      "event-schemas/schema/tools/check.py": "import json\nprint(1)\n",
      "event-schemas/schema/tools/settings.yaml": "indent: 2\n",
      "event-schemas/examples/parts/list.json": "[1]",
    });
  });

  it("are not looked for where not all can be read", () => {
    expectMarked({
      "api/other.yaml": 'swagger: "2.0"\ninfo: ⟦yaml-syntax⟧[',
      "event-schemas/schema/rooms/m.topic": schema,
    });
  });
});

describe("a file among the API files that is none", () => {
  it("is reported where nothing refers to it", () => {
    expectMarked({ "api/mail.yaml": "⟦no-api-file⟧" });
    expectMarked({ "api/mail.yaml": "⟦no-api-file⟧{}\n" });
    expectMarked({ "api/mail.yaml": "⟦no-api-file⟧info: { title: Mail, version: 1.0.0 }\n" });
  });

  it("is silent where it is a part of one, or stands apart", () => {
    const schema = "type: object\n";
    const api = smallProject["api/ping.yaml"];
    expectMarked({
      "api/pong.yaml": schema,
      "api/ping.yaml": `${api}definitions: { P: { $ref: pong.yaml } }\n`,
    });
    expectMarked({ "api/definitions/pong.yaml": schema, "api/schemas/pong.yaml": schema });
    expectMarked({ "api/list.yaml": "- 1\n", "api/notes.txt": "" });
  });
});

describe("what a call names and there is not", () => {
  const refusal = (options: Partial<BuildOptions>) => {
    const sources = createSources(memoryFiles(smallProject), () => {});
    const io = { sources, report: () => {}, builtInTemplates, git: () => ({ version: "", revision: "" }) };
    const result = build(io, { targets: [], renderers: [renderRst], definitions: new Map(), ...options });
    return "refused" in result ? result.refused : undefined;
  };

  it("is reported to the caller, and is no finding", () => {
    expect(refusal({ targets: ["main", "oter"] })).toBe(
      "There is no target 'oter' in targets.yaml; did you mean 'other'?",
    );
    expect(refusal({ templates: "2016" })).toBe(
      "There is no template set '2016'; name default, 2015 or a folder of the project that holds templates",
    );
    expect(refusal({ targets: ["other"], templates: "2015" })).toBeUndefined();
  });
});

describe("templates without effect", () => {
  const use = { templates: "mine" };

  it("are reported, with the name that was probably meant", () => {
    const { placed } = expectMarked({ "mine/evnt.njk": "⟦template-unused⟧{% include 'evnt.njk' %}" }, use);
    expect(placed[0]?.message).toBe(
      "'evnt.njk' replaces no template of the set 'default', and no other template names it; did you mean 'event.njk' or 'events.njk'?",
    );
    expectMarked({ "mine/set.txt": "2015", "mine/tables.njk": "⟦template-unused⟧" }, use);
    expectMarked({ "mine/a.njk": "⟦template-unused⟧{% include 'b.njk' %}", "mine/b.njk": "" }, use);
  });

  it("are none where another template names them, or may", () => {
    expectMarked({ "mine/variants.njk": "{% include 'default/variants.njk' %}", "mine/readme.txt": "" }, use);
    expectMarked(
      {
        "mine/event.njk": '{%- include "parts/a.njk" %}',
        "mine/parts/a.njk": "{% include 'b.njk' %}",
        "mine/b.njk": "",
      },
      use,
    );
    expectMarked({ "mine/event.njk": "{% set name = 'b.njk' %}{% include name %}", "mine/b.njk": "" }, use);
  });

  it("are reported for a folder that holds none", () => {
    expectMarked({
      "mine/event.jinja": "",
      "targets.yaml": `${targets}sources: { templates: ⟦template-set-empty⟧mine }\n`,
    });
  });

  it("report a chapter whose depth leaves out a level, or lies above the first one", () => {
    const files = (entries: string) => ({
      "targets.yaml": `targets: { main: { files: [${entries}] }, other: { output: another, files: [details.rst] } }\n`,
    });
    expectMarked(files("intro.rst, { 2: ⟦chapter-too-deep⟧details.rst }"));
    expectMarked(files("{ 1: intro.rst }, ⟦chapter-above-first⟧details.rst"));
    expectMarked(files("intro.rst, { 1: details.rst }"));
  });
});

describe("a template set of the project's own", () => {
  it("is found in the folder templating, where templates stand directly in it", () => {
    const { result } = expectMarked({ "templating/event.njk": "Mine\n" });
    expect(result.files.get("another.rst")).toContain("\nMine\n");
    const apart = expectMarked({ "templating/mine/event.njk": "Mine\n" });
    expect(apart.result.files.get("another.rst")).not.toContain("Mine");
    const other = expectMarked({ "templating/event.njk": "Mine\n" }, { templates: "default" });
    expect(other.result.files.get("another.rst")).not.toContain("Mine");
  });

  it("replaces templates, takes the others from its base, and can include them", () => {
    const { result } = expectMarked(
      { "mine/event.njk": 'Before\n\n{% include "default/event.njk" %}' },
      { templates: "mine" },
    );
    const text = result.files.get("another.rst") ?? "";
    expect(text).toContain("Before\n\n.. class:: event\n\n``m.ping``");
    expect(text).toContain("``GET /api/ping/{count}``");
  });

  it("is used where targets.yaml names it", () => {
    const { result } = expectMarked({
      "targets.yaml": `${targets}sources: { templates: mine }\n`,
      "mine/event.njk": "Mine\n",
    });
    expect(result.files.get("another.rst")).toContain("\nMine\n");
  });
});

describe("what editors, systems and version control leave beside sources", () => {
  const left = [
    "m.ping~",
    "#m.ping#",
    ".#m.ping",
    "m.ping.orig",
    "m.ping.bak",
    "m.ping.rej",
    "m.ping.tmp",
  ].concat(["m.ping.swp", "4913", "Thumbs.db", "desktop.ini", ".DS_Store", "._m.ping"]);

  it("is no source, in whatever folder", () => {
    const folders = ["event-schemas/schema", "event-schemas/examples", "api", "specification", "templating"];
    const files = folders.flatMap((folder) => [
      ...left.map((name) => [`${folder}/${name}`, "{ is no source"]),
      [`${folder}/node_modules/pkg/m.ping.json`, "{ nor is this"],
      [`${folder}/.git/config.yaml`, "{ nor is this"],
    ]);
    const { result } = expectFindings({ ...smallProject, ...Object.fromEntries(files) });
    expect(result.prepared?.model.events.map(({ name }) => name)).toEqual(["m.ping"]);
  });

  it("is read where targets.yaml names it", () => {
    const { result } = expectFindings({
      ...smallProject,
      "targets.yaml": `${targets}  third: { files: ["#notes.rst#", old.rst~] }\n`,
      "specification/#notes.rst#": "Notes\n=====\n\nA note.\n",
      "specification/old.rst~": "Old\n===\n\nAn old text.\n",
    });
    expect(result.files.get("third.rst")).toContain("An old text.");
  });
});

describe("folders that cannot be listed", () => {
  const unreadable = { unreadable: "permission is denied" };
  const withoutBelow = (folder: string) =>
    Object.fromEntries(Object.entries(smallProject).filter(([path]) => !path.startsWith(`${folder}/`)));

  it.each(["api", "event-schemas/schema", "event-schemas/examples", "event-schemas"])(
    "are one finding each, and nothing is said of what depends on them: %s",
    (folder) => {
      const { placed } = expectFindings({ ...withoutBelow(folder), [folder]: unreadable }, undefined, [
        { code: "folder-unreadable", file: folder, line: 1, column: 1 },
      ]);
      expect(placed[0]?.message).toContain(`'${folder}': permission is denied`);
    },
  );

  it("are found inside of others, and where chapters and references lead into them", () => {
    expectFindings(
      {
        ...smallProject,
        "api/definitions": unreadable,
        "api/v2": unreadable,
        shared: unreadable,
        "specification/closed": unreadable,
        "targets.yaml": `${targets}  third: { files: [intro.rst, closed/a.rst] }\n`,
        "event-schemas/schema/m.pong": JSON.stringify({ $ref: "../../shared/a.json" }),
        "event-schemas/examples/m.pong": "{}",
        "specification/details.rst": `${smallProject["specification/details.rst"]}\n{{m_pong_event}}\n`,
      },
      undefined,
      ["api/definitions", "api/v2", "shared", "specification/closed"].map((file) => ({
        code: "folder-unreadable",
        file,
        line: 1,
        column: 1,
      })),
    );
  });

  it("are none of the project's where nothing looks for sources in them", () => {
    expectFindings({ ...smallProject, private: unreadable });
  });
});
