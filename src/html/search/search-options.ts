import type { Options } from "minisearch";

/** A section as the search knows it. */
export interface SearchEntry {
  /** The address of the section, `#anchor` or `page.html#anchor`. */
  id: string;
  title: string;
  /** The titles of the sections around it. */
  trail: string;
  /** What stands in literals: names of fields, paths, types of events. */
  names: string;
  text: string;
  /** The text as excerpts show it. */
  shown: string;
}

export const SEARCH_FIELDS = ["title", "names", "text"] as const;

/** The form in which a word is searched; single letters are not. */
export function termOf(word: string): string | null {
  return word.length > 1 || /\d/.test(word) ? word.toLowerCase() : null;
}

/** How sections are found when the page is read. */
export const searchOptions: Options<SearchEntry> = {
  fields: [...SEARCH_FIELDS],
  storeFields: ["title"],
  processTerm: termOf,
  searchOptions: {
    boost: { title: 8, names: 2 },
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.3 : false),
    maxFuzzy: 2,
    combineWith: "AND",
  },
};
