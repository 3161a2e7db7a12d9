import { memoize } from "../../source/memoize.ts";
import { createMatchBudget } from "../examples/pattern/automaton.ts";
import { readPattern } from "../examples/pattern/pattern.ts";

/** Whether a key may match a pattern: where the pattern cannot be used, or the key is too long for it, it may; so may any where much was matched before. */
export type MayMatch = (pattern: string, key: string) => boolean;

export function createMayMatch(): MayMatch {
  const budget = createMatchBudget();
  const read = memoize((text) => readPattern(text, budget));
  return (pattern, key) => {
    const result = read(pattern);
    if (result.kind !== "usable") return true;
    try {
      return result.pattern.matches(key);
    } catch (error) {
      if (error instanceof RangeError) return true;
      throw error;
    }
  };
}
