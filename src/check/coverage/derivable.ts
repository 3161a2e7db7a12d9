import { withInherited } from "../../schema/inherited.ts";
import { type MergedSchema, merge } from "../../schema/merged-schema.ts";
import type { Schema } from "../../schema/types.ts";

/** Values deeper inside than this are no examples that anyone would put together. */
const MAXIMUM_DEPTH = 20;

/**
 * Tells whether a schema shows what its values look like without an example of the whole: by a value of its own
 * (`example`, `default`, `enum`, `const`), or of what it inherits from, or by those of its items, or of its properties. Of
 * these, the ones that need not be there may lack theirs, as long as one has it.
 */
export function createDerivable(): (schema: Schema) => boolean {
  const known = new Map<MergedSchema, boolean>();

  function isDerivable(schemas: Schema[], depth: number): boolean {
    if (depth >= MAXIMUM_DEPTH) return false;
    if (withInherited(schemas).schemas.some(hasValue)) return true;
    const value = merge(schemas);
    const before = known.get(value);
    if (before !== undefined) return before;
    // Until more is known: a schema that contains itself has no example for that.
    known.set(value, false);
    const isShown = isMadeOfShown(value, depth + 1);
    known.set(value, isShown);
    return isShown;
  }

  function isMadeOfShown(value: MergedSchema, depth: number): boolean {
    const { items, tuple, alternatives, properties, patterns, further, required, types } = value;
    if (items.length > 0) return isDerivable(items, depth);
    if (tuple.length > 0) return tuple.every((item) => isDerivable(item, depth));
    const hasChoices = alternatives.length > 0;
    if (!alternatives.every(({ schemas }) => schemas.some((each) => isDerivable([each], depth))))
      return false;
    const shown = new Set<string>();
    for (const [name, { schemas }] of properties) if (isDerivable(schemas, depth)) shown.add(name);
    const needed = [...required.keys()].filter((name) => properties.has(name));
    if (properties.size > 0 || hasChoices)
      return (shown.size > 0 || hasChoices) && needed.every((name) => shown.has(name));
    // `{}` is all there is to show of an object of which nothing more is said.
    return types.includes("object") && patterns.size + further.length === 0;
  }

  return (schema) => isDerivable([schema], 0);
}

/** A schema that could not be read may have one. */
function hasValue({ examples, enum: values, constraints, isUnread }: Schema): boolean {
  return (
    isUnread === true ||
    examples.length > 0 ||
    (values !== undefined && values.length > 0) ||
    constraints.some(({ keyword }) => keyword === "default" || keyword === "const")
  );
}
