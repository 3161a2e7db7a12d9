import { reachable } from "../../reachable.ts";
import type { Schema } from "../../schema/types.ts";

/** Values deeper inside than this are no examples that anyone would put together. */
const MAXIMUM_DEPTH = 20;

/**
 * Tells whether a schema shows what its values look like without an example of the whole: by a value of its own
 * (`example`, `default`, `enum`, `const`), or of what it inherits from, or by those of its items, or of its properties. Of
 * these, the ones that need not be there may lack theirs, as long as one has it.
 */
export function createDerivable(): (schema: Schema) => boolean {
  const known = new Map<Schema, boolean>();

  function isDerivable(schema: Schema, depth: number): boolean {
    const before = known.get(schema);
    if (before !== undefined) return before;
    // Until more is known: a schema that contains itself has no example for that.
    known.set(schema, false);
    const parts = inherited(schema);
    const isShown = depth < MAXIMUM_DEPTH && (parts.some(hasValue) || isMadeOfShown(parts, depth + 1));
    known.set(schema, isShown);
    return isShown;
  }

  /** `parts` are a schema and all that it inherits from. */
  function isMadeOfShown(parts: readonly Schema[], depth: number): boolean {
    const list = parts.find(({ items, tuple }) => items !== undefined || tuple.length > 0);
    if (list?.items !== undefined) return isDerivable(list.items, depth);
    if (list !== undefined) return list.tuple.every((item) => isDerivable(item, depth));
    const choices = parts.flatMap(({ anyOf, oneOf }) => [anyOf, oneOf]).filter((all) => all.length > 0);
    if (!choices.every((all) => all.some((each) => isDerivable(each, depth)))) return false;
    const shown = new Set<string>();
    const names = new Set<string>();
    for (const { name, schema } of parts.flatMap(({ properties }) => properties)) {
      names.add(name);
      if (isDerivable(schema, depth)) shown.add(name);
    }
    const needed = parts.flatMap(({ required }) => required).filter((name) => names.has(name));
    if (names.size > 0 || choices.length > 0)
      return (shown.size > 0 || choices.length > 0) && needed.every((name) => shown.has(name));
    // `{}` is all there is to show of an object of which nothing more is said.
    return parts.some(({ types }) => types.includes("object")) && parts.every(saysNothingOfKeys);
  }

  return (schema) => isDerivable(schema, 0);
}

function saysNothingOfKeys({ patternProperties, additionalProperties }: Schema): boolean {
  return patternProperties.length === 0 && typeof additionalProperties !== "object";
}

/** A schema and all that it inherits from, each once. */
function inherited(schema: Schema): Schema[] {
  return [...reachable([schema], ({ allOf }) => allOf)];
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
