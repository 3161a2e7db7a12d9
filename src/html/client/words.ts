import { filled, type PageWord, pageWords } from "../page-words.ts";

let own: Partial<Record<PageWord, string>> | undefined;

/** One of the page's own words, in the language of the page. */
export function word(name: PageWord, values: Readonly<Record<string, string | number>> = {}): string {
  own ??= JSON.parse(document.getElementById("page-words")?.textContent ?? "{}");
  return filled(own?.[name] ?? pageWords[name], values);
}
