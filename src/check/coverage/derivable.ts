import type { Schema } from "../../model/types.ts";
import { combinedIn } from "../kin.ts";

/** Values deeper inside than this are no examples that anyone would put together. */
const MAXIMUM_DEPTH = 20;

/**
 * Tells whether a schema shows what its values look like without an example of the whole: by a value of its own
 * (`example`, `default`, `enum`, `const`), or by those of all its properties or of its items.
 */
export function createDerivable(): (schema: Schema) => boolean {
  const known = new Map<Schema, boolean>();

  function isDerivable(schema: Schema, depth: number): boolean {
    const before = known.get(schema);
    if (before !== undefined) return before;
    // Until more is known: a schema that contains itself has no example for that.
    known.set(schema, false);
    const isShown = depth < MAXIMUM_DEPTH && (hasValue(schema) || isMadeOfShown(schema, depth + 1));
    known.set(schema, isShown);
    return isShown;
  }

  function isMadeOfShown(schema: Schema, depth: number): boolean {
    const { properties, items, types, allOf, anyOf, oneOf, tuple, patternProperties } = schema;
    if (items !== undefined) return isDerivable(items, depth);
    if (tuple.length > 0) return tuple.every((item) => isDerivable(item, depth));
    const alternatives = [...anyOf, ...oneOf];
    if (alternatives.length > 0 && !alternatives.some((each) => isDerivable(each, depth))) return false;
    const parts = [...properties.map((property) => property.schema), ...allOf];
    if (parts.length > 0 || alternatives.length > 0) return parts.every((part) => isDerivable(part, depth));
    // `{}` is all there is to show of an object of which nothing more is said.
    const saysNothing = patternProperties.length === 0 && typeof schema.additionalProperties !== "object";
    return saysNothing && types.includes("object") && combinedIn(schema).length === 0;
  }

  return (schema) => isDerivable(schema, 0);
}

/** A schema that could not be read may have one. */
function hasValue({ example, enum: values, constraints, isUnread }: Schema): boolean {
  return (
    isUnread === true ||
    example !== undefined ||
    (values !== undefined && values.length > 0) ||
    constraints.some(({ keyword }) => keyword === "default" || keyword === "const")
  );
}
