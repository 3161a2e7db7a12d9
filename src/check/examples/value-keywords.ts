import { compareNumbers, isInteger, isMultipleOf, isNumber, type NumberValue } from "../../source/number.ts";
import type { BundledSchema } from "./bundle-types.ts";
import { canonicalText } from "./canonical-text.ts";
import { numberFormats, textFormats } from "./formats.ts";
import type { Patterns } from "./pattern/patterns.ts";
import { plainNumber } from "./plain-value.ts";

/** Whether a plain value meets a keyword. */
type Test = (value: unknown) => boolean;

/**
 * The keywords about a value itself, and not about how it is made up of others. They are judged here and not by the engines,
 * which know numbers as JavaScript does, compare each item of a list with each other, and count halves of characters.
 */
const tests: Record<string, (limit: unknown, patterns: Patterns) => Test> = {
  type: hasType,
  enum: (values) => isAmong(Array.isArray(values) ? values : []),
  const: (only) => isAmong([only]),
  minimum: ofNumber((number, limit) => compareNumbers(number, limit) >= 0),
  maximum: ofNumber((number, limit) => compareNumbers(number, limit) <= 0),
  exclusiveMinimum: ofNumber((number, limit) => compareNumbers(number, limit) > 0),
  exclusiveMaximum: ofNumber((number, limit) => compareNumbers(number, limit) < 0),
  multipleOf: ofNumber(isMultipleOf),
  minLength: ofLength((length, limit) => length >= limit),
  maxLength: ofLength((length, limit) => length <= limit),
  pattern(text, patterns) {
    const read = patterns.read(String(text));
    return (value) => typeof value !== "string" || read.kind !== "usable" || read.pattern.matches(value);
  },
  format: hasFormat,
  uniqueItems: (isWanted) => (value) => isWanted !== true || !Array.isArray(value) || isUnique(value),
};

export function isValueKeyword(keyword: string): boolean {
  return Object.hasOwn(tests, keyword);
}

/** Tells which of the keywords about a value itself a value does not meet, of the schema with the given number. */
export type Judge = (schema: number, value: unknown) => string[];

/** @throws RangeError from the judge where a text is too long for a pattern */
export function createJudge(schemas: readonly BundledSchema[], patterns: Patterns): Judge {
  const known = new Map<number, [keyword: string, test: Test][]>();
  return (number, value) => {
    let demands = known.get(number);
    if (demands === undefined) {
      demands = Object.entries(schemas[number] ?? {}).flatMap(([keyword, limit]): [string, Test][] => {
        const test = isValueKeyword(keyword) ? tests[keyword]?.(limit, patterns) : undefined;
        return test === undefined ? [] : [[keyword, test]];
      });
      known.set(number, demands);
    }
    return demands.filter(([, test]) => !test(value)).map(([keyword]) => keyword);
  };
}

/** The JSON Schema name of a plain value's type: `integer` for whole numbers. */
export function plainType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const number = plainNumber(value);
  return number === undefined ? typeof value : isInteger(number) ? "integer" : "number";
}

function hasType(types: unknown): Test {
  const wanted = new Set(Array.isArray(types) ? types : [types]);
  if (wanted.has("number")) wanted.add("integer");
  return (value) => wanted.has(plainType(value));
}

function isAmong(values: unknown[]): Test {
  const known = new Set(values.map(canonicalText));
  const holdsCollection = values.some(isCollection);
  return (value) => (holdsCollection || !isCollection(value)) && known.has(canonicalText(value));
}

function isCollection(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isUnique(items: unknown[]): boolean {
  return new Set(items.map(canonicalText)).size === items.length;
}

/** What YAML has and JSON has not (`.inf`, `.nan`) was reported where it was read, and meets everything. */
function isOfJson(number: NumberValue): boolean {
  return typeof number !== "number" || Number.isFinite(number);
}

function ofNumber(isMet: (number: NumberValue, limit: NumberValue) => boolean) {
  return (limit: unknown): Test =>
    (value) => {
      const number = plainNumber(value);
      return number === undefined || !isNumber(limit) || !isOfJson(number) || isMet(number, limit);
    };
}

/** Lengths are counted in characters, of which some take two places in a JavaScript string. */
function ofLength(isMet: (length: number, limit: number) => boolean) {
  return (limit: unknown): Test =>
    (value) =>
      typeof value !== "string" || isMet([...value].length, Number(limit));
}

function hasFormat(format: unknown): Test {
  const ofText = textFormats.get(String(format));
  const ofNumbers = numberFormats.get(String(format));
  return (value) => {
    if (typeof value === "string") return ofText?.(value) ?? true;
    const number = plainNumber(value);
    return number === undefined || !isOfJson(number) || (ofNumbers?.(number) ?? true);
  };
}
