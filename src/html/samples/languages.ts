/** A language that requests are shown in. */
export interface Language {
  /** What its blocks are known by: their class, or `data-language` where the author wrote them. */
  readonly id: string;
  readonly name: string;
}

/** Those that pages have all requests in. */
export const PAGE_LANGUAGES = [
  { id: "http", name: "HTTP" },
  { id: "curl", name: "curl" },
] as const satisfies readonly Language[];

/** Those that the script of a page writes requests in, once a reader chooses them. */
export const SCRIPT_LANGUAGES = [
  { id: "javascript", name: "JavaScript" },
  { id: "python", name: "Python" },
] as const satisfies readonly Language[];
