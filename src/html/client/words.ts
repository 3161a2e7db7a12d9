import { filled, type PageWord, pageWords } from "../page-words.ts";

/** One of the page's own words. */
export function word(name: PageWord, values: Readonly<Record<string, string | number>> = {}): string {
  return filled(pageWords[name], values);
}
