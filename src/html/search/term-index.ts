import { countTerms, type TermCounts } from "./count-terms.ts";

/** The terms of texts that stand in fields of entries. */
export interface TermIndex {
  /** Indexes texts, given for each entry by field. Where few entries differ from those before, only these are indexed. */
  update(texts: readonly (readonly string[])[]): Terms;
}

export interface Terms {
  /** How many different words each text has, by entry and field. */
  readonly words: readonly (readonly number[])[];
  /** In which texts each term stands, as MiniSearch has it in JSON; terms come in the order of the texts. */
  readonly json: string;
}

/** Where a term stands, by field: the numbers of entries in their order, each with a count behind it. */
type Postings = number[][];

type Entry = readonly TermCounts[];

/** Of more entries, all are indexed anew: each that is replaced is looked for in the postings of all its terms. */
const MANY = 32;

export function createTermIndex(): TermIndex {
  let entries: readonly Entry[] = [];
  let index = new Map<string, Postings>();
  /** For each entry, what is written of the terms that no entry before it has. */
  let chunks: string[] = [];
  const write = (number: number) => {
    chunks[number] = written(number, entries[number] ?? [], index);
  };

  const replace = (next: readonly Entry[], changed: readonly number[]) => {
    const terms = new Set(
      changed.flatMap((number) => [...termsOf(entries[number]), ...termsOf(next[number])]),
    );
    const stale = new Set<number>();
    const noteFirst = () => {
      for (const term of terms) stale.add(firstEntry(index.get(term) ?? []));
    };
    noteFirst();
    for (const number of changed) remove(index, number, entries[number] ?? []);
    for (const number of changed) add(index, number, next[number] ?? []);
    noteFirst();
    entries = next;
    for (const number of stale) if (number < entries.length) write(number);
  };

  const rebuild = (next: readonly Entry[]) => {
    entries = next;
    index = new Map();
    chunks = [];
    for (const [number, entry] of entries.entries()) add(index, number, entry);
    for (const number of entries.keys()) write(number);
  };

  return {
    update(texts) {
      const known = new Map(entries.flat().map((counted) => [counted.text, counted]));
      const count = (text: string) => {
        const counted = known.get(text) ?? countTerms(text);
        known.set(text, counted);
        return counted;
      };
      const next = texts.map((fields) => fields.map(count));
      const changed = [...next.keys()].filter((number) => !isSame(next[number], entries[number]));
      const isSimilar = next.length === entries.length && changed.length <= MANY;
      if (isSimilar) replace(next, changed);
      else rebuild(next);
      return {
        words: entries.map((fields) => fields.map(({ words }) => words)),
        json: `[${chunks.filter((chunk) => chunk !== "").join(",")}]`,
      };
    },
  };
}

function isSame(one: Entry = [], other: Entry = []): boolean {
  return one.length === other.length && one.every((counted, field) => counted === other[field]);
}

function termsOf(entry: Entry = []): string[] {
  return entry.flatMap(({ counts }) => [...counts.keys()]);
}

function add(index: Map<string, Postings>, number: number, entry: Entry): void {
  for (const [field, { counts }] of entry.entries())
    for (const [term, count] of counts) {
      const postings = index.get(term) ?? entry.map(() => []);
      index.set(term, postings);
      const list = postings[field] ?? [];
      let at = list.length;
      while (at > 0 && (list[at - 2] ?? 0) > number) at -= 2;
      if (at === list.length) list.push(number, count);
      else list.splice(at, 0, number, count);
    }
}

function remove(index: Map<string, Postings>, number: number, entry: Entry): void {
  for (const [field, { counts }] of entry.entries())
    for (const term of counts.keys()) {
      const postings = index.get(term) ?? [];
      const list = postings[field] ?? [];
      for (let at = 0; at < list.length; at += 2) if (list[at] === number) list.splice(at, 2);
      if (firstEntry(postings) === Number.POSITIVE_INFINITY) index.delete(term);
    }
}

function firstEntry(postings: Postings): number {
  let first = Number.POSITIVE_INFINITY;
  for (const [number] of postings) if (number !== undefined && number < first) first = number;
  return first;
}

/** The terms that come up first in an entry, separated by commas. */
function written(number: number, entry: Entry, index: ReadonlyMap<string, Postings>): string {
  const terms: string[] = [];
  for (const [field, { counts }] of entry.entries())
    for (const term of counts.keys()) {
      const postings = index.get(term) ?? [];
      const isFirst =
        firstEntry(postings) === number && postings.findIndex(([first]) => first === number) === field;
      if (isFirst) terms.push(`[${JSON.stringify(term)},{${postings.flatMap(writtenField).join(",")}}]`);
    }
  return terms.join(",");
}

/** A field in which a term stands, as the inside of a JSON object. */
function writtenField(list: readonly number[], field: number): string[] {
  if (list.length === 0) return [];
  let counts = "";
  for (let at = 0; at < list.length; at += 2) counts += `${at === 0 ? "" : ","}"${list[at]}":${list[at + 1]}`;
  return [`"${field}":{${counts}}`];
}
