import type { Location } from "../../diagnostics/location.ts";
import { compareNumbers, isInteger, isNumber, type NumberValue, toDouble } from "../../source/number.ts";
import type { Value } from "../../source/value.ts";

/** The least or the greatest that something may be. */
export interface Limit {
  value: NumberValue;
  location: Location;
  keyword: string;
  /** Whether the limit itself is left out. */
  isExclusive: boolean;
}

/** Limits by what they are limits of; those of one kind exclude one another. */
const limitKinds: Record<string, { kind: string; isLower: boolean }> = {
  minimum: { kind: "minimum", isLower: true },
  exclusiveMinimum: { kind: "minimum", isLower: true },
  maximum: { kind: "maximum", isLower: false },
  exclusiveMaximum: { kind: "maximum", isLower: false },
  ...Object.fromEntries(
    ["Length", "Items", "Properties"].flatMap((of) => [
      [`min${of}`, { kind: `min${of}`, isLower: true }],
      [`max${of}`, { kind: `max${of}`, isLower: false }],
    ]),
  ),
};

export function isLimit(keyword: string): boolean {
  return keyword in limitKinds;
}

/** Whether a kind of limit is one from below. */
export function isLowerLimit(kind: string): boolean {
  return limitKinds[kind]?.isLower ?? false;
}

/**
 * Adds a limit to the strictest of each kind.
 * @param isSwitched whether the keyword beside it that makes it exclusive is `true`
 */
export function addLimit(
  limits: Map<string, Limit>,
  { keyword, value, location }: { keyword: string; value: Value; location: Location },
  isSwitched: (keyword: string) => boolean,
): void {
  const known = limitKinds[keyword];
  if (known === undefined || !isNumber(value)) return;
  const { kind, isLower } = known;
  const flag = keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  const isExclusive = keyword.startsWith("exclusive") || (keyword.endsWith("imum") && isSwitched(flag));
  // At least nothing is what there is anyway.
  if (kind !== "minimum" && isLower && compareNumbers(value, 0) <= 0) return;
  const limit = { keyword, value, isExclusive, location };
  const before = limits.get(kind);
  if (before === undefined || strictness(limit, before, isLower) > 0) limits.set(kind, limit);
}

/** More than 0 where the first limit leaves less than the second, 0 where both leave the same. */
export function strictness(one: Limit, other: Limit, isLower: boolean): number {
  const order = compareNumbers(one.value, other.value);
  if (order === 0) return Number(one.isExclusive) - Number(other.isExclusive);
  return isLower ? order : -order;
}

/** A limit of integers as one that is itself among them: more than 0.5 is at least 1. */
export function ofIntegers(limit: Limit, isLower: boolean): Limit {
  const number = toDouble(limit.value);
  if (!Number.isSafeInteger(Math.trunc(number))) return limit;
  const rounded = isLower ? Math.ceil(number) : Math.floor(number);
  const isLeftOut = limit.isExclusive && isInteger(limit.value);
  return { ...limit, value: rounded + (isLeftOut ? (isLower ? 1 : -1) : 0), isExclusive: false };
}
