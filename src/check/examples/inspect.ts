import type { Engine, Violation } from "./engines/engine.ts";
import { reachFrom, type Trail } from "./reach.ts";
import type { Bundle, BundledSchema } from "./schema-bundle.ts";

/** A violation that stands: the value must satisfy the schema, and does not. */
export interface Fault extends Omit<Violation, "schema"> {
  schema: BundledSchema;
  /** How the schema was reached. */
  trail: Trail | undefined;
}

/**
 * Every fault of a value, the same whichever engine found it. A fault inside one alternative of several is left out,
 * since the value need not fit that one, and so are the faults of a value that is of the wrong type to begin with.
 * @throws RangeError where the value and the schema are nested too deeply
 */
export function inspect(engine: Engine, bundle: Bundle, definition: number, value: unknown): Fault[] {
  const violations = engine.validate(definition, value);
  if (violations.length === 0) return [];
  const reach = reachFrom(bundle, definition);
  const wrongType = new Set<string>();
  const faults = new Map<string, Fault>();
  for (const { schema: number, ...found } of violations) {
    const schema = bundle.schemas[number];
    const reached = reach(found.instance);
    if (schema === undefined || !reached.has(schema)) continue;
    if (found.keyword === "type") wrongType.add(`${number} ${found.instance}`);
    const key = JSON.stringify([found.instance, number, found.keyword, found.key]);
    faults.set(key, { ...found, schema, trail: reached.get(schema) });
  }
  return [...faults]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, fault]) => fault)
    .filter(
      ({ keyword, instance, schema }) => keyword === "type" || !wrongType.has(`${schema.number} ${instance}`),
    );
}
