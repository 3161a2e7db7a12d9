import type { Location } from "../diagnostics/location.ts";
import { type ChangeArgs, type ChangeCode, changeDefinitions } from "./change-codes.ts";

/** How grave a change is, the gravest first. */
export const changeClasses = ["breaking", "risky", "additive", "docs"] as const;

/**
 * What a change means for those who knew the API before: `breaking` for who kept to it, `risky` where that depends on what they
 * did or cannot be known, `additive` for what is new, `docs` for what changes words alone.
 */
export type ChangeClass = (typeof changeClasses)[number];

/** One change, wherever it is reached. */
export interface Change {
  code: ChangeCode;
  class: ChangeClass;
  /** What is otherwise now. */
  message: string;
  /** Where it is reached, each as steps from an operation or an event down: `["GET /rooms", "response 200", "rooms"]`. */
  uses: string[][];
  /** Where it stands before and after; absent where there is nothing of it. */
  before?: Location | undefined;
  after?: Location | undefined;
}

/** Where a change stands on each side. */
export type Sides = Pick<Change, "before" | "after">;

export function change<Code extends ChangeCode>(
  code: Code,
  args: ChangeArgs[Code],
  rest: Omit<Change, "code" | "message">,
): Change {
  return { code, message: changeDefinitions[code].message(args), ...rest };
}
