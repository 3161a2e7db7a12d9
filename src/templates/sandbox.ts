import nunjucks from "nunjucks";

/** So many rounds may all loops of one rendering take together. */
const MOST_ROUNDS = 1_000_000;
let roundsLeft = MOST_ROUNDS;

/** So many templates may stand inside each other: nunjucks tells an error anew at each of them. */
const MOST_LEVELS = 20;
let level = 0;
let isConfined = false;

/**
 * Confines what templates can reach to what they are given: own properties of plain objects and arrays, and the
 * length and characters of strings. By itself nunjucks lets `{{ "".constructor.constructor("…")() }}` run any code,
 * and loops within loops never end.
 */
export function sandbox(): void {
  if (isConfined) return;
  isConfined = true;
  Object.assign(nunjucks.runtime, { memberLookup, fromIterator });
  const { render } = nunjucks.Template.prototype;
  Object.assign(nunjucks.Template.prototype, {
    render(...given: Parameters<typeof render>) {
      if (level === MOST_LEVELS) throw new Error(`more than ${MOST_LEVELS} templates inside each other`);
      level++;
      try {
        return render.apply(this, given);
      } finally {
        level--;
      }
    },
  });
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
