import type { NamedExample } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { Row } from "../../schema/tables/types.ts";
import type { Constraint, Example } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";
import { itemsOf, type Value } from "../../source/value.ts";
import { describeCondition } from "./conditions.ts";

interface Facts {
  enum?: Value[];
  enumOf?: Row["enumOf"];
  constraints: Constraint[];
  examples?: readonly Example[];
}

/** The facts of a value besides its type and its description, as sentences of reStructuredText in the author's order. */
export function describeFacts({ enum: values, enumOf, constraints, examples = [] }: Facts): string {
  const choices = values ? [describeChoices(values, enumOf)] : [];
  const facts = constraints.flatMap((each) => describeConstraint(each, constraints));
  return [...choices, ...facts, ...describeExamples(examples)].join(" ");
}

function describeChoices(values: Value[], enumOf: Facts["enumOf"]): string {
  const all = values.map(jsonLiteral).join(", ");
  if (enumOf === undefined) return `${values.length === 1 ? "Must be" : "One of:"} ${all}.`;
  const each = enumOf === "values" ? "Each value" : "Each";
  return `${each} ${values.length === 1 ? "must be" : "is one of:"} ${all}.`;
}

/** Examples as a fact of their value; text that was meant to be JSON and is not stays as it is. */
function describeExamples(examples: readonly NamedExample[]): string[] {
  if (examples.length === 0) return [];
  const all = examples.map(({ value, text, isJoined }) => {
    const shown = isJoined ? text : value;
    return shown === undefined ? literal(text) : jsonLiteral(shown);
  });
  return [`${all.length === 1 ? "Example" : "Examples"}: ${all.join(", ")}.`];
}

/** An example as a fact of its value. */
export function describeExample(example: NamedExample): string {
  return describeExamples([example]).join("");
}

type Phrase = (value: string) => string;

const PHRASES = new Map<string, Phrase>([
  ["const", (value) => `Must be ${value}.`],
  ["default", (value) => `Default: ${value}.`],
  ["minimum", (value) => `At least ${value}.`],
  ["maximum", (value) => `At most ${value}.`],
  ["exclusiveMinimum", (value) => `More than ${value}.`],
  ["exclusiveMaximum", (value) => `Less than ${value}.`],
  ["multipleOf", (value) => `A multiple of ${value}.`],
  ["minLength", (value) => `Minimum length: ${value}.`],
  ["maxLength", (value) => `Maximum length: ${value}.`],
  ["minItems", (value) => `Minimum number of items: ${value}.`],
  ["maxItems", (value) => `Maximum number of items: ${value}.`],
  ["minProperties", (value) => `Minimum number of keys: ${value}.`],
  ["maxProperties", (value) => `Maximum number of keys: ${value}.`],
  ["pattern", (value) => `Must match ${value}.`],
  ["patternProperties", (value) => `Keys must match ${value}.`],
  ["format", (value) => `Format: ${value}.`],
  ["contentMediaType", (value) => `Media type: ${value}.`],
  ["contentEncoding", (value) => `Encoded as ${value}.`],
]);

function describeConstraint({ keyword, value }: Constraint, all: Constraint[]): string[] {
  // Up to draft 4 these are switches that change the meaning of the bound beside them.
  if (EXCLUSIVE.has(keyword) && typeof value === "boolean") return [];
  const condition = describeCondition({ keyword, value }, all);
  if (condition !== undefined) return condition;
  if (keyword === "uniqueItems") return value === true ? ["No item may occur twice."] : [];
  if (keyword === "additionalProperties" && value === false) return ["No other keys are allowed."];
  if (keyword === "oneOf" || keyword === "anyOf") {
    const choices = itemsOf(value).map((each) =>
      typeof each === "string" ? literal(each) : jsonLiteral(each),
    );
    return [`${keyword === "oneOf" ? "Exactly one of" : "At least one of"}: ${choices.join(", ")}.`];
  }
  const exclusive = [...EXCLUSIVE].find(
    ([name, bound]) =>
      bound === keyword && all.some((other) => other.keyword === name && other.value === true),
  )?.[0];
  const phrase = PHRASES.get(exclusive ?? keyword);
  const shown = UNQUOTED.has(keyword) && typeof value === "string" ? literal(value) : jsonLiteral(value);
  return [phrase ? phrase(shown) : `${literal(keyword)}: ${shown}.`];
}

/** Keywords whose value is a notation of its own rather than a value like those it is about. */
const UNQUOTED = new Set([
  ...["pattern", "patternProperties", "format", "contentMediaType", "contentEncoding"],
]);

const EXCLUSIVE = new Map([
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
]);

/** A value as JSON, literally. */
export function jsonLiteral(value: Value): string {
  return literal(jsonLine(value));
}
