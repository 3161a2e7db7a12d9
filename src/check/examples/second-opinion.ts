import { sameValueSchemas } from "./circles.ts";
import { innerSchemas } from "./effort.ts";
import type { Bundle, BundledSchema } from "./schema-bundle.ts";

/**
 * Keywords that ajv is known to judge otherwise than the specification, or to report otherwise than z-schema: it does not let
 * `contains` count for `unevaluatedItems`, and tells what is wrong with a key that is left over, not that it is left over.
 */
const holes = ["unevaluatedItems", "unevaluatedProperties"];

/** Tells whether ajv may be asked for a second opinion: whether a definition leads to no schema that it is known to misjudge. */
export function createMayCompare(bundle: Bundle): (definition: number) => boolean {
  if (!bundle.schemas.some(isHole)) return () => true;
  const known = new Map<number, boolean>();
  return (definition) => {
    const may = known.get(definition) ?? !leadsToHole(bundle, bundle.definitions[definition] ?? {});
    known.set(definition, may);
    return may;
  };
}

function leadsToHole(bundle: Bundle, root: BundledSchema): boolean {
  const schemas = new Set([root]);
  // The set grows while it is gone through; a circle of schemas adds nothing new.
  for (const schema of schemas) {
    if (isHole(schema)) return true;
    for (const part of [...sameValueSchemas(bundle, schema), ...innerSchemas(schema)]) schemas.add(part);
  }
  return false;
}

function isHole(schema: BundledSchema): boolean {
  return holes.some((keyword) => schema[keyword] !== undefined);
}
