import type { Options } from "minisearch";

/** A section as the search knows it. */
export interface SearchEntry {
  /** The anchor of the section. */
  id: string;
  title: string;
  /** What stands in literals: names of fields, paths, types of events. */
  names: string;
  text: string;
}

/** How sections are indexed when the page is built, and found when it is read. */
export const searchOptions: Options<SearchEntry> = {
  fields: ["title", "names", "text"],
  storeFields: ["title"],
  processTerm: (term) => (term.length > 1 || /\d/.test(term) ? term.toLowerCase() : null),
  searchOptions: {
    boost: { title: 8, names: 2 },
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    combineWith: "AND",
  },
};
