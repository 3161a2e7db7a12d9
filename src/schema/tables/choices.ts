import type { Value } from "../../source/value.ts";
import { hasKeys, type MergedSchema, merge } from "../merged-schema.ts";
import type { Choice } from "../types.ts";

/**
 * The values to choose from with the words of each: of an `enum` that has such, or of alternatives: `oneOf: [{ const: a, description: … }, …]`. Empty where an
 * alternative is anything else, or there are several lists of them.
 */
export function choicesIn({ alternatives, enum: values, choices }: MergedSchema): Choice[] {
  // Another schema may leave fewer values than there are words for.
  if (choices.length > 0 && choices.length === values?.length) return choices;
  const [list, another] = alternatives;
  if (list === undefined || another !== undefined) return [];
  const all = list.schemas.map((schema) => choiceOf(merge([schema])));
  return all.every((each) => each !== undefined) ? all : [];
}

/** Whether readers learn more of a choice than its values. */
export function isDescribed({ title, description, deprecated, history }: Choice): boolean {
  return title !== "" || description !== "" || deprecated || history !== undefined;
}

/** An alternative that says no more than which values it is. */
function choiceOf(value: MergedSchema): Choice | undefined {
  const { title, description, history, deprecated } = value;
  const isMore =
    hasKeys(value) ||
    value.readOnly ||
    value.writeOnly ||
    [value.items, value.tuple, value.alternatives, value.held, value.examples].some(
      ({ length }) => length > 0,
    );
  const values = value.enum ?? constantsOf(value);
  const isConstant = value.constraints.every(({ keyword }) => keyword === "const");
  if (isMore || !isConstant || values.length === 0) return undefined;
  return { values, title: title ?? "", description, deprecated, history };
}

function constantsOf({ constraints, types }: MergedSchema): Value[] {
  if (constraints.length === 0) return types.length === 1 && types[0] === "null" ? [null] : [];
  return constraints.length === 1 ? constraints.map(({ value }) => value) : [];
}
