import { commonTypes } from "../../schema/joined.ts";
import { canonicalValue, type Value } from "../../source/value.ts";
import { isOf, type Statement } from "./statements.ts";

/** Two statements that no value keeps together with what stands before them. */
export interface Contradiction {
  earlier: Statement;
  later: Statement;
}

/** Finds the first of some statements that leaves no value which those before it allow, and the one before that it contradicts. */
export function contradictionIn(statements: readonly Statement[]): Contradiction | undefined {
  const before: Statement[] = [];
  let types: readonly string[] | undefined;
  let values: readonly Value[] | undefined;
  for (const later of statements) {
    if ("types" in later) types = types === undefined ? later.types : commonTypes(types, later.types);
    else values = values === undefined ? later.values : common(values, later.values);
    const known = types;
    if (known !== undefined) values = values?.filter((each) => isOf(each, known));
    if (types?.length === 0 || values?.length === 0) {
      const earlier = before.find((each) => excludes(each, later)) ?? before.at(-1);
      return earlier && { earlier, later };
    }
    before.push(later);
  }
  return undefined;
}

/** Whether two statements allow no value together, whatever else is said. */
function excludes(one: Statement, other: Statement): boolean {
  if ("types" in one)
    return "types" in other
      ? commonTypes(one.types, other.types).length === 0
      : !other.values.some((each) => isOf(each, one.types));
  return "types" in other
    ? !one.values.some((each) => isOf(each, other.types))
    : common(one.values, other.values).length === 0;
}

function common(before: readonly Value[], list: readonly Value[]): Value[] {
  const known = new Set(before.map(canonicalValue));
  return list.filter((value) => known.has(canonicalValue(value)));
}
