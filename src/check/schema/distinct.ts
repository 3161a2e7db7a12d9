import type { Constraint, Schema } from "../../schema/types.ts";
import type { Value } from "../../source/value.ts";

/** Each schema once, where it is written: those that only refer to another and describe it anew are left out. */
export function distinct(schemas: readonly Schema[]): Schema[] {
  return [...new Map(schemas.map((schema) => [schema.id, schema])).values()];
}

/** What a keyword says, where it is one of those that the model keeps as they are. */
export function constraintOf(
  { constraints }: { constraints: Constraint[] },
  keyword: string,
): Value | undefined {
  return constraints.find((each) => each.keyword === keyword)?.value;
}
