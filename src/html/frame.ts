import type { Translation } from "./page-words.ts";

/** What a project puts around its pages. Markup is the project's own, and is passed on as it is. */
export interface Frame {
  /** The language of the text, as BCP 47 has it. */
  readonly lang: string;
  /** The page's own words in that language. */
  readonly words?: Translation;
  /** Markup for the end of the head, for above the page, and for below it. */
  readonly head?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Style that comes after ours. */
  readonly css?: string;
  /** The address of a picture beside the title. */
  readonly logo?: string;
  /** The address of a picture for tabs and bookmarks; the built-in one where there is none. */
  readonly icon?: string;
  /** Whether `raw` directives and roles pass on HTML. */
  readonly raw: boolean;
}
