import type { Item } from "./figures.ts";

export function coveredOf(items: readonly Item[]): number {
  return items.filter(({ isCovered }) => isCovered).length;
}

/** How many of a hundred are covered, rounded down to a tenth: only all of them are 100. All of nothing is 100, too. */
export function percentOf(items: readonly Item[]): number {
  return items.length === 0 ? 100 : Math.floor((coveredOf(items) * 1000) / items.length) / 10;
}
