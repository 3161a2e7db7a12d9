import type { NamedExample } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { Row } from "../../schema/tables/types.ts";
import type { Constraint, Example } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";
import { itemsOf, type Value } from "../../source/value.ts";
import { describeExternalDocs, describeXml } from "./annotations.ts";
import { describeCondition, describeDiscriminator } from "./conditions.ts";
import { describeLimits, EXCLUSIVE, isLimit } from "./describe-limits.ts";

interface Facts {
  enum?: Value[];
  enumOf?: Row["enumOf"];
  constraints: Constraint[];
  examples?: readonly Example[];
}

/** The facts of a value besides its type and its description. */
export interface FactsView {
  /** Sentences of reStructuredText: the values to choose from, if they are few, what else must hold, and examples. */
  facts: string;
  /** reStructuredText: the values to choose from, if they are many, which pages fold. */
  values: string;
  /** reStructuredText: which property tells which object it is, whose names pages link. */
  discriminator: string;
  /** What it is limited to and what it is by default, as words of reStructuredText. */
  limits: string;
}

export function describeFacts({ enum: values, enumOf, constraints, examples = [] }: Facts): FactsView {
  const choice = values ? `${choiceWords(values, enumOf)} ${values.map(jsonLiteral).join(", ")}.` : "";
  const isLong = values !== undefined && values.length > MOST_IN_A_SENTENCE;
  const facts = [
    ...(choice === "" || isLong ? [] : [choice]),
    ...constraints.flatMap((each) => (isLimit(each) ? [] : describeConstraint(each, constraints))),
    ...describeExamples(examples),
  ];
  const discriminators = constraints.flatMap(({ keyword, value }) =>
    keyword === "discriminator" ? [`.. class:: discriminator\n\n${describeDiscriminator(value)}`] : [],
  );
  return {
    facts: facts.join(" "),
    values: isLong ? `.. class:: choices\n\n${choice}` : "",
    discriminator: discriminators.join("\n\n"),
    limits: describeLimits(constraints),
  };
}

/** More values to choose from than these are to be looked up rather than read. */
const MOST_IN_A_SENTENCE = 12;

function choiceWords(values: readonly Value[], enumOf: Facts["enumOf"]): string {
  if (enumOf === undefined) return values.length === 1 ? "Must be" : "One of:";
  const each = enumOf === "values" ? "Each value" : "Each";
  return `${each} ${values.length === 1 ? "must be" : "is one of:"}`;
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

function describeConstraint({ keyword, value }: Constraint, all: Constraint[]): string[] {
  if (EXCLUSIVE.has(keyword) && typeof value === "boolean") return [];
  const condition = describeCondition({ keyword, value }, all);
  if (condition !== undefined) return condition;
  switch (keyword) {
    case "const":
      return [`Must be ${jsonLiteral(value)}.`];
    case "xml":
      return describeXml(value);
    case "externalDocs":
      return describeExternalDocs(value);
    case "additionalProperties":
      if (value === false) return ["No other keys are allowed."];
      break;
    case "oneOf":
    case "anyOf": {
      const choices = itemsOf(value).map((each) =>
        typeof each === "string" ? literal(each) : jsonLiteral(each),
      );
      return [`${keyword === "oneOf" ? "Exactly one of" : "At least one of"}: ${choices.join(", ")}.`];
    }
  }
  return [`${literal(keyword)}: ${jsonLiteral(value)}.`];
}

/** A value as JSON, literally. */
export function jsonLiteral(value: Value): string {
  return literal(jsonLine(value));
}
