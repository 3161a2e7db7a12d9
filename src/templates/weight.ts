import nunjucks from "nunjucks";
import { limits } from "../limits.ts";
import { takeCharacters, takeSteps } from "./budget.ts";

/** What a value is as text: how many characters, and how deep in one another the arrays in it are. */
interface Weight {
  characters: number;
  depth: number;
}

/** The arrays and mappings that templates were given or made: none of them changes afterwards. */
const known = new WeakMap<object, Weight>();

/** How many characters a value has as text; arrays are written with all that is in them. */
export function weightOf(value: unknown): number {
  return measure(value).characters;
}

/** Takes the characters of a value from the budget. @throws Error where there are none left */
export function weigh<Value>(value: Value): Value {
  takeCharacters(weightOf(value) + 1);
  return value;
}

/**
 * Takes the parts of an array or mapping that a template made. One that holds another one twice, which holds another one
 * twice, is small, but as text it has no end.
 * @throws Error where that is too much
 */
export function weighMade<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || known.has(value)) return value;
  const weight = sum(Object.values(value));
  if (weight.depth > limits.templateNesting.most)
    throw new Error(`more than ${limits.templateNesting.most} arrays and mappings inside each other`);
  known.set(value, weight);
  takeCharacters(weight.characters);
  return value;
}

function measure(value: unknown): Weight {
  if (typeof value === "string" || value instanceof nunjucks.runtime.SafeString)
    return { characters: value.length, depth: 0 };
  if (typeof value !== "object" || value === null) return NOTHING;
  const before = known.get(value);
  if (before !== undefined) return before;
  if (!Array.isArray(value)) return NOTHING;
  // A filter may make many of few items.
  takeSteps(1);
  const weight = sum(value);
  known.set(value, weight);
  return weight;
}

const NOTHING: Weight = { characters: 0, depth: 0 };

function sum(parts: readonly unknown[]): Weight {
  const weight = { characters: parts.length, depth: 1 };
  for (const part of parts) {
    const { characters, depth } = measure(part);
    weight.characters += characters;
    weight.depth = Math.max(weight.depth, depth + 1);
  }
  return weight;
}
