import { nearest } from "../nearest.ts";

export type Severity = "error" | "warning";

/** One kind of finding: how grave it is, and its wording, which says what is wrong and what to do about it. */
export interface Definition<Args> {
  severity: Severity;
  /**
   * What no project can switch off or excuse. An error of `configuration` makes `spec` exit with 2, every other error
   * with 1; one that is `unreadable` leaves a whole file out.
   */
  kind?: "configuration" | "unreadable";
  /**
   * For what a project does alike in many places and can decide on once: several findings of the code are shown as one,
   * those of `one-wording` or those of `any-wording`.
   */
  houseStyle?: "one-wording" | "any-wording";
  message: (args: Args) => string;
}

export function define<Args>(definition: Definition<Args>): Definition<Args> {
  return definition;
}

/** The end of a message about an unknown name: `; did you mean 'a' or 'b'?`, or nothing where no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  return question(nearest(name, known));
}

/** The same for names that have been chosen already. */
export function question(names: readonly string[]): string {
  return names.length > 0 ? `; did you mean ${names.map((each) => `'${each}'`).join(" or ")}?` : "";
}

/** More names than these are one finding, since nobody goes through them one by one. */
export const MOST_NAMES = 10;
const SHOWN_NAMES = 3;

/** The first few of many names, and how many more there are: `'a', 'b', 'c' and 47 others`. */
export function firstNames(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).map((each) => `'${each}'`);
  return `${shown.join(", ")} and ${names.length - SHOWN_NAMES} others`;
}
