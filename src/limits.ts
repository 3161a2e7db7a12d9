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
  expandedText: {
    most: 16_000_000,
    unit: "characters",
    of: "all chapters of a project with the sections they show",
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
  comparedKeys: {
    most: 200_000_000,
    unit: "comparisons of a key with a name of `properties`",
    of: "all values that are checked",
  },
  range: { most: 100_000, unit: "numbers", of: "range() in a template" },
} as const satisfies Record<string, Limit>;
