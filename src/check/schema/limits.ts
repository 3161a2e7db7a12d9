import { finding } from "../../diagnostics/finding.ts";
import type { Schema } from "../../schema/types.ts";
import { compareNumbers, isNumber, type NumberValue, numberText } from "../../source/number.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import type { Rule } from "../rule.ts";
import { constraintOf } from "./distinct.ts";

/** The keywords that set a lower limit, each with those that set the upper one of the same thing. */
const pairs = [
  { lower: ["minimum", "exclusiveMinimum"], upper: ["maximum", "exclusiveMaximum"] },
  { lower: ["minLength"], upper: ["maxLength"] },
  { lower: ["minItems"], upper: ["maxItems"] },
  { lower: ["minProperties"], upper: ["maxProperties"] },
];

interface Limit {
  keyword: string;
  value: NumberValue;
  isExclusive: boolean;
}

/** Reports a lower limit above the upper one: no value keeps both. */
export const limits: Rule = ({ collected: { distinct }, sources, report }) => {
  for (const schema of distinct) {
    if (schema.constraints.length < 2) continue;
    for (const { lower, upper } of pairs) {
      const low = limitOf(schema, lower, (a, b) => compareNumbers(a, b) > 0);
      const high = limitOf(schema, upper, (a, b) => compareNumbers(a, b) < 0);
      if (low === undefined || high === undefined || isPossible(low, high)) continue;
      const args = { lower: inWords(low), upper: inWords(high) };
      const related = {
        message: `'${high.keyword}' is declared here`,
        location: keywordPlace(schema, high.keyword, sources),
      };
      report(finding("limits-contradict", args, keywordPlace(schema, low.keyword, sources), [related]));
    }
  }
};

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

function inWords({ keyword, value }: Limit): { keyword: string; value: string } {
  return { keyword, value: numberText(value) };
}

function isPossible(low: Limit, high: Limit): boolean {
  const difference = compareNumbers(low.value, high.value);
  return difference < 0 || (difference === 0 && !low.isExclusive && !high.isExclusive);
}
