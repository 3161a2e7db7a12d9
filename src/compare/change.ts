import type { Location } from "../diagnostics/location.ts";
import type { ChangeClass } from "./change-class.ts";
import { type ChangeArgs, type ChangeCode, changeDefinitions } from "./change-codes.ts";

/** An example that one side has and the other refuses: proof of a change that breaks, or may. */
export interface Witness {
  /** The side whose example it is. */
  of: "before" | "after";
  /** What the other side says of it. */
  message: string;
  location: Location;
}

/** One change, wherever it is reached. */
export interface Change {
  code: ChangeCode;
  class: ChangeClass;
  /** What is otherwise now. */
  message: string;
  /**
   * Where it is reached, each as steps from an operation or an event down: `["GET /rooms", "response 200", "rooms"]`. The first
   * is one where it has its class.
   */
  uses: string[][];
  /** An example that proves it. */
  witness?: Witness;
  /** Why the project accepts it: it then counts for nothing. */
  accepted?: string;
  /** Where it stands before and after; absent where there is nothing of it. */
  before?: Location | undefined;
  after?: Location | undefined;
}

/** Where a change stands on each side. */
export type Sides = Pick<Change, "before" | "after">;

/** Makes a change, worded. Its code and its arguments belong together. */
export function change<Code extends ChangeCode>(
  { code, args }: { code: Code; args: ChangeArgs[Code] },
  rest: Omit<Change, "code" | "message">,
): Change {
  return { code, message: changeDefinitions[code].message(args), ...rest };
}
