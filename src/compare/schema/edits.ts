import type { Sides } from "../change.ts";
import type { ChangeArgs, SchemaChangeCode } from "../change-codes.ts";

/** What an edit does to the set of values that a schema accepts. */
export type Effect = "narrows" | "widens" | "incomparable" | "unknown" | "none";

/** Values that only callers, or only the API, may send: what is said of them counts in one direction alone. */
export type Guard = "readOnly" | "writeOnly";

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
    /** Whether what is gone was deprecated: who heeded that is ready. */
    wasDeprecated?: boolean;
  };
}[SchemaChangeCode];

/** Two schemas that are said of one value, before and after. */
export interface Pair {
  readonly edits: readonly Edit[];
  /** What is inside the value. */
  readonly links: readonly Link[];
}

export interface Link {
  /** How readers name what is inside: a property's name, `[]`. */
  step: string;
  pair: () => Pair;
  guard?: Guard | undefined;
}
