import { type Document, type Node, type Section, textOf } from "../rst/tree.ts";
import type { Context } from "./context.ts";
import { SEARCH_FIELDS, type SearchEntry, termOf } from "./search-options.ts";
import { childrenOf, walk } from "./walk.ts";

/** For each field by its number, how often a term stands in the entries, as the inside of a JSON object. */
type Frequencies = string[];

/**
 * The index of a page's sections, as JSON that MiniSearch loads. It is put together here, since MiniSearch itself
 * takes several times as long: it orders its terms while they come in.
 */
export function searchIndex(document: Document, { anchors }: Pick<Context, "anchors">): string {
  const entries: SearchEntry[] = [];
  walk(document, (node) => {
    const id = node.type === "section" ? anchors.get(node)?.id : undefined;
    if (node.type === "section" && id !== undefined) entries.push(entryOf(node, id));
    return node.type === "document" || node.type === "section";
  });
  const index = new Map<string, Frequencies>();
  const lengths = entries.map((entry, number) =>
    SEARCH_FIELDS.map((field, at) => addTerms(index, entry[field], at, number)),
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
    storedFields: byNumber(({ title }) => ({ title })),
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

/** Where MiniSearch parts a text into words. */
const BETWEEN_WORDS = /[\n\r\p{Z}\p{P}]+/u;

/** Counts the terms of one field of one entry; gives how many different words it has. */
function addTerms(index: Map<string, Frequencies>, text: string, field: number, entry: number): number {
  const words = new Map<string, number>();
  for (const word of text.split(BETWEEN_WORDS)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    const term = termOf(word);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  for (const [term, count] of counts) {
    const frequencies = index.get(term) ?? SEARCH_FIELDS.map(() => "");
    frequencies[field] += `${frequencies[field] === "" ? "" : ","}"${entry}":${count}`;
    index.set(term, frequencies);
  }
  return words.size;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

/** A section's own text, without the sections in it and without examples. */
export function entryOf(section: Section, id: string): SearchEntry {
  const [title, ...blocks] = section.children;
  const names: string[] = [];
  const text: string[] = [];
  const collect = (node: Node) => {
    if (SKIPPED.has(node.type)) return;
    if (node.type === "literal") names.push(node.value);
    else if (node.type === "text") text.push(node.value);
    else for (const child of childrenOf(node)) collect(child);
    if (node.type === "paragraph" || node.type === "term") text.push(" ");
  };
  for (const block of blocks) collect(block);
  return {
    id,
    title: title?.type === "title" ? textOf(title).replace(/\s+/g, " ").trim() : "",
    names: names.join(" "),
    text: text.join(""),
  };
}

const SKIPPED: ReadonlySet<string> = new Set([
  "section",
  "comment",
  "contents",
  "substitutionDefinition",
  "literalBlock",
  "raw",
]);
