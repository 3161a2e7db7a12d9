import { filled, type ScriptWord, scriptWords, type WordValues } from "../script-words.ts";

let translation: Partial<Record<string, unknown>> | undefined;

/** One of the page's own words, in the language that the page has it in. */
export function word(name: ScriptWord, values: WordValues = {}): string {
  translation ??= Object(JSON.parse(document.getElementById("page-words")?.textContent ?? "{}"));
  const text = translation?.[name];
  return filled(typeof text === "string" ? text : scriptWords[name], values);
}
