import { editDistance } from "./edit-distance.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";

/** Nobody can tell what a longer name is a typing mistake of. */
const LONGEST_NAME = 100;

/** Of longer lists only the names that share the rarest pairs of letters are compared. */
const SHORT_LIST = 256;

/** The known names that a misspelt `name` most probably means: at most three, the nearest first. */
export function nearest(name: string, known: readonly string[]): string[] {
  if (name.length > LONGEST_NAME) return [];
  const limit = Math.max(1, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  const compared = known.length <= SHORT_LIST ? known : indexOf(known).likeliest(lower);
  const candidates = compared
    .map((candidate) => ({ candidate, distance: distanceTo(lower, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = candidates[0]?.distance ?? 0;
  return candidates
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function distanceTo(lower: string, candidate: string, limit: number): number {
  if (Math.abs(lower.length - candidate.length) > limit) return limit + 1;
  return editDistance(lower, candidate.toLowerCase(), limit);
}

/** The index of the list that was used last: mostly many names in a row are looked for in the same. */
let last: { names: readonly string[]; index: NameIndex } | undefined;

function indexOf(names: readonly string[]): NameIndex {
  const before = last?.names;
  const isSame =
    before === names ||
    (before?.length === names.length && before.every((name, index) => name === names[index]));
  const index =
    last && isSame ? last.index : createNameIndex(names.filter(({ length }) => length <= 2 * LONGEST_NAME));
  // A copy of the list may be the one that is used from now on, and is to be known without a comparison.
  last = { names, index };
  return index;
}
