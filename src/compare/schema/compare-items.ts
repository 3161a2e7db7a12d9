import { schemasAt } from "../../schema/members.ts";
import { toDouble } from "../../source/number.ts";
import type { Inside, Link } from "./edits.ts";
import type { ValueRules } from "./value-rules.ts";

/** The items of arrays: those that one side lists by position, and all others. */
export function compareItems(
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): { edits: []; links: Link[] } {
  const links: Link[] = [];
  const count = Math.min(
    Math.max(before.tuple.length, after.tuple.length),
    mostItems(before),
    mostItems(after),
  );
  const at = (rules: ValueRules, index: number) => schemasAt(rules, index, () => false).certain;
  for (let index = 0; index < count; index++)
    links.push(inside.link(`[${index}]`, at(before, index), at(after, index)));
  if (before.items.length + after.items.length > 0) links.push(inside.link("[]", before.items, after.items));
  return { edits: [], links };
}

function mostItems({ limits }: ValueRules): number {
  const most = limits.get("maxItems");
  return most === undefined ? Number.POSITIVE_INFINITY : toDouble(most.value);
}
