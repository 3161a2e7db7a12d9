import type { Constraint } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";
import { isNumber, numberText } from "../../source/number.ts";
import { entriesOf, isMap, type Value, valueAt } from "../../source/value.ts";
import { inClauses, listOf, namesOf } from "./schema-words.ts";

/**
 * The sentences for a keyword that holds schemas about the value around it; `undefined` for all others. Keywords that say
 * something only together (`if` and `then`, `contains` and how often) are described at the first of them.
 */
export function describeCondition(
  { keyword, value }: Constraint,
  all: readonly Constraint[],
): string[] | undefined {
  const beside = (name: string) => all.find((each) => each.keyword === name)?.value;
  switch (keyword) {
    case "if":
      return ofCondition(value, beside("then"), beside("else"));
    case "contains":
      return ofContains(value, beside("minContains"), beside("maxContains"));
    // Described with the keyword that they belong to, and of no effect without it.
    case "then":
    case "else":
    case "minContains":
    case "maxContains":
      return [];
    case "dependencies":
    case "dependentRequired":
    case "dependentSchemas":
      return entriesOf(value).map(([name, needed]) => ofDependency(name, needed));
    case "propertyNames":
      return [sentence(inClauses(value, "each key"))];
    case "unevaluatedProperties":
      return others(value, "keys", "each other value");
    case "unevaluatedItems":
    case "additionalItems":
    case "items":
      return others(value, "items", "each other item");
    case "not":
      return ofNot(value);
    // A paragraph of its own.
    case "discriminator":
      return [];
    default:
      return undefined;
  }
}

function ofCondition(condition: Value, then: Value | undefined, otherwise: Value | undefined): string[] {
  const met = then === undefined ? [] : [`If ${inClauses(condition)}, then ${inClauses(then)}.`];
  if (otherwise === undefined) return met;
  const said = inClauses(otherwise);
  return [...met, met.length > 0 ? `Otherwise ${said}.` : `Unless ${inClauses(condition)}, ${said}.`];
}

function ofContains(schema: Value, least: Value | undefined, most: Value | undefined): string[] {
  const bounds = [
    `at least ${isNumber(least) ? numberText(least) : 1}`,
    ...(isNumber(most) ? [`at most ${numberText(most)}`] : []),
  ];
  return [sentence(`${bounds.join(" and ")} of the items must fit: ${inClauses(schema, "each")}`)];
}

function ofDependency(name: string, needed: Value): string {
  const beside = `If it has ${namesOf([name])}, then`;
  return Array.isArray(needed)
    ? `${beside} it has ${namesOf(needed)}.`
    : `${beside} ${inClauses(needed, "it", [name])}.`;
}

function others(value: Value, what: string, each: string): string[] {
  if (value === true) return [];
  return [value === false ? `No other ${what} are allowed.` : sentence(inClauses(value, each))];
}

/**
 * Which property tells which object a value is, as a sentence that begins with it.
 * @param discriminator as OpenAPI writes it, with the names of objects in the place of references
 */
export function describeDiscriminator(discriminator: Value): string {
  const property = valueAt(discriminator, "propertyName") ?? "";
  const names = valueAt(discriminator, "mapping");
  const otherwise = valueAt(discriminator, "defaultMapping");
  const each = [
    ...entriesOf(names).map(([value, name]) => `${namesOf([name])} if it is ${namesOf([jsonLine(value)])}`),
    ...(otherwise === undefined ? [] : [`${namesOf([otherwise])} otherwise`]),
  ];
  const tells = `${namesOf([property])} tells which object it is`;
  return each.length === 0 ? sentence(tells) : `${tells}: ${listOf(each, "or")}.`;
}

function ofNot(schema: Value): string[] {
  const isAnything = schema === true || (isMap(schema) && schema.size === 0);
  return [isAnything ? "No value is allowed." : `Not allowed: ${inClauses(schema)}.`];
}

/** Clauses as a sentence. */
function sentence(clauses: string): string {
  return `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`;
}
