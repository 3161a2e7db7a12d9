/** Finds the names of a long list that are worth comparing. */
export interface NameIndex {
  /** Those that differ in one letter from a name in lower case, and those that share its rarest pairs of letters. */
  likeliest(lower: string): string[];
}

/** So many names are looked at for each pair of letters, and compared in the end. */
const MOST_OF_PAIR = 256;
const MOST_COMPARED = 64;

/** Lists with more letters than this are looked up by pairs alone: the other index takes a number a letter. */
const MOST_LETTERS = 500_000;

export function createNameIndex(names: readonly string[]): NameIndex {
  const letters = names.reduce((sum, name) => sum + name.length, 0);
  const byPair = new Map<string, number[]>();
  const byRest = new Map<number, number[]>();
  for (const [index, name] of names.entries()) {
    const lower = name.toLowerCase();
    for (const pair of pairsOf(lower)) add(byPair, pair, index);
    if (letters <= MOST_LETTERS) for (const rest of restsOf(lower)) add(byRest, rest, index);
  }
  return {
    likeliest(lower) {
      const found = new Map<number, number>();
      for (const rest of restsOf(lower))
        for (const index of byRest.get(rest)?.slice(0, MOST_COMPARED) ?? []) found.set(index, 1);
      if (found.size === 0) addByPairs(lower, byPair, found);
      return [...found]
        .sort(([a, one], [b, other]) => other - one || a - b)
        .slice(0, MOST_COMPARED)
        .flatMap(([index]) => names[index] ?? []);
    },
  };
}

/** Scores names by how rare the pairs are that they share with a name. */
function addByPairs(lower: string, byPair: ReadonlyMap<string, number[]>, scores: Map<number, number>): void {
  const lists = [...pairsOf(lower)].flatMap((pair) => {
    const list = byPair.get(pair);
    return list === undefined ? [] : [list];
  });
  lists.sort((a, b) => a.length - b.length);
  for (const list of lists) {
    if (list.length > MOST_OF_PAIR && scores.size >= MOST_COMPARED) break;
    for (const index of list.slice(0, MOST_OF_PAIR))
      scores.set(index, (scores.get(index) ?? 0) + 1 / list.length);
  }
}

function add<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

/** The pairs of letters beside each other, and those of the ends. */
function pairsOf(name: string): Set<string> {
  const pairs = new Set<string>();
  const padded = `^${name}$`;
  for (let at = 0; at + 1 < padded.length; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}

const BASE = 31;

/**
 * Numbers of what is left of a name without one of its letters, and of the whole of it: two names that differ in one
 * letter, or in two beside each other that changed places, share one of them.
 */
function restsOf(name: string): Set<number> {
  const length = name.length;
  /** `after[n]` is the number of the last n letters, `power` that of BASE, so many times. */
  const after = new Uint32Array(length + 1);
  const power = new Uint32Array(length + 1).fill(1);
  for (let count = 1; count <= length; count++) {
    power[count] = Math.imul(power[count - 1] ?? 1, BASE);
    const letter = Math.imul(name.charCodeAt(length - count), power[count - 1] ?? 1);
    after[count] = (after[count - 1] ?? 0) + letter;
  }
  const rests = new Set<number>([after[length] ?? 0]);
  let before = 0;
  for (let at = 0; at < length; at++) {
    const behind = length - at - 1;
    rests.add((Math.imul(before, power[behind] ?? 1) + (after[behind] ?? 0)) >>> 0);
    before = (Math.imul(before, BASE) + name.charCodeAt(at)) | 0;
  }
  return rests;
}
