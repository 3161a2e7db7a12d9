import type { Effects, Point, TokenizeContext } from "micromark-util-types";
import { limits } from "../../limits.ts";

/** Counts the steps of micromark, and ends it where they are too many for the text. */
export interface Budget {
  /** Counts steps. `at` tells where the text is read. */
  spend(steps: number, at: () => Point): void;
  /** Counts the characters that are read, as often as they are: markup may be looked for to the end of a line or a paragraph. */
  watch(effects: Effects, context: TokenizeContext): void;
  /** What is thrown where the steps end. */
  readonly end: Error;
  /** Where they ended. */
  endedAt(): Point | undefined;
}

/** How many steps it takes to read a character, or to begin a piece of markup. */
const READ = 20;

/** Steps for any text, however short it is. */
const LEAST = 20_000_000;

/** The budget of a text with so many characters. */
export function newBudget(length: number): Budget {
  const end = new Error("the steps for a Markdown text have ended");
  let left = LEAST + limits.markdownSteps.most * length;
  let ended: Point | undefined;
  const watched = new WeakSet<Effects>();
  const spend: Budget["spend"] = (steps, at) => {
    left -= steps;
    if (left >= 0) return;
    ended = at();
    throw end;
  };
  return {
    end,
    endedAt: () => ended,
    spend,
    watch(effects, { now }) {
      if (watched.has(effects)) return;
      watched.add(effects);
      const { consume, enter } = effects;
      effects.consume = (code) => {
        spend(READ, now);
        consume(code);
      };
      effects.enter = (...token) => {
        spend(READ, now);
        return enter(...token);
      };
    },
  };
}
