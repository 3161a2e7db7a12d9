import { limits } from "../../../limits.ts";
import { memoize } from "../../../source/memoize.ts";
import { isCollection, isMap, type Value } from "../../../source/value.ts";
import { createMatchBudget } from "./automaton.ts";
import { type PatternResult, readPattern, type UnusablePattern } from "./pattern.ts";

/** The patterns of one bundle. */
export interface Patterns {
  read(text: string): PatternResult;
  /**
   * Patterns for `patternProperties` that the engines match themselves, quickly and without backtracking, and that
   * together match the same keys of the values to be checked. None where it matches no key of any of them.
   */
  ofKeys(text: string): { kind: "usable"; patterns: string[] } | UnusablePattern;
}

/** z-schema refuses longer patterns than 10,000 characters. */
const MAXIMUM_LIST = 9000;

/** @param values what is going to be checked @param budget what all matches may take */
export function createPatterns(values: readonly Value[], budget = createMatchBudget()): Patterns {
  let keys: Set<string> | undefined;
  const read = memoize((text) => readPattern(text, budget));
  return {
    read,
    ofKeys: memoize((text) => {
      const result = read(text);
      if (result.kind !== "usable") return result;
      keys ??= keysOf(values);
      if (isPlain(text) && ![...keys].some(hasPair)) return { kind: "usable", patterns: [text] };
      try {
        return { kind: "usable", patterns: listings([...keys].filter(result.pattern.matches)) };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const reason = `it takes more than ${limits.patternSteps.most} steps to compare keys with it`;
        return { kind: "unsupported", reason };
      }
    }),
  };
}

/** Whether a key has characters that take two places in a JavaScript string, which not every engine takes for one. */
function hasPair(key: string): boolean {
  return /[\uD800-\uDBFF]/.test(key);
}

/** Whether any engine accepts a pattern for keys and matches it in linear time: nothing in it can be tried twice. */
function isPlain(text: string): boolean {
  const repetitions = text.match(/[*+?]/g)?.length ?? 0;
  const isLinear = repetitions === 0 || (repetitions === 1 && /^\^|[*+?]$/.test(text));
  return isLinear && text.length <= 100 && !/^__|[(){}|]/.test(text);
}

/** Patterns that match the given keys and no others. */
function listings(keys: string[]): string[] {
  const listed: string[] = [];
  let list: string[] = [];
  let length = 0;
  for (const key of keys.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))) {
    if (length + key.length > MAXIMUM_LIST && list.length > 0) {
      listed.push(`^(?:${list.join("|")})$`);
      list = [];
      length = 0;
    }
    list.push(key);
    length += key.length + 1;
  }
  return list.length > 0 ? [...listed, `^(?:${list.join("|")})$`] : listed;
}

function keysOf(values: readonly Value[]): Set<string> {
  const keys = new Set<string>();
  const waiting = [...values];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isMap(value)) for (const key of value.keys()) keys.add(key);
    if (isCollection(value)) for (const part of value.values()) waiting.push(part);
  }
  return keys;
}
