/** How much of something `spec` takes. What goes beyond is refused with a finding that names the limit. */
export interface Limit {
  most: number;
  /** What is counted. */
  unit: string;
  /** In what it is counted. */
  of: string;
}

/**
 * The limits of untrusted input: counts, never times, so that the same project gets as far on every machine.
 * docs/limits.md shows them to users; test/limits.test.ts holds both together.
 */
export const limits = {
  file: { most: 16_000_000, unit: "bytes", of: "one file of a project" },
  files: { most: 64_000_000, unit: "bytes", of: "all files of a project" },
  folderDepth: { most: 100, unit: "folders inside each other", of: "a project" },
  publishedFile: {
    most: 500_000_000,
    unit: "bytes",
    of: "one file in the folder that is published to",
  },
  copies: { most: 256_000_000, unit: "bytes", of: "the copies of a project's files beside its pages" },
  expandedText: {
    most: 6_000_000,
    unit: "characters",
    of: "all chapters of a project with the sections they show",
  },
  documents: { most: 8_000_000, unit: "characters", of: "the documents of all targets" },
  names: {
    most: 20_000,
    unit: "titles, targets, notes and marks of notes",
    of: "the documents of all targets",
  },
  templateSteps: { most: 500_000, unit: "steps", of: "the rendering of one section or chapter" },
  templateCharacters: { most: 50_000_000, unit: "characters", of: "the rendering of one section or chapter" },
  runSteps: { most: 1_000_000, unit: "steps", of: "all templates of a run" },
  runCharacters: { most: 100_000_000, unit: "characters", of: "all templates of a run" },
  templateLevels: {
    most: 200,
    unit: "calls, includes and imports that wait for one another",
    of: "a template",
  },
  templateNesting: { most: 200, unit: "tags and expressions inside each other", of: "a template" },
  templateParts: { most: 100_000, unit: "tags, texts and parts of expressions", of: "a template" },
  schemaUses: { most: 200, unit: "uses of a schema on average", of: "each part of a value that is checked" },
  dynamicScopes: {
    most: 1_000,
    unit: "sets of schemas that dynamic references may lead to",
    of: "the schemas of a run",
  },
  comparedKeys: {
    most: 200_000_000,
    unit: "comparisons of a key with a name of `properties`",
    of: "all values that are checked",
  },
  range: { most: 100_000, unit: "numbers", of: "range() in a template" },
  sourceDepth: {
    most: 100,
    unit: "lists and mappings inside each other",
    of: "a YAML or JSON file, aliases followed",
  },
  entries: { most: 10_000, unit: "entries", of: "one list or mapping of a YAML or JSON file" },
  aliasValues: { most: 100_000, unit: "values", of: "what all aliases of a YAML file stand for" },
  referenceChain: { most: 100, unit: "references", of: "a chain from one `$ref` to the next" },
  inheritance: { most: 50, unit: "schemas", of: "a chain that inherits by `allOf`" },
  inherited: { most: 1_000, unit: "entries of `allOf`", of: "all schemas that one inherits from" },
  patternLength: { most: 10_000, unit: "characters", of: "a `pattern`" },
  patternStates: {
    most: 10_000,
    unit: "states (a character, or each time that it may repeat)",
    of: "a `pattern`",
  },
  patternWork: {
    most: 50_000_000,
    unit: "states times characters",
    of: "the match of one text with a `pattern`",
  },
  patternSteps: { most: 20_000_000, unit: "states entered at characters", of: "all matches with patterns" },
  patternDepth: { most: 100, unit: "groups inside each other", of: "a `pattern`" },
  groupLevels: { most: 50, unit: "groups inside each other", of: "`targets.yaml`" },
  groupEntries: { most: 100_000, unit: "entries", of: "all targets, their groups expanded" },
  rstDepth: { most: 100, unit: "blocks inside each other", of: "a chapter or description" },
  substitution: { most: 10_000, unit: "nodes", of: "what one substitution stands for" },
  substitutions: {
    most: 500_000,
    unit: "nodes",
    of: "what all substitutions of a document stand for",
  },
  substitutionChain: {
    most: 100,
    unit: "substitutions",
    of: "a chain from one substitution to the next",
  },
  includeDepth: { most: 16, unit: "files that include each other", of: "a text in reStructuredText" },
  includes: { most: 1_000, unit: "files", of: "what a text in reStructuredText includes" },
  markdownContainers: {
    most: 100,
    unit: "lists and quotes inside each other",
    of: "a chapter or description in Markdown",
  },
  markdownDepth: {
    most: 100,
    unit: "links, emphases and elements inside each other",
    of: "a chapter or description in Markdown",
  },
  markdownEmphasis: {
    most: 500,
    unit: "characters that may begin or end emphasis",
    of: "a paragraph, title or cell in Markdown",
  },
  markdownBrackets: {
    most: 100,
    unit: "square brackets that are open at the same time",
    of: "a paragraph, title or cell in Markdown",
  },
  markdownColumns: {
    most: 1_000,
    unit: "cells",
    of: "a row of a table in Markdown",
  },
  markdownLacking: {
    most: 100_000,
    unit: "cells that rows of tables lack",
    of: "a chapter or description in Markdown",
  },
  markdownLines: { most: 100_000, unit: "lines", of: "a chapter or description in Markdown" },
  markdownSteps: {
    most: 500,
    unit: "steps of the parser for each character",
    of: "a chapter or description in Markdown",
  },
} as const satisfies Record<string, Limit>;
