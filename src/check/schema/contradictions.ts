import { finding } from "../../diagnostics/finding.ts";
import { createIsFirst } from "../../diagnostics/once.ts";
import { withInherited } from "../../schema/inherited.ts";
import { letsNullPass } from "../../schema/joined.ts";
import { membersOf } from "../../schema/members.ts";
import type { Schema } from "../../schema/types.ts";
import type { Rule } from "../rule.ts";
import { contradictionIn } from "./contradiction.ts";
import { constraintOf } from "./distinct.ts";
import { reportJoinedLimits } from "./limits.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** How often schemas may be looked at in all, for each that there is: much more often than any specification needs. */
const STEPS_EACH = 100;

/**
 * Reports schemas that no value fits, since what they combine by `allOf`, or by a reference and what stands beside it, contradicts
 * itself; properties and items as well that several of them describe. A branch of `oneOf` or `anyOf` is looked at by
 * itself: that it cannot apply beside what is around it may be meant.
 */
export const contradictions: Rule = ({ collected: { describing }, sources, report }) => {
  const isFirst = createIsFirst();
  const known = new Map<Schema, Statement[]>();
  const seen = new Set<string>();
  let steps = STEPS_EACH * describing.length;

  function statementsOfEach(schemas: readonly Schema[]): Statement[] {
    return schemas.flatMap((schema) => {
      const statements = known.get(schema) ?? statementsOf(schema, sources);
      known.set(schema, statements);
      return statements;
    });
  }

  const waiting: Schema[][] = describing.filter(mayContradict).map((schema) => [schema]);
  for (let given = waiting.pop(); given !== undefined && steps > 0; given = waiting.pop()) {
    const key = given.map(({ id }) => id).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const { schemas } = withInherited(given);
    steps -= schemas.reduce((sum, { properties, tuple }) => sum + 1 + properties.length + tuple.length, 0);
    const found = letsNullPass(given, schemas) ? undefined : contradictionIn(statementsOfEach(schemas));
    if (found !== undefined) {
      const { earlier, later } = found;
      const related = { message: "This is what it is combined with", location: earlier.location };
      if (isFirst(later.location))
        report(
          finding("types-contradict", { here: later.text, there: earlier.text }, later.location, [related]),
        );
      continue;
    }
    reportJoinedLimits(schemas, { sources, report }, isFirst);
    for (const shared of sharedMembers(schemas)) waiting.push(shared);
  }
};

/** Whether there is more than one statement about the value of a schema. */
function mayContradict(schema: Schema): boolean {
  return (
    schema.allOf.length > 0 || schema.references.length > 0 || constraintOf(schema, "const") !== undefined
  );
}

/** The schemas of each property and item that several schemas describe. */
function sharedMembers(schemas: readonly Schema[]): Schema[][] {
  if (schemas.length < 2) return [];
  const { properties, tuple, items } = membersOf(schemas);
  const lists = [...[...properties.values()].map((each) => each.schemas), ...tuple, items];
  return lists.filter((list) => new Set(list.map(({ id }) => id)).size > 1);
}
