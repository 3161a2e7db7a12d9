import type { Location } from "../../diagnostics/location.ts";
import type { Schema } from "../../schema/types.ts";
import type { Sides } from "../change.ts";
import type { ChangeArgs, Guard, SchemaChangeCode } from "../change-codes.ts";

/**
 * What an edit does to the set of values that a schema accepts. `mostly`: it does, but for values that two alternatives accept, where
 * exactly one may.
 */
export type Effect =
  | ("narrows" | "widens" | "incomparable" | "unknown" | "none")
  | ("mostly narrows" | "mostly widens");

/** One thing that is said otherwise of a value, and what that does to the values that are accepted. */
export type Edit = {
  [Code in SchemaChangeCode]: Sides & {
    code: Code;
    args: ChangeArgs[Code];
    effect: Effect;
    /**
     * Set where what schemas allow is not what is done: a property that was not described could have been sent all the same, but
     * nobody did; and who leaves a value out may rely on its default.
     */
    inPractice?: "added" | "removed" | "default";
    guard?: Guard | undefined;
    /** What is new or gone, where that is what makes it this edit and no other: the rest are places that lack it. */
    written?: Location | undefined;
    /** The direction whose values it is about; others only read of it. */
    of?: "request" | "response";
    /** Whether what is gone was deprecated: who heeded that is ready. */
    wasDeprecated?: boolean;
  };
}[SchemaChangeCode];

/** The effect of a change after which everything is among what there was, or everything that was is still there. */
export function effectOf(isWithin: boolean, isAround: boolean): Effect {
  if (isWithin && isAround) return "none";
  if (isWithin) return "narrows";
  return isAround ? "widens" : "incomparable";
}

/** What it does when several edits are made of one value. */
export function joinedEffect(effects: Iterable<Effect>): Effect {
  const all = new Set(effects);
  all.delete("none");
  const [first = "none"] = all;
  if (all.size <= 1) return first;
  return all.has("unknown") ? "unknown" : "incomparable";
}

/** Two schemas that are said of one value, before and after. */
export interface Pair {
  readonly edits: readonly Edit[];
  /** What is inside the value. */
  readonly links: readonly Link[];
}

/** Gives the pair of schemas of a value inside, and what that does to the values that are accepted. */
export interface Inside {
  link(step: string, before: readonly Schema[], after: readonly Schema[], guard?: Guard): Link;
  effectOf(link: Link): Effect;
}

export interface Link {
  /** How readers name what is inside: a property's name, `[]`. */
  step: string;
  pair: () => Pair;
  guard?: Guard | undefined;
}
