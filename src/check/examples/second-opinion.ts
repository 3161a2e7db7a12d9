import { reachable } from "../../reachable.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { innerSchemas, sameValueSchemas } from "./bundled-parts.ts";

/**
 * Keywords that ajv is known to judge otherwise than the specification, or to report otherwise than z-schema: it does not let
 * `contains` count for `unevaluatedItems`, and tells what is wrong with a key that is left over, not that it is left over.
 */
const holes = ["unevaluatedItems", "unevaluatedProperties"];

/** Tells whether ajv may give a second opinion: whether a definition leads to no schema that it is known to misjudge. */
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
  const next = (schema: BundledSchema) => [...sameValueSchemas(bundle, schema), ...innerSchemas(schema)];
  for (const schema of reachable([root], next)) if (isHole(schema)) return true;
  return false;
}

function isHole(schema: BundledSchema): boolean {
  return holes.some((keyword) => schema[keyword] !== undefined);
}
