import { MOST_NAMES } from "../../diagnostics/codes/define.ts";
import { groupBy } from "../../group-by.ts";
import type { ValueError } from "./inspect.ts";

/** A violation that stands, or many of a kind: all keys that one schema misses in one object. */
export interface JoinedError extends ValueError {
  missing?: string[];
}

/** Makes one of many errors that differ in nothing but the key that is missing: all of them have the same place. */
export function joinMissing(errors: readonly ValueError[]): JoinedError[] {
  if (errors.length <= MOST_NAMES) return [...errors];
  const groups = groupBy(errors, ({ keyword, schema, instance, key }) =>
    JSON.stringify([schema.number, keyword, instance, isMissing(keyword) || key]),
  );
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined || !isMissing(first.keyword) || all.length <= MOST_NAMES) return all;
    return [{ ...first, missing: all.map(({ key = "" }) => key) }];
  });
}

function isMissing(keyword: string): boolean {
  return keyword === "required" || keyword === "dependencies";
}
