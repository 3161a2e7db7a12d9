import { finding } from "../../diagnostics/finding.ts";
import type { IsFirst } from "../../diagnostics/once.ts";
import type { Schema } from "../../schema/types.ts";
import { compareNumbers, isNumber, type NumberValue, numberText } from "../../source/number.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { CheckContext, Rule } from "../rule.ts";
import { constraintOf } from "./distinct.ts";

/** The keywords that set a lower limit, each with those that set the upper one of the same thing. */
const pairs = [
  { lower: ["minimum", "exclusiveMinimum"], upper: ["maximum", "exclusiveMaximum"] },
  { lower: ["minLength"], upper: ["maxLength"] },
  { lower: ["minItems"], upper: ["maxItems"] },
  { lower: ["minProperties"], upper: ["maxProperties"] },
];

const isHigher = (a: NumberValue, b: NumberValue) => compareNumbers(a, b) > 0;
const isLower = (a: NumberValue, b: NumberValue) => compareNumbers(a, b) < 0;

interface Limit {
  keyword: string;
  value: NumberValue;
  isExclusive: boolean;
}

/** Reports a lower limit above the upper one: no value keeps both. */
export const limits: Rule = ({ collected: { distinct }, sources, report }) => {
  for (const schema of distinct) {
    for (const { low, high } of conflictsIn(schema)) {
      const args = { lower: inWords(low), upper: inWords(high) };
      const related = {
        message: `'${high.keyword}' is declared here`,
        location: keywordPlace(schema, high.keyword, sources),
      };
      report(finding("limits-contradict", args, keywordPlace(schema, low.keyword, sources), [related]));
    }
  }
};

/** The limits of a schema that contradict each other. */
function conflictsIn(schema: Schema): { low: Limit; high: Limit }[] {
  if (schema.constraints.length < 2) return [];
  return pairs.flatMap(({ lower, upper }) => {
    const low = limitOf(schema, lower, isHigher);
    const high = limitOf(schema, upper, isLower);
    return low === undefined || high === undefined || isPossible(low, high) ? [] : { low, high };
  });
}

/** A limit, and which of several schemas sets it. */
interface Held {
  limit: Limit;
  index: number;
}

/**
 * Finds, among schemas that must all fit one value, a lower limit that is above the upper one of another of them, and reports
 * it at the later of the two.
 */
export function reportJoinedLimits(
  schemas: readonly Schema[],
  { sources, report }: Pick<CheckContext, "sources" | "report">,
  isFirst: IsFirst,
): void {
  // Of one schema, it has been reported.
  if (schemas.length < 2 || schemas.some((schema) => conflictsIn(schema).length > 0)) return;
  for (const { lower, upper } of pairs) {
    const low = tightest(schemas, lower, isHigher);
    const high = tightest(schemas, upper, isLower);
    if (low === undefined || high === undefined || isPossible(low.limit, high.limit)) continue;
    const [other, later] = low.index < high.index ? [low, high] : [high, low];
    const placeOfLimit = ({ limit: { keyword }, index }: Held) =>
      schemas[index] && keywordPlace(schemas[index], keyword, sources);
    const [location, related] = [placeOfLimit(later), placeOfLimit(other)];
    if (location === undefined || related === undefined || !isFirst(location)) continue;
    const args = { lower: inWords(low.limit), upper: inWords(high.limit) };
    const message = `'${other.limit.keyword}' is declared here`;
    report(finding("limits-contradict", args, location, [{ message, location: related }]));
  }
}

/** The tightest of the limits that several schemas set, with the first that sets it: of two equal ones, the exclusive one. */
function tightest(
  schemas: readonly Schema[],
  keywords: string[],
  isTighter: (a: NumberValue, b: NumberValue) => boolean,
): Held | undefined {
  let found: Held | undefined;
  for (const [index, schema] of schemas.entries()) {
    const limit = limitOf(schema, keywords, isTighter);
    if (limit === undefined) continue;
    const isAsTight = found !== undefined && compareNumbers(limit.value, found.limit.value) === 0;
    const isTightest = isAsTight
      ? limit.isExclusive && !found?.limit.isExclusive
      : found === undefined || isTighter(limit.value, found.limit.value);
    if (isTightest) found = { limit, index };
  }
  return found;
}

/** The tightest of the limits that a schema sets; draft 4 writes an exclusive one as `true` beside the other. */
function limitOf(
  schema: Schema,
  keywords: string[],
  isTighter: (a: NumberValue, b: NumberValue) => boolean,
): Limit | undefined {
  const [keyword = "", exclusive = ""] = keywords;
  const value = constraintOf(schema, keyword);
  const beside = constraintOf(schema, exclusive);
  const plain = isNumber(value) ? { keyword, value, isExclusive: beside === true } : undefined;
  if (!isNumber(beside) || (plain !== undefined && isTighter(plain.value, beside))) return plain;
  return { keyword: exclusive, value: beside, isExclusive: true };
}

function inWords({ keyword, value, isExclusive }: Limit): { keyword: string; value: string } {
  const isSaid = !isExclusive || keyword.startsWith("exclusive");
  return { keyword, value: isSaid ? numberText(value) : `${numberText(value)} (exclusive)` };
}

function isPossible(low: Limit, high: Limit): boolean {
  const difference = compareNumbers(low.value, high.value);
  return difference < 0 || (difference === 0 && !low.isExclusive && !high.isExclusive);
}
