import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Files } from "../../src/source/files.ts";
import { parseSource } from "../../src/source/parse.ts";
import { createSources } from "../../src/source/sources.ts";
import { entriesOf, isMap, itemsOf, type Value, valueAt } from "../../src/source/value.ts";
import { hasShared, shared } from "../helpers/shared.ts";
import { brokenLinks, pagesIn } from "../html/folder.ts";
import { callBelow, elementsIn, fold, type Page, textIn } from "../html/read-page.ts";

const set = new Map(
  ["CLIENT", "SERVER", "APPSERVICE", "IDENTITY", "PUSH_GATEWAY"].map((name) => [
    `%${name}_RELEASE_LABEL%`,
    "unstable",
  ]),
).set("%CLIENT_MAJOR_VERSION%", "r0");

/** The files of a folder, where the errors that it has keep nothing from being published. */
function lowered(folder: string): Files {
  const files = nodeFiles(folder);
  const groups = ["apis", "schemas", "examples", "chapters", "links"];
  const rules = `\nrules: { ${groups.map((each) => `${each}: warning`).join(", ")} }\n`;
  return {
    ...files,
    read(path) {
      const read = files.read(path);
      return path === "specification/targets.yaml" && "text" in read ? { text: read.text + rules } : read;
    },
  };
}

/** What is published of a state of the real specification without any other configuration, and what is found in it. */
function buildState(folder: string): { files: Map<string, string>; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const sources = createSources(lowered(folder), report, { substitutions: set });
  const renderers = [
    createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout: "one-page" }),
  ];
  const git = () => ({ version: "", revision: "" });
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets: [], renderers, definitions: new Map() },
  );
  if ("refused" in result) throw new Error(String(result.refused));
  return { files: new Map(result.files), findings };
}

/** What the original's toolchain calls the folders of APIs. */
const apiFolders = new Map([
  ["cs", "client-server"],
  ["ss", "server-server"],
  ["as", "application-service"],
  ["is", "identity"],
  ["push", "push-gateway"],
]);

/** Its groups of events: those whose names begin with a text, and the variants of messages. */
const eventGroups = new Map([
  ["msgtype_events", "m.room.message$"],
  ["voip_events", "m.call."],
  ["presence_events", "m.presence"],
  ["room_events", "m.room."],
]);

/** The headings of endpoints and events that the original makes of each page, by the page's path. */
function originalHeadings(folder: string): Map<string, string[]> {
  const read = (path: string): Value =>
    parseSource(`${path}.yaml`, readFileSync(`${folder}/${path}`, "utf8"), () => {})?.value ?? null;
  const settings = read("specification/targets.yaml");
  const types = readdirSync(`${folder}/event-schemas/schema`).filter((name) => name.startsWith("m."));
  const chaptersOf = (entry: Value): string[] => {
    if (isMap(entry)) return [...entry.values()].flatMap(chaptersOf);
    if (Array.isArray(entry)) return entry.flatMap(chaptersOf);
    const [, group] = /^group:(.*)$/.exec(String(entry)) ?? [];
    return group === undefined
      ? [String(entry)]
      : chaptersOf(valueAt(valueAt(settings, "groups"), group) ?? []);
  };
  const endpoints = (name: string, suffix: string): string[] => {
    const apis = `api/${apiFolders.get(suffix)}`;
    const file = readdirSync(`${folder}/${apis}`).find(
      (each) => each.replaceAll("-", "_") === `${name}.yaml`,
    );
    const api = read(`${apis}/${file}`);
    const base = String(valueAt(api, "basePath")).replace(/\/$/, "").replace("%CLIENT_MAJOR_VERSION%", "r0");
    return entriesOf(valueAt(api, "paths")).flatMap(([path, methods]) =>
      entriesOf(methods).map(([method]) => `${method.toUpperCase()} ${base}${path}`.trim()),
    );
  };
  const headingsOf = (placeholder: string): string[] => {
    const [, name = "", suffix] = /^(\w+)_(cs|ss|as|is|push)_http_api$/.exec(placeholder) ?? [];
    if (suffix !== undefined) return endpoints(name, suffix);
    const prefix = eventGroups.get(placeholder);
    if (prefix !== undefined) return types.filter((type) => type.startsWith(prefix));
    const event = types.filter((type) => `${type.replace(/[.$]/g, "_")}_event` === placeholder);
    if (event.length > 0) return event;
    const [, definition] = /^definition_ss_event_schemas_(\w+)$/.exec(placeholder) ?? [];
    return definition === undefined ? [] : [definition.replace("_", ".")];
  };
  return new Map(
    entriesOf(valueAt(settings, "targets")).map(([name, target]) => {
      const chapters = itemsOf(valueAt(target, "files")).flatMap(chaptersOf);
      const placeholders = chapters.flatMap((file) => {
        const text = readFileSync(`${folder}/specification/${file}`, "utf8").replace(/^\.\. .*$/gm, "");
        return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, each = ""]) => each);
      });
      const label = valueAt(target, "version_label");
      const version = typeof label === "string" ? (set.get(label) ?? label) : undefined;
      const page = version === undefined ? name : `${name.replace(/@.*/, "")}/${version}`;
      return [`${page}.html`, placeholders.flatMap(headingsOf)];
    }),
  );
}

