/** How much of something the reader takes; what goes beyond is shown as it is written, and reported where it stands. */
export const markdownLimits = {
  /** Quotes, lists and notes inside each other. */
  containers: 100,
  /** Emphasis, links and elements of HTML inside each other. */
  depth: 100,
  /** Characters that may begin or end emphasis in one paragraph, title or cell. */
  emphasis: 500,
  /** Square brackets that are open at the same time in one paragraph, title or cell. */
  brackets: 100,
  /** Cells of one row of a table. */
  columns: 1000,
  /** Cells that rows of tables lack in one text: they are filled up, however short the rows are. */
  lacking: 100_000,
  /** Lines of one text: each takes memory while it is parsed, also an empty one. */
  lines: 100_000,
  /** Steps of the parser for each character of a text. Texts that people wrote take 60 at most. */
  steps: 500,
} as const;

export type MarkdownLimit = keyof typeof markdownLimits;
