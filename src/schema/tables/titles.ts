/** Longer titles are sentences about a value, as generators of code write them: no names that a type could go by. */
const LONGEST_NAME = { words: 5, characters: 60 };

/** Whether a title can be the name of a type. */
export function isName(title: string): boolean {
  const { words, characters } = LONGEST_NAME;
  return title.length <= characters && title.trim().split(/\s+/).length <= words;
}

/**
 * What a title says that readers do not see anyhow; `undefined` where it is a key or a description in other words, as those are
 * that generators make of keys: `Loan Id` for `loan_id`.
 */
export function tellingTitle(
  title: string | undefined,
  others: readonly string[],
  description: string,
): string | undefined {
  const text = title?.trim().replace(/\s+/g, " ") ?? "";
  const words = plainWords(text);
  const isSaid =
    others.some((other) => plainWords(other) === words) || plainWords(description).startsWith(words);
  return words === "" || isSaid ? undefined : text;
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
