/** The words that the page's script shows. */
export const scriptWords = {
  search: "Search",
  searchFor: "Search the specification",
  results: "Results",
  loading: "Loading…",
  reading: "Reading the text…",
  nothingFound: "Nothing found.",
  oneResult: "1 result",
  manyResults: "{count} results",
  firstShown: "{count} results, the best {shown} shown",
  insteadOf: "Nothing has “{typed}”. This is for “{searched}”.",
  deadLink: "Nothing here has the address “#{id}”. Perhaps it is one of these.",
  noIndex: "The search index cannot be read.",
  operations: "Operations",
  events: "Events",
  fields: "Fields",
  types: "Types",
  codes: "Codes",
  sections: "Sections",
  keys: "Keys",
  chooseResult: "Choose a result",
  goToResult: "Go to the result",
  keyOfNext: "Go to the next section",
  keyOfPrevious: "Go to the previous section",
  close: "Close",
  showKeys: "Show these keys",
  branch: "Sections of {title}",
  whereThisIs: "Where this is",
  previousSection: "Previous section: {title}",
  nextSection: "Next section: {title}",
  pin: "Pin this section",
  pinned: "Pinned",
  unpin: "Unpin {title}",
  linkCopied: "Link copied",
  sampleLanguage: "Language of the request",
  responses: "Responses",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
  themeSystem: "Theme: system",
  themeLight: "Theme: light",
  themeDark: "Theme: dark",
  alternatives: "Alternatives",
  example: "Example",
  table: "Table",
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  insideOf: "What is in {name}",
  perhaps: "Perhaps it is one of these:",
} as const;

export type ScriptWord = keyof typeof scriptWords;

/** What stands in place of what a text has in braces. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Puts values in for what stands in braces. */
export function filled(text: string, values: WordValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
