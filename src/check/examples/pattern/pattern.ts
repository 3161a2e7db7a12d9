import { limits } from "../../../limits.ts";
import { acceptsPart, createAutomaton, createMatchBudget, sizeOf } from "./automaton.ts";
import { type PatternNode, parsePattern, UnsupportedPattern } from "./parse-pattern.ts";

/**
 * A schema's `pattern`, which matches anywhere in a string. It matches in linear time, whatever the pattern: nothing
 * repeated inside something repeated makes it try again and again, as JavaScript's own matching would.
 */
export interface Pattern {
  /** @throws RangeError where the text is too long for a pattern of this size, or all texts before it took too much */
  matches(text: string): boolean;
}

export type PatternResult = { kind: "usable"; pattern: Pattern } | UnusablePattern;

export type UnusablePattern =
  | { kind: "invalid"; reason: string }
  /** The reason is a clause that begins with "it". */
  | { kind: "unsupported"; reason: string };

/**
 * JavaScript's regular expression of a pattern: it counts whole characters, unless the pattern is valid only in the grammar that
 * counts halves of some. @throws SyntaxError
 */
export function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch (error) {
    // In the other grammar `\p{L}` would be a `p` with braces, which nobody means.
    if (/\\p\{/i.test(pattern)) throw error;
    return new RegExp(pattern);
  }
}

/** Reads a pattern, or says why it cannot be used. @param budget what its matches may take */
export function readPattern(text: string, budget = createMatchBudget()): PatternResult {
  const { patternLength, patternStates, patternWork } = limits;
  if (text.length > patternLength.most)
    return { kind: "unsupported", reason: `it has more than ${patternLength.most} characters` };
  let root: PatternNode;
  try {
    root = parsePattern(text, compilePattern(text).unicode);
  } catch (error) {
    if (error instanceof UnsupportedPattern) return { kind: "unsupported", reason: error.message };
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.slice(error.message.lastIndexOf(": ") + 2);
    return { kind: "invalid", reason: reason.charAt(0).toLowerCase() + reason.slice(1) };
  }
  const size = sizeOf(root);
  if (size > patternStates.most)
    return {
      kind: "unsupported",
      reason: `it repeats too much: it comes to more than ${patternStates.most} states`,
    };
  const automaton = createAutomaton(root);
  const pattern: Pattern = {
    matches(value) {
      const most = Math.floor(patternWork.most / size);
      if (value.length > most)
        throw new RangeError(`it has more than ${most} characters, too many for the pattern ${text}`);
      return acceptsPart(automaton, [...value], budget);
    },
  };
  return { kind: "usable", pattern };
}
