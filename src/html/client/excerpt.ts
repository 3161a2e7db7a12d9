import { placesOf, type Term } from "../search/query.ts";
import type { SectionText } from "../search/search-data.ts";
import { make } from "./make.ts";

/** How many characters an excerpt has at most, and how many of them stand before the first hit. */
const LENGTH = 220;
const BEFORE = 70;

/** The sentence of a section, or of one of its parts, that has most of what was typed, which is marked. */
export function excerpt(
  text: SectionText | undefined,
  part: number | undefined,
  terms: readonly Term[],
): (Node | string)[] {
  const blocks =
    part === undefined ? [...(text?.blocks ?? []), ...(text?.parts ?? [])] : [text?.parts[part] ?? ""];
  // Where the text has nothing of it, it shows what the section begins with: its first sentence.
  let best = blocks.find((block) => / .* .* .*[.!?]$/.test(block)) ?? blocks[0] ?? "";
  best = sentencesOf(best)[0] ?? "";
  let most = 0;
  for (const block of blocks) {
    if (most > 0 && hits(block, terms) <= most) continue;
    for (const sentence of sentencesOf(block)) {
      const found = hits(sentence, terms);
      if (found > most) [best, most] = [sentence, found];
    }
  }
  return marked(shortened(best, terms), terms);
}

/** How many of the terms are in a text. */
function hits(text: string, terms: readonly Term[]): number {
  const lower = text.toLowerCase();
  return terms.filter((term) => !placesOf(term, lower).next().done).length;
}

/** A text in its sentences. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:]["”’)]?)\s+(?=\p{Lu}|["“(])/u);
}

/** A sentence that is too long begins before what was found, at a word. */
function shortened(sentence: string, terms: readonly Term[]): string {
  if (sentence.length <= LENGTH) return sentence;
  const lower = sentence.toLowerCase();
  const first = Math.min(...terms.map((term) => placesOf(term, lower).next().value?.[0] ?? sentence.length));
  const from = first >= sentence.length || first <= LENGTH - BEFORE ? 0 : first - BEFORE;
  const start = from === 0 ? 0 : sentence.indexOf(" ", from) + 1;
  const end = start + LENGTH >= sentence.length ? sentence.length : sentence.lastIndexOf(" ", start + LENGTH);
  const part = sentence.slice(start, end > start ? end : start + LENGTH);
  return `${start > 0 ? "… " : ""}${part}${start + part.length < sentence.length ? " …" : ""}`;
}

/** A text in which what was typed is marked. */
export function marked(text: string, terms: readonly Term[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let last = 0;
  for (const [start, end] of rangesOf(text, terms)) {
    parts.push(text.slice(last, start), make("mark", {}, text.slice(start, end)));
    last = end;
  }
  parts.push(text.slice(last));
  return parts;
}

/** Where terms are in a text, in order, without those that overlap. */
export function rangesOf(text: string, terms: readonly Term[]): [start: number, end: number][] {
  const lower = text.toLowerCase();
  // A letter that is longer in lower case would shift all places.
  if (lower.length !== text.length) return [];
  const all = terms.flatMap((term) => [...placesOf(term, lower)]).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const found: [number, number][] = [];
  for (const range of all) if (range[0] >= (found.at(-1)?.[1] ?? 0)) found.push(range);
  return found;
}
