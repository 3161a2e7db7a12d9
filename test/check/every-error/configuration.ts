import type { Expected } from "../../helpers/marked.ts";
import type { Content } from "../../helpers/memory-files.ts";

/** Groups of groups, each of which doubles the one before. */
const doubling = Array.from({ length: 18 }, (_, index) => {
  const mark = index === 1 ? "⟦group-too-large⟧" : "";
  return `  g${index + 1}: ["group:g${index}", ${mark}"group:g${index}"]\n`;
}).join("");

/** Aliases of lists of aliases, each ten times as long as the one before. */
const aliases = Array.from({ length: 5 }, (_, index) => {
  const item = index === 0 ? "x" : `*a${index - 1}`;
  const before = `${item}, `.repeat(7);
  const mark = index === 4 ? "⟦yaml-alias-expansion⟧" : "";
  return `a${index}: &a${index} [${before}${mark}${item}, ${item}, ${item}]\n`;
}).join("");

/** What nothing can excuse: errors of targets.yaml, and files that cannot be read. */
export const configuration: Record<string, Content> = {
  "targets.yaml": `targets:
  main:
    ⟦targets-unknown-key⟧fils: []
    files:
      - intro.rst
      - details.rst
      - ⟦chapter-missing⟧into.rst
      - ⟦path-outside⟧../../intro.rst
      - ⟦path-missing⟧folder
      - ⟦targets-entry⟧12
      - ⟦unknown-group⟧group:module
      - { ⟦invalid-depth⟧one: more.rst }
      - { 1: ⟦nested-depth⟧{ 2: more.rst } }
    page: { logo: ⟦logo-type⟧site/logo.pdf, lang: ⟦invalid-lang⟧pt_BR, edit: ⟦edit-address⟧edit.html, words: words.yaml }
  ⟦targets-missing-key⟧without: {}
  none: { files: ⟦targets-empty⟧[] }
  text: { files: ⟦targets-wrong-type⟧intro.rst }
  folder: { files: [intro.rst], output: ⟦invalid-output⟧../out }
  same: { files: [intro.rst], output: ⟦duplicate-output⟧Specification }
  circle: { files: ["group:a"] }
  large: { files: ["group:g18"] }
  site: { files: [intro.rst], output: ⟦output-reserved⟧index.html }
groups:
  a: [⟦group-circle⟧"group:a"]
  g0: []
${doubling}descriptions: ⟦descriptions-unknown⟧asciidoc
editor: ⟦editor-unknown⟧vscodes
profile: none
⟦profile-without-events⟧event_groups: { loans: [loan.*] }
collections: { records: { schemas: records } }
data: { codes: { file: codes.csv } }
title_styles: ["=", ⟦title-style⟧"=="]
substitutions: { "%V%": ⟦invalid-substitution⟧"a\\nb" }
coverage: { endpoints: ⟦invalid-percentage⟧101 }
sources: { templates: mine }
redirects: { a: nowhere, b: ⟦redirect-circle⟧c, c: ⟦redirect-circle⟧b }
site: { base_url: ⟦site-address⟧/lending/, version: ⟦version-unlisted⟧v1.3, versions: versions.json }
rules:
  ⟦rule-unknown⟧unused-sections: off
  unused-section: ⟦rule-severity⟧warn
  ⟦rule-fixed⟧yaml-syntax: off
`,
  "specification/intro.rst": "Introduction\n============\n\nText.\n",
  "specification/details.rst": "Details\n=======\n\nText.\n",
  "specification/more.rst": "More\n====\n\nText.\n",
  "specification/folder/a.rst": "",
  "mine/set.txt": "⟦template-set-base-unknown⟧2051\n",
  "site/logo.pdf": "",
  "words.yaml": "notFoundText: ⟦word-placeholder⟧Nicht da.\n",
  "versions.json": `[
  { "version": "v1.1", "url": "../v1.1/", "preferred": true },
  { "version": "v1.2", "url": "../v1.2/", "preferred": ⟦versions-conflict⟧true }
]
`,
  "spec-baseline.json": '{ "version": 1, "findings": [⟦baseline-invalid⟧"example-mismatch"] }\n',
  "api/syntax.yaml": "swagger: '2.0'\npaths: ⟦yaml-syntax⟧[\n",
  "api/documents.yaml": "swagger: '2.0'\n⟦yaml-several-documents⟧---\nswagger: '2.0'\n",
  "api/key.yaml": "swagger: '2.0'\nresponses:\n  ? ⟦yaml-key-not-scalar⟧[200, 201]\n  : {}\n",
  "api/circle.yaml": "swagger: '2.0'\ndefinitions: { A: &a { properties: { b: ⟦yaml-alias-circle⟧*a } } }\n",
  "api/aliases.yaml": `swagger: '2.0'\n${aliases}`,
  "api/bytes.yaml": "swagger: '2.0'\ninfo: { title: ⟦file-unreadable⟧",
  "api/outside.yaml": { link: "../../elsewhere.yaml" },
  "api/missing.yaml": { link: "nothing.yaml" },
  "codes.csv": "code\n1,⟦csv-syntax⟧2\n",
  "records/m.json": "{ ⟦json-syntax⟧'type': 1 }\n",
  "records/long.json": `[${"0,".repeat(10_000)}⟦too-many-entries⟧0]`,
  "records/deep.json": `${"[".repeat(100)}⟦nesting-too-deep⟧${"[".repeat(100)}`,
};

/** What is found of the links, in which no mark can stand. */
export const ofLinks: readonly Expected[] = [
  { code: "file-missing", file: "api/missing.yaml", line: 1, column: 1 },
  { code: "file-outside-project", file: "api/outside.yaml", line: 1, column: 1 },
];
