export interface FixDescription {
  summary: string;
  /** Whether `spec fix` makes it when no fix is named: what it changes is wrong, not a matter of choice. */
  byItself: boolean;
}

/** What there is to fix. */
export const fixDescriptions = {
  "title-underlines": { summary: "make underlines of titles as long as the titles", byItself: true },
  "path-blanks": {
    summary: "take blanks at the ends of paths away, and those that stand twice",
    byItself: true,
  },
  "markdown-alerts": { summary: "write misspelt alerts of Markdown as GitHub knows them", byItself: true },
  "example-types": {
    summary: "write examples of parameters and headers in the type they have",
    byItself: true,
  },
  "json-text-to-values": { summary: "write examples that are JSON text as values", byItself: false },
  "values-to-json-text": { summary: "write examples that are values as JSON text", byItself: false },
  "variant-names": { summary: "name files of variants with $ instead of #", byItself: false },
} as const satisfies Record<string, FixDescription>;

export type FixName = keyof typeof fixDescriptions;

/** In the order in which they are made. */
export const fixNames = Object.keys(fixDescriptions).filter((name): name is FixName =>
  Object.hasOwn(fixDescriptions, name),
);
