import { type ChangeClass, changeClasses } from "./change-class.ts";
import type { Guard } from "./change-codes.ts";
import type { Edit, Effect } from "./schema/edits.ts";

/** Who sends the values: callers, the API, or both, as with events, which are stored and read by others. */
export type Direction = "request" | "response" | "both";

/**
 * The one law. A change breaks where somebody who kept to what was there before meets a value, or a refusal, that could not
 * be met before: senders whose values are refused, receivers of values that there were not. What is not known is never called
 * safe.
 */
const classes: Record<Effect, Record<Direction, ChangeClass>> = {
  narrows: { request: "breaking", response: "additive", both: "breaking" },
  widens: { request: "additive", response: "breaking", both: "risky" },
  incomparable: { request: "breaking", response: "breaking", both: "breaking" },
  // Who sends what is left out, or gets what is new, meets the change; others only where two alternatives accept a value.
  "mostly narrows": { request: "breaking", response: "risky", both: "breaking" },
  "mostly widens": { request: "risky", response: "breaking", both: "risky" },
  unknown: { request: "risky", response: "risky", both: "risky" },
  none: { request: "docs", response: "docs", both: "docs" },
};

function classOf(effect: Effect, direction: Direction): ChangeClass {
  return classes[effect][direction];
}

/** What an edit of a schema means for values that go in a direction; `undefined` where it says nothing of those. */
export function classOfEdit(
  {
    effect,
    inPractice,
    guard,
    of,
    wasDeprecated,
  }: Pick<Edit, "effect" | "inPractice" | "guard" | "of" | "wasDeprecated">,
  direction: Direction,
): ChangeClass | undefined {
  if (isGuarded(guard, direction)) return undefined;
  if (of !== undefined && of !== direction) return "docs";
  if (inPractice === "added") return "additive";
  if (inPractice === "removed") return direction === "request" ? "additive" : "risky";
  // Who leaves a value out gets the default.
  if (inPractice === "default") return direction === "request" ? "risky" : "docs";
  const found = classOf(effect, direction);
  return found === "breaking" && wasDeprecated ? "risky" : found;
}

/** Whether no value of its kind goes in a direction. */
export function isGuarded(guard: Guard | undefined, direction: Direction): boolean {
  return (
    (guard === "readOnly" && direction === "request") || (guard === "writeOnly" && direction === "response")
  );
}

/** The graver of two classes. */
export function graver(one: ChangeClass, other: ChangeClass): ChangeClass {
  return changeClasses.indexOf(one) <= changeClasses.indexOf(other) ? one : other;
}
