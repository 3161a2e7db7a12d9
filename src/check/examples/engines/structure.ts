import { dialects, type Shape } from "../../../schema/dialects.ts";
import type { Bundle, BundledSchema } from "../bundle-types.ts";
import { isValueKeyword } from "../value-keywords.ts";

/** The key under which a schema for the engines has its number, where it has keywords that they are not given. */
export const judgedKey = "judged";

/** Whose keywords the schemas of a bundle have. */
const { keywords } = dialects.draft2019;

/**
 * The definitions of a bundle as engines are given them: what values are made of, and how schemas are combined. What is judged
 * of each value by itself is left out, and the schema's number takes its place.
 */
export function structureOf({ definitions }: Bundle): Record<string, object> {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, structure(schema)]));
}

function structure(schema: BundledSchema): object {
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (isValueKeyword(keyword)) copy[judgedKey] = schema.number;
    else copy[keyword] = structures(value, keywords.get(keyword) ?? "plain");
  }
  return copy;
}

/** The same of all schemas that a keyword holds. */
function structures(value: unknown, shape: Shape): unknown {
  if (shape === "plain" || shape === "map or names" || typeof value !== "object" || value === null)
    return value;
  if (Array.isArray(value)) return value.map(structure);
  return shape === "map"
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structure(part)]))
    : structure({ ...value });
}
