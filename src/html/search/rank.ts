import { fitPath } from "./path-match.ts";
import { placesOf, type Query, type Term } from "./query.ts";
import { addressOfPart, type SearchData, type SearchPart, type SearchSection } from "./search-data.ts";
import { likeness, type Name, nameOf, stemOf } from "./words.ts";

/** What was found: a section, or something in it that has a name. */
export interface Found {
  readonly at: string;
  readonly kind: ResultKind;
  readonly title: string;
  /** The section that it is, or is in; absent for the codes of the index. */
  readonly section?: number;
  /** The number of the part of the section. */
  readonly part?: number;
  readonly score: number;
}

export type ResultKind = SearchSection["kind"] | SearchPart[2];

/** The text of a section in lower case, as far as it is there; the original is for excerpts. */
export type TextOf = (section: number) => string | undefined;

// What a hit is worth. Names go before titles that hold words, these before beginnings of names, these before text.
const NUMBER = 2000;
const PATH = 1500;
const SAME = 1000;
const SAME_BUT_FOR_CASE = 960;
const SAME_WORDS = 900;
const WORDS_OF_TITLE = 300;
const BEGINNING_OF_TITLE = 450;
const BEGINNING_OF_PART = 200;

/** What is looked for more often goes first where names are the same. */
const OF_KIND: Record<ResultKind, number> = {
  event: 30,
  operation: 28,
  section: 26,
  code: 24,
  type: 12,
  field: 0,
};

/** How much a word counts by where it stands. */
const IN_TITLE = 1;
const IN_NAMES = 0.8;
const IN_PARTS = 0.45;
const IN_TRAIL = 0.35;
const IN_TEXT = 0.3;

/**
 * Ranks all that a query may mean, the best first. Of several words, each must be found somewhere: in the title, the titles
 * around, the names in a section, or its text; where `isAny` is set, some of them are enough.
 */
export function rank(query: Query, data: SearchData, textOf: TextOf, isAny = false): Found[] {
  const found: Found[] = [];
  const weights = query.terms.map(() => 0);
  const hits: { index: number; fits: number[]; inTitle: number; trail: Name[] }[] = [];
  const trail: Name[] = [];
  for (const [index, section] of data.sections.entries()) {
    trail.length = section.depth;
    const fits = query.terms.map((term) => fitSection(term, query, section, trail, textOf(index)));
    for (const [at, each] of fits.entries()) if (each > 0) weights[at] = (weights[at] ?? 0) + 1;
    const inTitle = shareOfTitle(query, section);
    const own = namesOf(section).map((name) => sameness(query, name, BEGINNING_OF_TITLE));
    const byName = Math.max(...own, ofPath(query, section), ofNumber(query, section));
    hits.push({
      index,
      fits,
      inTitle: inTitle === 0 ? byName : Math.max(byName, WORDS_OF_TITLE + 100 * inTitle),
      trail: [...trail],
    });
    trail[section.depth] = nameOf(section.title);
  }
  const worth = weights.map((count) => Math.log(1 + data.sections.length / Math.max(1, count)));
  const all = worth.reduce((sum, each) => sum + each, 0);
  for (const { index, fits, inTitle, trail: above } of hits) {
    const section = data.sections[index];
    if (section === undefined) continue;
    const { at, title, kind, depth } = section;
    const words = (isAny || fits.every((each) => each > 0)) && all > 0 ? byWords(fits, worth, all) : 0;
    if (words > 0 || inTitle > 0)
      found.push({ at, title, kind, section: index, score: inTitle + words + OF_KIND[kind] - depth });
    addParts(query, section, index, above, found);
  }
  for (const { at, name } of data.codes) {
    const score = sameness(query, name, BEGINNING_OF_PART);
    // What says what a code means goes before what returns it.
    if (score > 0) found.push({ at, title: name, kind: "code", score: score + OF_KIND.code - 10 });
  }
  return found.sort((a, b) => b.score - a.score);
}

function byWords(fits: readonly number[], worth: readonly number[], all: number): number {
  return (100 * fits.reduce((sum, each, at) => sum + each * (worth[at] ?? 0), 0)) / all;
}

function namesOf({ title, names = [] }: SearchSection): readonly string[] {
  return [title, ...names];
}

/** What it is worth that a name is what was typed, or begins so. */
function sameness({ text, whole }: Query, typed: string, beginning: number): number {
  if (text === "") return 0;
  if (typed === text) return SAME;
  const name = nameOf(typed);
  if (name.lower === whole.lower) return SAME_BUT_FOR_CASE;
  if (whole.plain.text !== "" && name.stemmed.text === whole.stemmed.text) return SAME_WORDS;
  if (whole.plain.text.length < 2 || !name.plain.text.startsWith(whole.plain.text)) return 0;
  return beginning + (50 * whole.plain.text.length) / name.plain.text.length;
}

