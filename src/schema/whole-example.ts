import { isReferenced, isWrapper } from "./merged-schema.ts";
import type { Example, Schema } from "./types.ts";

/**
 * The examples that a schema gives of its whole value: its own, or those of the last part of `allOf` that is written in it, or
 * those of the one schema which it stands for. An example of another parent is none of the whole.
 */
export function examplesOfWhole(schema: Schema): Example[] {
  const seen = new Set<Schema>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.examples.length > 0) return next.examples;
    if (seen.has(next)) continue;
    seen.add(next);
    const isWhole = next.allOf.length === 1 && isWrapper(next);
    waiting.push(...(isWhole ? next.allOf : next.allOf.filter((part) => !isReferenced(part))));
  }
  return [];
}

/** The examples that are shown of a response: its own, or those of its schema. */
export function shownExamples(examples: Example[], schema: Schema | undefined): Example[] {
  if (examples.length > 0 || schema === undefined) return examples;
  return examplesOfWhole(schema);
}
