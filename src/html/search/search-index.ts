import type { Node, Section } from "../../rst/tree.ts";
import { titleOf } from "../site/parts.ts";
import { childrenOf, walk } from "../walk.ts";
import { SEARCH_FIELDS, type SearchEntry, termOf } from "./search-options.ts";

/** For each field by its number, how often a term stands in the entries, as the inside of a JSON object. */
type Frequencies = string[];

/** The sections of a part of a text, as the search knows them; `addressOf` gives where each of them is. */
export function searchEntries(
  blocks: readonly Node[],
  elsewhere: ReadonlySet<Node>,
  addressOf: (section: Section) => string,
  read: (section: Section) => SectionEntry = entryOf,
): SearchEntry[] {
  const entries: SearchEntry[] = [];
  const above: Section[] = [];
  for (const block of blocks)
    walk(block, (node) => {
      if (node.type !== "section" || elsewhere.has(node)) return false;
      while ((above.at(-1)?.level ?? 0) >= node.level) above.pop();
      const trail = above.map(titleOf).join(" › ");
      entries.push({ id: addressOf(node), trail, ...read(node) });
      above.push(node);
      return true;
    });
  return entries;
}

/**
 * The index of sections, as JSON that MiniSearch loads. It is put together here, since MiniSearch itself takes several
 * times as long: it orders its terms while they come in. `stored` is what it keeps of each section to be shown.
 */
export function searchIndex(
  entries: readonly SearchEntry[],
  stored: readonly (keyof SearchEntry)[],
  count: (text: string) => TermCounts = countTerms,
): string {
  const index = new Map<string, Frequencies>();
  const lengths = entries.map((entry, number) =>
    SEARCH_FIELDS.map((field, at) => addTerms(index, count(entry[field]), at, number)),
  );
  const byNumber = <Value>(value: (entry: SearchEntry) => Value) =>
    Object.fromEntries(entries.map((entry, number) => [number, value(entry)]));
  const rest = JSON.stringify({
    documentCount: entries.length,
    nextId: entries.length,
    documentIds: byNumber(({ id }) => id),
    fieldIds: Object.fromEntries(SEARCH_FIELDS.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: SEARCH_FIELDS.map((_, at) => average(lengths.map((each) => each[at] ?? 0))),
    storedFields: byNumber((entry) => Object.fromEntries(stored.map((field) => [field, entry[field]]))),
    dirtCount: 0,
    serializationVersion: 2,
  });
  const terms = Array.from(
    index,
    ([term, frequencies]) => `[${JSON.stringify(term)},${written(frequencies)}]`,
  );
  return `${rest.slice(0, -1)},"index":[${terms.join(",")}]}`;
}

function written(frequencies: Frequencies): string {
  const fields = frequencies.flatMap((inside, field) => (inside === "" ? [] : [`"${field}":{${inside}}`]));
  return `{${fields.join(",")}}`;
}

/** Where MiniSearch parts a text into words; the same for ASCII alone, which is found several times as fast. */
const BETWEEN_WORDS = /[\n\r\p{Z}\p{P}]+/u;
const BETWEEN_ASCII_WORDS = /[\n\r !"#%&'()*,\-./:;?@[\\\]_{}]+/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** How many different words a text has, and how often it has each term. */
export interface TermCounts {
  readonly words: number;
  readonly counts: ReadonlyMap<string, number>;
}

export function countTerms(text: string): TermCounts {
  const words = new Map<string, number>();
  const between = BEYOND_ASCII.test(text) ? BETWEEN_WORDS : BETWEEN_ASCII_WORDS;
  for (const word of text.split(between)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    const term = termOf(word);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return { words: words.size, counts };
}

/** Adds the terms of one field of one entry; gives how many different words it has. */
function addTerms(
  index: Map<string, Frequencies>,
  { words, counts }: TermCounts,
  field: number,
  entry: number,
): number {
  for (const [term, count] of counts) {
    const frequencies = index.get(term) ?? SEARCH_FIELDS.map(() => "");
    frequencies[field] += `${frequencies[field] === "" ? "" : ","}"${entry}":${count}`;
    index.set(term, frequencies);
  }
  return words;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

/** What the search knows of a section, wherever it stands. */
export type SectionEntry = Pick<SearchEntry, "title" | "names" | "text" | "shown">;

/** A section's own text, without the sections in it and without examples. */
export function entryOf(section: Section): SectionEntry {
  const names: string[] = [];
  const text: string[] = [];
  const shown: string[] = [];
  const collect = (node: Node) => {
    if (SKIPPED.has(node.type)) return;
    if (node.type === "literal") names.push(node.value);
    if (node.type === "text") text.push(node.value);
    if (node.type === "literal" || node.type === "text") shown.push(node.value);
    else for (const child of childrenOf(node)) collect(child);
    if (ENDING_WORDS.has(node.type)) {
      text.push(" ");
      shown.push(" ");
    }
  };
  for (const block of section.children) if (block.type !== "title") collect(block);
  return {
    title: titleOf(section),
    names: names.join(" "),
    text: text.join(""),
    shown: shown.join("").replace(/\s+/g, " ").trim(),
  };
}

/** What stands apart from what follows it, where the tree has no blank between them. */
const ENDING_WORDS: ReadonlySet<string> = new Set([
  "paragraph",
  "term",
  "classifier",
  "fieldName",
  "rubric",
  "title",
  "caption",
  "line",
  "attribution",
]);

const SKIPPED: ReadonlySet<string> = new Set([
  "section",
  "comment",
  "contents",
  "substitutionDefinition",
  "literalBlock",
  "raw",
]);
