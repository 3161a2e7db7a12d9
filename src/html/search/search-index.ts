import type { Node, Section } from "../../doctree/tree.ts";
import { childrenOf, walk } from "../../doctree/walk.ts";
import { titleOf } from "../site/parts.ts";
import { SEARCH_FIELDS, type SearchEntry } from "./search-options.ts";
import { createTermIndex, type TermIndex } from "./term-index.ts";

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
  terms: TermIndex = createTermIndex(),
): string {
  const { words, json } = terms.update(entries.map((entry) => SEARCH_FIELDS.map((field) => entry[field])));
  const byNumber = <Value>(value: (entry: SearchEntry) => Value) =>
    Object.fromEntries(entries.map((entry, number) => [number, value(entry)]));
  const rest = JSON.stringify({
    documentCount: entries.length,
    nextId: entries.length,
    documentIds: byNumber(({ id }) => id),
    fieldIds: Object.fromEntries(SEARCH_FIELDS.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(words.entries()),
    averageFieldLength: SEARCH_FIELDS.map((_, at) => average(words.map((each) => each[at] ?? 0))),
    storedFields: byNumber((entry) => Object.fromEntries(stored.map((field) => [field, entry[field]]))),
    dirtCount: 0,
    serializationVersion: 2,
  });
  return `${rest.slice(0, -1)},"index":${json}}`;
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
