import nunjucks from "nunjucks";

/**
 * Confines what templates can reach to what they are given: own properties of plain objects and arrays, and the
 * length and characters of strings. By itself nunjucks lets `{{ "".constructor.constructor("…")() }}` run any code.
 */
export function sandbox(): void {
  Object.assign(nunjucks.runtime, { memberLookup });
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
