import { finding } from "../../diagnostics/finding.ts";
import { allowedBy } from "../../schema/joined.ts";
import { membersOf } from "../../schema/members.ts";
import type { Schema } from "../../schema/types.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";
import { saysKeys } from "../values/keys.ts";

/** Reports lists of which nothing says what they hold. */
export const arrayItems: Rule = ({ collected: { describing }, relatedTo, sources, report }) => {
  for (const schema of describing) {
    if (!schema.types.includes("array") || saysItems([schema])) continue;
    // Then its type is wrong rather than its items missing, and that is reported.
    if (saysKeys(schema) || schema.required.length > 0) continue;
    const related = relatedTo(schema);
    if (related === undefined || saysItems([...related])) continue;
    report(finding("array-without-items", {}, keywordPlace(schema, "type", sources)));
  }
};

function saysItems(schemas: readonly Schema[]): boolean {
  const { items, tuple, contained, leftOver } = membersOf(schemas);
  const said = items.length + tuple.length + contained.length + leftOver.items.length;
  return said > 0 || allowedBy(schemas).values !== undefined;
}
