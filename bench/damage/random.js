/** Gives a source of numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  /** A whole number from 0 to below `below`. */
  const upTo = (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
  return { upTo, pick: (list) => list[upTo(list.length)] };
}

/** One seed of two numbers, so that each damage of a run can be made alone. */
export function seedOf(seed, index) {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}