function ofNumber({ number }: Query, section: SearchSection): number {
  return number !== undefined && number === section.number ? NUMBER : 0;
}

function ofPath({ path, whole }: Query, { paths = [] }: SearchSection): number {
  if (path !== undefined) return Math.max(0, ...paths.map((each) => fitPath(path, each))) * PATH;
  // The last step of a path that is written out is what an operation is often called by.
  const last = paths.map((each) => /\/([^/{}]+)(?:\/\{[^/]*\})*$/.exec(each)?.[1]);
  return last.some((step) => step?.toLowerCase() === whole.lower) ? BEGINNING_OF_TITLE : 0;
}

/** Words that say what is meant, beside its name: `history visibility event`. */
const WORDS_OF_KIND: Record<SearchSection["kind"], readonly string[]> = {
  operation: ["operation", "endpoint", "request", "call"].map(stemOf),
  event: ["event"].map(stemOf),
  section: ["section", "chapter"].map(stemOf),
};

/** How much of a title was typed, from 0 to 1, if all words that were typed are in it, or say what it is the title of. */
function shareOfTitle({ terms, whole }: Query, { title, kind }: SearchSection): number {
  const name = nameOf(title);
  const inTitle = terms.filter((term) => likeness(term.name, name) > 0);
  const isOfKind = (term: Term) => WORDS_OF_KIND[kind].includes(stemOf(term.name.lower));
  const isAll = terms.every((term) => inTitle.includes(term) || isOfKind(term));
  if (inTitle.length === 0 || !isAll) return likeness(whole, name) > 0 ? 0.5 : 0;
  const typed = inTitle.reduce((sum, term) => sum + term.name.plain.text.length, 0);
  return Math.min(1, typed / Math.max(1, name.plain.text.length));
}

/** How well a term fits what a section says, from 0 to 1. */
function fitSection(
  term: Term,
  { terms, whole }: Query,
  { title, names = [], paths = [], parts = [] }: SearchSection,
  trail: readonly Name[],
  text: string | undefined,
): number {
  // Words that are typed apart may be one: `web hook`.
  const typed = terms.length > 1 ? [term.name, whole] : [term.name];
  const best = (name: Name) => Math.max(...typed.map((each) => likeness(each, name)));
  const inTitle = IN_TITLE * best(nameOf(title));
  if (inTitle === IN_TITLE) return inTitle;
  const inNames = IN_NAMES * Math.max(0, ...[...names, ...paths].map((name) => best(nameOf(name))));
  const most = Math.max(inTitle, inNames);
  if (most > IN_PARTS) return most;
  const inParts = IN_PARTS * Math.max(0, ...parts.map(([, name]) => best(nameOf(name))));
  const inTrail = IN_TRAIL * Math.max(0, ...trail.map(best));
  return Math.max(most, inParts, inTrail, text === undefined ? 0 : IN_TEXT * fitText(term, text));
}

/** The more often and the shorter the text, the better. */
function fitText(term: Term, text: string): number {
  let count = 0;
  for (const _ of placesOf(term, text)) if (++count === 20) break;
  return count / (count + 0.5 + text.length / 2000);
}

/** The parts of a section that were typed, alone or with words of the titles that they stand below. */
function addParts(
  query: Query,
  section: SearchSection,
  index: number,
  trail: readonly Name[],
  found: Found[],
): void {
  const around = [...namesOf(section), ...(section.paths ?? [])];
  for (const [number, part] of (section.parts ?? []).entries()) {
    const [, title, kind] = part;
    const score =
      sameness(query, title, BEGINNING_OF_PART) || withTitles(query, nameOf(title), around, trail);
    if (score > 0)
      found.push({
        at: addressOfPart(section, part),
        title,
        kind,
        section: index,
        part: number,
        score: score + OF_KIND[kind] - section.depth,
      });
  }
}

function withTitles(
  { terms, whole }: Query,
  part: Name,
  around: readonly string[],
  trail: readonly Name[],
): number {
  if (likeness(whole, part) === 1) return BEGINNING_OF_PART;
  if (terms.length < 2) return 0;
  const own = terms.filter((term) => likeness(term.name, part) >= 0.95);
  if (own.length === 0) return 0;
  const others = terms.filter((term) => !own.includes(term));
  const isAround = (term: Term) =>
    around.some((each) => likeness(term.name, nameOf(each)) > 0) ||
    trail.some((each) => likeness(term.name, each) > 0);
  return others.every(isAround) ? BEGINNING_OF_PART + (50 * own.length) / terms.length : 0;
}
