import { Ajv } from "ajv";
import { load as parseYaml } from "js-yaml";
import { describe, expect, it } from "vitest";
import schema from "../../src/project/targets.schema.json" with { type: "json" };
import { chapters, load } from "./load.ts";

const isValid = new Ajv().compile(schema);

const base = "targets: { main: { files: [intro.rst] } }\n";
const valid = {
  smallest: base,
  "all keys": `
targets: { main: { files: [intro.rst, { 0: events.rst, 12: "group:a", 13: [outro.rst] }], output: r0.1, version_label: r0, title: R0, description: R., weight: 1.5, page: { lang: fr },
  indexes: { endpoints: false, event_types: true, error_codes: false, object_types: false, collections: false } } }
groups: { a: [intro.rst], }
placeholders: false
title_styles: ["=", "\\"", "\\\\", "]", "^", "\`"]
relative_title_styles: { subtitle: "<", sametitle: "/", supertitle: ">" }
sources:
  { apis: [api], api_suffixes: { api: x }, events: [{ schemas: events, examples: events }], common_fields: events, changelog: changes.rst, chapters: specification, changelogs: events, templates: events }
event_groups: { mine: [m.*] }
data: { codes: { file: a.css, columns: [a] } }
formats: { number: { title: Number, url: "#numbers" } }
collections: { loans: { schemas: events, examples: events, title: Loans, prefix: loan_ } }
rules: { links: off, dead-link: { severity: warning, paths: { "events.rst": error } } }
coverage: { endpoints: 100, descriptions: 82.5, examples: 0 }
page: { head: a.html, header: a.html, footer: a.html, css: a.css, logo: a.svg, lang: pt-BR, raw: true, llms: true, icon: a.svg, edit: "https://a.example/{file}#L{line}", words: words.yaml }
redirects: { old: new }
anchors: published/anchors
substitutions: { "%A%": r0, "@B": "" }
editor: zed
site: { title: S, description: About., base_url: "https://spec.example.org/s", version: r0, versions: versions.json }
descriptions: plain
profile: matrix
`,
  "descriptions in Markdown": `${base}descriptions: markdown\n`,
  "descriptions by file and folder": `${base}descriptions: { default: rst, api: plain, events/m.room.name: markdown }\n`,
  "empty mappings": `${base}groups: {}\nsources: {}\nrelative_title_styles: {}\nevent_groups: {}\nrules: {}\ncoverage: {}\n`,
  "no sources of a kind": `${base}sources: { apis: [], events: [] }\n`,
};
const invalid = {
  "no targets": "groups: {}\n",
  "a list": "[intro.rst]\n",
  "targets without any": "targets: {}\n",
  "a target without files": "targets: { main: {} }\n",
  "a target with a title of nothing": "targets: { main: { title: '', files: [intro.rst] } }\n",
  "a target of nothing": "targets: { main: }\n",
  "files without any": "targets: { main: { files: [] } }\n",
  "an entry that is a number": "targets: { main: { files: [1] } }\n",
  "an entry that is a list": "targets: { main: { files: [[intro.rst]] } }\n",
  "an empty entry": 'targets: { main: { files: [""] } }\n',
  "an entry without a depth": "targets: { main: { files: [{}] } }\n",
  "an empty list under a depth": "targets: { main: { files: [{ 1: [] }] } }\n",
  "a number in a list under a depth": "targets: { main: { files: [{ 1: [intro.rst, 1] }] } }\n",
  "a depth in a list under a depth": "targets: { main: { files: [{ 1: [{ 2: intro.rst }] }] } }\n",
  "a depth under a depth": "targets: { main: { files: [{ 1: { 2: intro.rst } }] } }\n",
  "a depth below 0": "targets: { main: { files: [{ -1: intro.rst }] } }\n",
  "a depth that is a word": "targets: { main: { files: [{ one: intro.rst }] } }\n",
  "a depth of 100": "targets: { main: { files: [{ 100: intro.rst }] } }\n",
  "an output outside of the output folder": "targets: { main: { files: [intro.rst], output: ../b } }\n",
  "an output that is hidden": "targets: { main: { files: [intro.rst], output: .a } }\n",
  "an output that is empty": 'targets: { main: { files: [intro.rst], output: "" } }\n',
  "an index of an unknown name": "targets: { main: { files: [intro.rst], indexes: { events: false } } }\n",
  "an index that is no yes or no":
    "targets: { main: { files: [intro.rst], indexes: { endpoints: no thanks } } }\n",
  "descriptions in what is not read": `${base}descriptions: asciidoc\n`,
  "descriptions by path in what is not read": `${base}descriptions: { api: asciidoc }\n`,
  "descriptions of a number": `${base}descriptions: 1\n`,
  "placeholders that are a word": `${base}placeholders: never\n`,
  "an unknown editor": `${base}editor: notepad\n`,
  "an address for an editor": `${base}editor: "vscode://file{file}"\n`,
  "no title styles": `${base}title_styles: []\n`,
  "a long title style": `${base}title_styles: ["=="]\n`,
  "a letter for a title style": `${base}title_styles: [a]\n`,
  "a title style twice": `${base}title_styles: ["=", "="]\n`,
  "a relative style that is no character": `${base}relative_title_styles: { subtitle: "" }\n`,
  "an unknown relative style": `${base}relative_title_styles: { title: "<" }\n`,
  "an unknown source": `${base}sources: { api: [api] }\n`,
  "one path for a list": `${base}sources: { apis: api }\n`,
  "an empty path": `${base}sources: { changelog: "" }\n`,
  "events without schemas": `${base}sources: { events: [{ examples: events }] }\n`,
  "a group of events without a type": `${base}event_groups: { mine: [] }\n`,
  "a severity that there is not": `${base}rules: { dead-link: warn }\n`,
  "a severity that is a list": `${base}rules: { dead-link: [off] }\n`,
  "an unknown key of a rule": `${base}rules: { dead-link: { path: {} } }\n`,
  "a list of paths": `${base}rules: { dead-link: { paths: [events.rst] } }\n`,
  "a severity of a path that there is not": `${base}rules: { dead-link: { paths: { events.rst: no } } }\n`,
  "coverage of what is not counted": `${base}coverage: { pages: 100 }\n`,
  "coverage that is no number": `${base}coverage: { endpoints: all }\n`,
  "coverage below 0": `${base}coverage: { endpoints: -1 }\n`,
  "coverage above 100": `${base}coverage: { endpoints: 100.5 }\n`,
  "a language that is a word too long": `${base}page: { lang: portuguese }\n`,
  "a language with a wrong sign": `${base}page: { lang: pt_BR }\n`,
  "a logo that is no picture": `${base}page: { logo: a.html }\n`,
  "raw that is a word": `${base}page: { raw: sure }\n`,
  "an icon that is no picture": `${base}page: { icon: a.html }\n`,
  "an address to edit without a file": `${base}page: { edit: "https://a.example/" }\n`,
  "an address to edit without https": `${base}page: { edit: "http://a.example/{file}" }\n`,
  "an address to edit that is a script": `${base}page: { edit: "javascript:{file}" }\n`,
  "an address to edit on another host": `${base}page: { edit: "//a.example/{file}" }\n`,
  "an address to edit with more in it": `${base}page: { edit: "{file}?{user}" }\n`,
  "llms that is a word": `${base}page: { llms: sure }\n`,
  "an unknown key of a page": `${base}page: { title: A }\n`,
  "a redirect to nothing": `${base}redirects: { old: "" }\n`,
  "a redirect from nothing": `${base}redirects: { "": new }\n`,
  "a redirect from a mark alone": `${base}redirects: { "#": new }\n`,
  "a redirect to two": `${base}redirects: { old: [a, b] }\n`,
  "two folders of anchors": `${base}anchors: [a, b]\n`,
  "a substitution for nothing": `${base}substitutions: { "": x }\n`,
  "a substitution of two lines": `${base}substitutions: { "%A%": "x\\ny" }\n`,
  "a substitution by a number": `${base}substitutions: { "%A%": 1 }\n`,
  "a site at a path": `${base}site: { base_url: /docs/ }\n`,
  "a site at an address with a query": `${base}site: { base_url: "https://a.example/?b" }\n`,
  "an unknown key of a site": `${base}site: { url: "https://a.example/" }\n`,
  "a weight that is a word": "targets: { main: { files: [intro.rst], weight: last } }\n",
  "an unknown key": `${base}pages: {}\n`,
};

