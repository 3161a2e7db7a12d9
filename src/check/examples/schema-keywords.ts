import type { Dialect } from "../../schema/dialects.ts";
import { compareNumbers, isInteger, isNumber } from "../../source/number.ts";
import { isMap, typeName, type Value } from "../../source/value.ts";

/** The types that JSON Schema knows. */
export const schemaTypes = ["array", "boolean", "integer", "null", "number", "object", "string"] as const;

/** What is wrong with a keyword's value, as the rest of a sentence that begins with the keyword; nothing where all is well. */
export type KeywordError = string | undefined;

/** The keywords whose value is data of one kind, each with the test of its value. */
export const dataKeywords: ReadonlyMap<string, (value: Value, dialect: Dialect) => KeywordError> = new Map([
  ["minimum", expectNumber],
  ["maximum", expectNumber],
  ["multipleOf", expectPositive],
  ["minLength", expectCount],
  ["maxLength", expectCount],
  ["minItems", expectCount],
  ["maxItems", expectCount],
  ["minProperties", expectCount],
  ["maxProperties", expectCount],
  ["minContains", expectCount],
  ["maxContains", expectCount],
  ["uniqueItems", expectBoolean],
  ["exclusiveMinimum", expectLimit],
  ["exclusiveMaximum", expectLimit],
]);

/** Those of them that count something. */
export const countKeywords: ReadonlySet<string> = new Set(
  [...dataKeywords].filter(([, test]) => test === expectCount).map(([keyword]) => keyword),
);

function expectNumber(value: Value): KeywordError {
  return isNumber(value) ? undefined : `must be a number, not ${a(value)}`;
}

function expectPositive(value: Value): KeywordError {
  return (
    expectNumber(value) ??
    (isNumber(value) && !(compareNumbers(value, 0) <= 0) ? undefined : "must be greater than 0")
  );
}

function expectCount(value: Value): KeywordError {
  const isCount =
    isNumber(value) &&
    (isInteger(value) || value === Number.POSITIVE_INFINITY) &&
    compareNumbers(value, 0) >= 0;
  return isCount
    ? undefined
    : `must be a whole number, 0 or more${isNumber(value) ? "" : `, not ${a(value)}`}`;
}

function expectBoolean(value: Value): KeywordError {
  return typeof value === "boolean" ? undefined : `must be true or false, not ${a(value)}`;
}

function expectLimit(value: Value, { exclusiveLimit }: Dialect): KeywordError {
  if (exclusiveLimit === "boolean") return expectBoolean(value);
  if (exclusiveLimit === "number") return expectNumber(value);
  return typeof value === "boolean"
    ? undefined
    : expectNumber(value)?.replace("a number", "a number, true or false");
}

/** The keywords whose schemas a value, or a part of it, must fit. */
export const applied: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties"],
  ...["items", "prefixItems", "additionalItems", "contains", "unevaluatedItems"],
  ...["allOf", "anyOf", "oneOf", "not"],
]);

/** The keywords about what must hold where a key is there, each with what it holds for a key. */
export const dependent: ReadonlyMap<string, string> = new Map([
  ["dependencies", "a schema or a list of keys"],
  ["dependentSchemas", "a schema"],
  ["dependentRequired", "a list of keys"],
]);

/** Those of them that the model has read before, and reported where they hold something else. */
export const keywordsReadByModel: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "items", "additionalProperties", "allOf", "anyOf", "oneOf"],
]);

/** A value's type with its article: `a string`, `an object`. */
export function a(value: Value): string {
  return withArticle(isMap(value) ? "object" : typeName(value));
}

/** A type's name with its article; `null` takes none. */
function withArticle(type: string): string {
  if (type === "null") return type;
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
