import { finding } from "../../diagnostics/finding.ts";
import type { Schema } from "../../model/types.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import type { Rule } from "../rule.ts";
import { constraintOf } from "./distinct.ts";

/** Reports lists of which nothing says what they hold. */
export const arrayItems: Rule = ({ collected: { distinct }, kinOf, sources, report }) => {
  for (const schema of distinct) {
    if (!schema.types.includes("array") || saysItems(schema)) continue;
    const kin = kinOf(schema);
    if (kin === undefined || [...kin].some(saysItems)) continue;
    report(finding("array-without-items", {}, keywordPlace(schema, "type", sources)));
  }
};

function saysItems(schema: Schema): boolean {
  const { items, tuple, enum: values } = schema;
  if (items !== undefined || tuple.length > 0 || values !== undefined) return true;
  return ["contains", "const"].some((keyword) => constraintOf(schema, keyword) !== undefined);
}
