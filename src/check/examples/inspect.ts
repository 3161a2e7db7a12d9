import { appliedSchemas, type Trail } from "./applied-schemas.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import type { Engine, Violation } from "./engines/engine.ts";

/** A violation that stands: the value must satisfy the schema, and does not. */
export interface ValueError extends Omit<Violation, "schema"> {
  schema: BundledSchema;
  /** The references that led to the schema. */
  trail: Trail | undefined;
}

/**
 * Every error of a value, the same whichever engine found it. An error inside one alternative of several is left out,
 * since the value need not fit that one, and so are the errors of a value that is of the wrong type to begin with.
 * @throws RangeError where the value and the schema are nested too deeply
 */
export function inspect(engine: Engine, bundle: Bundle, definition: number, value: unknown): ValueError[] {
  const violations = engine.validate(definition, value);
  if (violations.length === 0) return [];
  const appliedTo = appliedSchemas(bundle, definition);
  const wrongType = new Set<string>();
  const errors = new Map<string, ValueError>();
  for (const { schema: number, ...found } of violations) {
    const schema = bundle.schemas[number];
    const applied = appliedTo(found.instance);
    if (schema === undefined || !applied.has(schema)) continue;
    if (found.keyword === "type") wrongType.add(`${number} ${found.instance}`);
    const key = JSON.stringify([found.instance, number, found.keyword, found.key]);
    errors.set(key, { ...found, schema, trail: applied.get(schema) });
  }
  return [...errors]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, error]) => error)
    .filter(
      ({ keyword, instance, schema }) => keyword === "type" || !wrongType.has(`${schema.number} ${instance}`),
    );
}
