import { finding } from "../../diagnostics/finding.ts";
import { jsonText } from "../../source/json-text.ts";
import { pointerTo } from "../../source/pointer.ts";
import { canonicalValue } from "../../source/value.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Reports what `enum` lists twice. */
export const enumValues: Rule = ({ collected: { distinct }, sources, report }) => {
  for (const schema of distinct) {
    const seen = new Set<string>();
    for (const [index, value] of (schema.enum ?? []).entries()) {
      const text = canonicalValue(value);
      if (seen.has(text)) {
        const { file, pointer } = keywordPlace(schema, "enum", sources);
        report(
          finding("enum-duplicate", { value: jsonText(value) }, { file, pointer: pointerTo(pointer, index) }),
        );
      }
      seen.add(text);
    }
  }
};
