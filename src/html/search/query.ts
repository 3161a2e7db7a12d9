import { type Name, nameOf, stemOf } from "./words.ts";

/** What was typed, read. */
export interface Query {
  readonly text: string;
  readonly whole: Name;
  readonly terms: readonly Term[];
  /** A path, where it may be one. */
  readonly path?: QueryPath;
  /** A section's number, `3.5.2`. */
  readonly number?: string;
}

export interface Term {
  readonly name: Name;
  /** What each place in a text begins with where the term stands. */
  readonly beginning: string;
  /** The whole of the term, at its beginning. */
  readonly whole: RegExp;
}

export interface QueryPath {
  readonly method: string | undefined;
  readonly steps: readonly string[];
}

/** Nobody types more. */
const LONGEST = 300;
const MOST_TERMS = 12;

export function readQuery(typed: string): Query {
  const text = typed
    .trim()
    .slice(0, LONGEST)
    .replace(/^["'`“”]+|["'`“”]+$/g, "");
  const terms = text
    .split(/\s+/)
    .map(nameOf)
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST_TERMS)
    .map(termOf);
  const number = /^(?:§\s*)?(\d+(?:\.\d+)*)\.?$/.exec(text)?.[1];
  const path = readPath(text);
  return { text, whole: nameOf(text), terms, ...(path && { path }), ...(number !== undefined && { number }) };
}

/** An address, a path, or a method and a path: without host, query and fragment. */
function readPath(text: string): QueryPath | undefined {
  const [, method, address = ""] = /^(?:([A-Za-z]+)\s+)?(\S+)$/.exec(text) ?? [];
  const path = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  if (!path.includes("/")) return undefined;
  const steps = path.split("/").filter((step) => step !== "");
  return steps.length === 0 ? undefined : { method: method?.toUpperCase(), steps };
}

/** The words of a term, with or without something between them; of one word, its other endings as well. */
function termOf(name: Name): Term {
  const [only = "", ...others] = name.words;
  if (others.length > 0)
    return { name, beginning: only, whole: new RegExp(name.words.join("[^\\p{L}\\p{N}]?"), "uy") };
  const stem = stemOf(only).replace(/i$/, "");
  const isShorter = stem.length >= SHORTEST_STEM && only.startsWith(stem);
  return isShorter
    ? { name, beginning: stem, whole: new RegExp(`${stem}\\p{L}*`, "uy") }
    : // A single letter begins too many words.
      {
        name,
        beginning: only,
        whole: new RegExp(only.length > 1 ? only : `${only}(?![\\p{L}\\p{N}])`, "uy"),
      };
}

/** Shorter ones begin words that have nothing to do with them. */
const SHORTEST_STEM = 4;

const PART_OF_WORD = /[\p{L}\p{N}]/u;

/** Where a term is in a text in lower case, at the beginning of a word: each place from and up to. */
export function* placesOf({ beginning, whole }: Term, text: string): Generator<[start: number, end: number]> {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at)) {
    whole.lastIndex = at;
    const isBeginning = at === 0 || !PART_OF_WORD.test(text.charAt(at - 1));
    const end = isBeginning && whole.test(text) ? whole.lastIndex : at + beginning.length;
    if (isBeginning && whole.lastIndex > at) yield [at, end];
    at = end;
  }
}
