import { groupBy } from "../group-by.ts";

/** Things of before and after that belong together. */
export interface Paired<T> {
  both: [T, T][];
  gone: T[];
  added: T[];
}

/** Pairs what has the same key on both sides; the first of each where several have it. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Paired<T> {
  const open = groupBy(after, keyOf);
  const both: [T, T][] = [];
  const gone: T[] = [];
  for (const item of before) {
    const match = open.get(keyOf(item))?.shift();
    if (match === undefined) gone.push(item);
    else both.push([item, match]);
  }
  const paired = new Set(both.map(([, item]) => item));
  return { both, gone, added: after.filter((item) => !paired.has(item)) };
}