/** The headings of a page without their numbers. */
function headingsIn({ main }: Page): Set<string> {
  const headings = elementsIn(main).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return new Set(headings.map((each) => fold(textIn(callBelow(each) ?? each)).replace(/^[\d.]+ /, "")));
}

/** A heading of the original as it is shown: variants behind `#`, those of messages alone in their group. */
function isShown(shown: ReadonlySet<string>, heading: string): boolean {
  const [type = "", variant] = heading.split("$");
  return (
    shown.has(heading) || (variant !== undefined && (shown.has(variant) || shown.has(`${type}#${variant}`)))
  );
}

const client = "client_server/unstable.html: ";
const search = `${client}#get-matrix-client-r0-search`;
const graphs = `${client}index.html#event-graphs`;

describe.skipIf(!hasShared).each([
  {
    state: "2017-05-24",
    targets: 8,
    headings: 122,
    dead: { [search]: 1 },
    // Published beside these, at another version.
    versions: [`${client}../server_server/latest.html#send-to-device-messages`],
  },
  {
    state: "2019-06-28",
    targets: 13,
    headings: 231,
    dead: {
      [search]: 1,
      [`${client}#SAS-HKDF`]: 3,
      [`${client}../index.html#mapping-from-other-character-sets`]: 1,
      [`${client}../index.html#user-identifiers`]: 1,
    },
    versions: [],
  },
  { state: "2021-04-05", targets: 14, headings: 280, dead: { [search]: 1 }, versions: [] },
])("the state of $state", ({ state, targets, headings, dead, versions }) => {
  const folder = `${shared}corpora/matrix-${state}`;
  const { files, findings } = hasShared
    ? buildState(folder)
    : { files: new Map<string, string>(), findings: [] };
  const pages = pagesIn(files);

  it("is published, each of its targets", () => {
    const original = originalHeadings(folder);
    expect([...pages.keys()]).toEqual([...original.keys()]);
    expect(pages.size).toBe(targets);
  });

  it("shows each endpoint and event that the original shows", () => {
    const missing: string[] = [];
    let count = 0;
    for (const [file, original] of originalHeadings(folder)) {
      const page = pages.get(file);
      const shown = page ? headingsIn(page) : new Set<string>();
      for (const heading of original) if (!isShown(shown, heading)) missing.push(`${file}: ${heading}`);
      count += original.length;
    }
    expect(missing).toEqual([]);
    expect(count).toBe(headings);
  });

  it("has links that lead somewhere, or are found", () => {
    const broken = new Set(brokenLinks(pages, files.keys()));
    expect([...broken].sort()).toEqual([...Object.keys(dead), graphs, ...versions].sort());
    const found = (code: string) => findings.filter((each) => each.code === code).length;
    expect(found("dead-link")).toBe(Object.values(dead).reduce((sum, each) => sum + each, 0));
    expect(found("page-link-dead")).toBe(1);
  });
});
