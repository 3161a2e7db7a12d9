import { finding } from "../../diagnostics/finding.ts";
import { pointerTo } from "../../source/pointer.ts";
import { itemsOf, valueAtPointer } from "../../source/value.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import { createMayMatch } from "../key-patterns.ts";
import type { Rule } from "../rule.ts";

/** Reports what `required` names though no schema of the object declares it, nor says of other keys what they hold. */
export const requiredNames: Rule = ({ collected: { distinct }, kinOf, sources, report }) => {
  const mayMatch = createMayMatch();
  for (const schema of distinct) {
    const { types } = schema;
    // Where the value is no object, `required` as a whole is reported as saying nothing.
    if (schema.required.length === 0 || (types.length > 0 && !types.includes("object"))) continue;
    const own = new Set(schema.properties.map(({ name }) => name));
    const missing = schema.required.filter((name) => !own.has(name));
    const kin = missing.length === 0 ? undefined : kinOf(schema);
    if (
      kin === undefined ||
      [...kin].some(
        ({ additionalProperties = false, isUnread }) => isUnread || additionalProperties !== false,
      )
    )
      continue;
    const declared = new Set([...kin].flatMap(({ properties }) => properties.map(({ name }) => name)));
    const patterns = [...kin].flatMap((each) => each.patternProperties.map(({ pattern }) => pattern));
    for (const name of missing) {
      if (declared.has(name) || patterns.some((pattern) => mayMatch(pattern, name))) continue;
      const { file, pointer } = keywordPlace(schema, "required", sources);
      const source = sources.load(file);
      const index = itemsOf(source && valueAtPointer(source.value, pointer)).indexOf(name);
      const location = { file, pointer: index < 0 ? pointer : pointerTo(pointer, index) };
      report(finding("required-undeclared", { name, declared: [...declared] }, location));
    }
  }
};
