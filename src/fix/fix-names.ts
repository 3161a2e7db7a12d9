export interface FixDescription {
  summary: string;
  /** Whether what it changes is a fault. What is a matter of choice is only changed when it is asked for. */
  mends: boolean;
}

/** What there is to fix. */
export const fixDescriptions = {
  "title-underlines": { summary: "make underlines of titles as long as the titles", mends: true },
  "path-blanks": {
    summary: "take blanks at the ends of paths away, and those that stand twice",
    mends: true,
  },
  "markdown-alerts": { summary: "write misspelt alerts of Markdown as GitHub knows them", mends: true },
  "example-types": { summary: "write examples of parameters and headers in the type they have", mends: true },
  "json-text-to-values": { summary: "write examples that are JSON text as values", mends: false },
  "values-to-json-text": { summary: "write examples that are values as JSON text", mends: false },
  "variant-names": { summary: "name files of variants with $ instead of #", mends: false },
} as const satisfies Record<string, FixDescription>;

export type FixName = keyof typeof fixDescriptions;

/** In the order in which they are made. */
export const fixNames = Object.keys(fixDescriptions).filter((name): name is FixName =>
  Object.hasOwn(fixDescriptions, name),
);
