import { finding } from "../../diagnostics/finding.ts";
import type { Schema } from "../../schema/types.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import type { Rule } from "../rule.ts";
import { constraintOf } from "./distinct.ts";

/** Reports lists of which nothing says what they hold. */
export const arrayItems: Rule = ({ collected: { describing }, kinOf, sources, report }) => {
  for (const schema of describing) {
    if (!schema.types.includes("array") || saysItems(schema) || saysKeys(schema)) continue;
    const kin = kinOf(schema);
    if (kin === undefined || [...kin].some(saysItems)) continue;
    report(finding("array-without-items", {}, keywordPlace(schema, "type", sources)));
  }
};

/** Whether a schema speaks of keys: then its type is wrong rather than its items missing, and that is reported. */
function saysKeys({ properties, patternProperties, additionalProperties, required }: Schema): boolean {
  return (
    additionalProperties !== undefined || properties.length + patternProperties.length + required.length > 0
  );
}

function saysItems(schema: Schema): boolean {
  const { items, tuple, enum: values } = schema;
  if (items !== undefined || tuple.length > 0 || values !== undefined) return true;
  return ["contains", "const"].some((keyword) => constraintOf(schema, keyword) !== undefined);
}
