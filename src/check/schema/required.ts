import { MOST_NAMES } from "../../diagnostics/codes/define.ts";
import { finding } from "../../diagnostics/finding.ts";
import { membersOf, schemasAt } from "../../schema/members.ts";
import { parentPointer, pointerTo } from "../../source/pointer.ts";
import { itemsOf, valueAt, valueAtPointer } from "../../source/value.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";
import { createMayMatch } from "../values/key-patterns.ts";

/**
 * Reports what `required` names though no schema of the object declares it, nor says of other keys what they hold: each name
 * at its place, very many of them once at the keyword.
 */
export const requiredNames: Rule = ({ collected: { describing }, relatedTo, sources, report }) => {
  const mayMatch = createMayMatch();
  for (const schema of describing) {
    const { types } = schema;
    // Where the value is no object, `required` as a whole is reported as saying nothing.
    if (schema.required.length === 0 || (types.length > 0 && !types.includes("object"))) continue;
    const own = new Set(schema.properties.map(({ name }) => name));
    const missing = schema.required.filter((name) => !own.has(name));
    const related = missing.length === 0 ? undefined : relatedTo(schema);
    const members = related && membersOf([...related]);
    if (members === undefined || members.isOpen) continue;
    const undeclared = missing.filter((name) => {
      const { certain, possible } = schemasAt(members, name, mayMatch);
      return certain.length + possible.length === 0;
    });
    const all = [...members.properties.keys()];
    const [first, ...others] = undeclared;
    if (first === undefined) continue;
    const { file, pointer } = keywordPlace(schema, "required", sources);
    const source = sources.load(file);
    const around = parentPointer(pointer);
    const properties =
      around === undefined
        ? undefined
        : valueAt(source && valueAtPointer(source.value, around), "properties");
    // Then nobody can read which properties it declares, and that is reported.
    if (Array.isArray(properties)) continue;
    if (undeclared.length > MOST_NAMES) {
      const names = [first, ...others] as const;
      report(finding("required-undeclared", { names, declared: all }, { file, pointer, at: "key" }));
      continue;
    }
    const written = itemsOf(source && valueAtPointer(source.value, pointer));
    const indexes = new Map(written.map((name, index) => [name, index] as const).reverse());
    for (const name of undeclared) {
      const index = indexes.get(name);
      const location = { file, pointer: index === undefined ? pointer : pointerTo(pointer, index) };
      report(finding("required-undeclared", { names: [name], declared: all }, location));
    }
  }
};
