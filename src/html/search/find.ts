import { editDistance } from "../../diagnostics/edit-distance.ts";
import { readQuery } from "./query.ts";
import { type Found, rank } from "./rank.ts";
import type { SearchData } from "./search-data.ts";
import { wordsOf } from "./words.ts";

/** What was found, and for which words: others than those that were typed where nothing has these. */
export interface Findings {
  readonly found: readonly Found[];
  readonly searched: string;
}

/**
 * Finds what was typed. Words that nothing has are taken for the nearest that something has; where nothing has all words, some of
 * them are enough.
 * @param texts the texts of the sections in lower case, as far as they are there
 */
export function findWords(typed: string, data: SearchData, texts: readonly string[]): Findings {
  const textOf = (section: number) => texts[section];
  const found = rank(readQuery(typed), data, textOf);
  if (found.length > 0) return { found, searched: typed };
  const searched = nearestWords(typed, data, texts) ?? typed;
  const near = searched === typed ? [] : rank(readQuery(searched), data, textOf);
  return { found: near.length > 0 ? near : rank(readQuery(searched), data, textOf, true), searched };
}

/** The same query with its unknown words replaced; `undefined` where there are none that are like other words. */
function nearestWords(typed: string, data: SearchData, texts: readonly string[]): string | undefined {
  const words = wordsOf(typed);
  if (words.length === 0 || words.length > 6) return undefined;
  const known = knownWords(data, texts);
  const all = [...known.keys()];
  const nearest = words.map((word) => {
    if (all.some((each) => each.startsWith(word))) return word;
    return (word.length < 4 ? undefined : nearestTo(word, known)) ?? word;
  });
  const searched = nearest.join(" ");
  return searched === words.join(" ") ? undefined : searched;
}

/** Of words as near, the one that more sections have. */
function nearestTo(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const limit = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [each, count] of known) {
    const distance = editDistance(word, each, limit);
    const cost = distance - count / (count + 1);
    if (distance <= limit && cost < bestCost) [best, bestCost] = [each, cost];
  }
  return best;
}

let last: { of: readonly string[]; length: number; words: ReadonlyMap<string, number> } | undefined;

/** All words that sections have, each with how often it stands there. */
function knownWords(data: SearchData, texts: readonly string[]): ReadonlyMap<string, number> {
  if (last?.of === texts && last.length === texts.length) return last.words;
  const words = new Map<string, number>();
  const add = (text: string) => {
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1);
  };
  for (const { title, names = [], paths = [], parts = [] } of data.sections)
    for (const text of [title, ...names, ...paths, ...parts.map(([, name]) => name)]) add(text);
  for (const { name } of data.codes) add(name);
  for (const text of texts) add(text);
  last = { of: texts, length: texts.length, words };
  return words;
}
