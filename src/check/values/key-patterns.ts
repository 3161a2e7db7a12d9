import { memoize } from "../../source/memoize.ts";
import { createMatchEffort } from "../examples/pattern/automaton.ts";
import { readPattern } from "../examples/pattern/pattern.ts";

/** Whether a key may match a pattern: where the pattern cannot be used, or the key is too long for it, it may; so may any where much was matched before. */
export type MayMatch = (pattern: string, key: string) => boolean;

export function createMayMatch(): MayMatch {
  const effort = createMatchEffort();
  const read = memoize((text) => readPattern(text, effort));
  return (pattern, key) => {
    const verdict = read(pattern);
    if (verdict.kind !== "usable") return true;
    try {
      return verdict.pattern.matches(key);
    } catch (error) {
      if (error instanceof RangeError) return true;
      throw error;
    }
  };
}
