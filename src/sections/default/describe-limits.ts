import { literal } from "../../rst/emit/inline.ts";
import type { Constraint } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";

/** Keywords whose value is a notation of its own rather than a value like those it is about. */
export const NOTATIONS = new Set([
  ...["pattern", "patternProperties", "format", "contentMediaType", "contentEncoding"],
]);

/** Keywords that one word and a value say all of, with the word. */
const WORDS = new Map([
  ...["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength"].map(
    same,
  ),
  ...["maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "pattern", "default"].map(same),
  ["patternProperties", "keys match"],
  ["contentMediaType", "media type"],
  ["contentEncoding", "encoding"],
]);

function same(keyword: string): [string, string] {
  return [keyword, keyword];
}

/** Up to draft 4, switches that change the meaning of the bound beside them. */
export const EXCLUSIVE = new Map([
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
]);

/** What a value is limited to and what it is by default, as words of reStructuredText: `minimum ``1``, default ``5```. */
export function describeLimits(constraints: readonly Constraint[]): string {
  return constraints.flatMap((each) => describeLimit(each, constraints)).join(", ");
}

/** Whether `describeLimits` says what a constraint says. */
export function isLimit({ keyword, value }: Constraint): boolean {
  return keyword === "uniqueItems" ? typeof value === "boolean" : WORDS.has(keyword);
}

function describeLimit(constraint: Constraint, all: readonly Constraint[]): string[] {
  const { keyword, value } = constraint;
  if (!isLimit(constraint)) return [];
  if (keyword === "uniqueItems") return value === true ? ["unique items"] : [];
  if (EXCLUSIVE.has(keyword) && typeof value === "boolean") return [];
  const isNotation = NOTATIONS.has(keyword) && typeof value === "string";
  const word = WORDS.get(exclusiveOf(keyword, all) ?? keyword) ?? keyword;
  return [`${word} ${literal(isNotation ? value : jsonLine(value))}`];
}

/** The keyword that a bound goes by where a switch beside it makes it exclusive. */
export function exclusiveOf(keyword: string, all: readonly Constraint[]): string | undefined {
  return [...EXCLUSIVE].find(
    ([name, bound]) =>
      bound === keyword && all.some((other) => other.keyword === name && other.value === true),
  )?.[0];
}
