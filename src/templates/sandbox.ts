import nunjucks from "nunjucks";

/** So many rounds may all loops of one rendering take together. */
const MOST_ROUNDS = 1_000_000;
let roundsLeft = MOST_ROUNDS;

/**
 * Confines what templates can reach to what they are given: own properties of plain objects and arrays, and the
 * length and characters of strings. By itself nunjucks lets `{{ "".constructor.constructor("…")() }}` run any code,
 * and loops within loops never end.
 */
export function sandbox(): void {
  Object.assign(nunjucks.runtime, { memberLookup, fromIterator });
}

/** To be called before each rendering. */
export function allowRounds(): void {
  roundsLeft = MOST_ROUNDS;
}

/** nunjucks calls this with whatever a loop goes over, before the first round. */
function fromIterator(subject: unknown): unknown {
  if (typeof subject !== "object" || subject === null) return subject;
  const items = isIterable(subject) ? [...subject] : subject;
  roundsLeft -= Array.isArray(items) ? items.length : Object.keys(items).length;
  if (roundsLeft < 0) throw new Error(`the loops take more than ${MOST_ROUNDS} rounds`);
  return items;
}

function memberLookup(subject: unknown, key: PropertyKey): unknown {
  if (typeof subject === "string") return typeof key === "number" ? subject[key] : lengthOf(subject, key);
  if (typeof subject !== "object" || subject === null || !Object.hasOwn(subject, key)) return undefined;
  // A prototype, such as `__proto__` gives: what it owns, every object shares.
  if (Object.hasOwn(subject, "constructor")) return undefined;
  const value: unknown = Reflect.get(subject, key);
  return typeof value === "function" ? (...args: unknown[]) => value.apply(subject, args) : value;
}

function lengthOf(text: string, key: PropertyKey): number | undefined {
  return key === "length" ? text.length : undefined;
}

function isIterable(subject: object): subject is Iterable<unknown> {
  return Symbol.iterator in subject;
}
