/** The page's own words. */
export const pageWords = {
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
  breadcrumb: "Where this is",
  previousSection: "Previous section: {title}",
  nextSection: "Next section: {title}",
  linkCopied: "Link copied",
  sampleLanguage: "Language of the request",
  responses: "Responses",
} as const;

export type PageWord = keyof typeof pageWords;

/** Puts values in for what is in braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
