import { isReferenced, isWrapper } from "./combined.ts";
import type { Example, Schema } from "./types.ts";

/**
 * The example that a schema gives of its whole value: its own, or that of the last part of `allOf` that is written in it, or
 * that of the one schema which it stands for. An example of another parent is none of the whole.
 */
export function exampleOfWhole(schema: Schema): Example | undefined {
  const seen = new Set<Schema>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.example !== undefined) return next.example;
    if (seen.has(next)) continue;
    seen.add(next);
    const isWhole = next.allOf.length === 1 && isWrapper(next);
    waiting.push(...(isWhole ? next.allOf : next.allOf.filter((part) => !isReferenced(part))));
  }
  return undefined;
}

/** The examples that are shown of a response: its own, or that of its schema. */
export function shownExamples(examples: Example[], schema: Schema | undefined): Example[] {
  if (examples.length > 0 || schema === undefined) return examples;
  return [exampleOfWhole(schema) ?? []].flat();
}