function errorsIn(text: string): string[] {
  const { findings } = load({
    ...chapters,
    "api/login.yaml": 'swagger: "2.0"\n',
    "events/m.room.name": "{}",
    "changes.rst": "",
    "a.html": "",
    "a.css": "",
    "a.svg": "",
    "words.yaml": "search: Suchen",
    "versions.json": '[{ "version": "r0", "url": "../r0/" }]',
    "targets.yaml": text,
  });
  return findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

describe("the JSON Schema of targets.yaml", () => {
  it.each(Object.entries(valid))("and the reader accept: %s", (_, text) => {
    expect(errorsIn(text)).toEqual([]);
    expect(isValid(parseYaml(text)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each(Object.entries(invalid))("and the reader refuse: %s", (_, text) => {
    expect(errorsIn(text)).not.toEqual([]);
    expect(isValid(parseYaml(text))).toBe(false);
  });

  it("names every key that the reader knows, and describes it", () => {
    const objects = [
      schema,
      schema.definitions.target,
      schema.definitions.target.properties.indexes,
      schema.definitions.eventFolder,
      schema.definitions.collection,
      schema.definitions.page,
      schema.properties.site,
      schema.properties.sources,
      schema.properties.relative_title_styles,
    ];
    for (const { properties } of objects)
      for (const [key, { description }] of Object.entries<{ description: string }>(properties)) {
        expect(description, key).toMatch(/\.$/);
        expect(valid["all keys"]).toContain(`${key}:`);
      }
  });
});
