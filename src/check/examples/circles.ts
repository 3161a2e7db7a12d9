import type { Bundle, BundledSchema } from "./schema-bundle.ts";

/**
 * Cuts every circle of schemas that judge the same value (by way of `$ref`, `allOf`, `anyOf`, `oneOf`, `not`), which no
 * engine would come out of. A circle that goes through a property or an item is a recursive structure and stays.
 * `cut` is told a reference of the circle that an author wrote.
 */
export function cutCircles(bundle: Bundle, cut: (reference: BundledSchema) => void): void {
  const done = new Set<BundledSchema>();
  for (const definition of Object.values(bundle.definitions)) {
    const first = sameValueSchemas(bundle, definition);
    if (first.length === 0 || done.has(definition)) continue;
    const trail = [{ schema: definition, next: first }];
    const onTrail = new Set([definition]);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const schema = last.next.pop();
      if (schema === undefined) {
        trail.pop();
        onTrail.delete(last.schema);
        done.add(last.schema);
      } else if (onTrail.has(schema)) {
        // What closes a circle is always a reference, though not always one that an author wrote.
        const circle = trail.slice(trail.findIndex((step) => step.schema === schema)).reverse();
        const written = circle.find(
          (step) => step.schema.$ref !== undefined && bundle.places.has(step.schema),
        );
        if (written !== undefined) cut(written.schema);
        delete last.schema.$ref;
      } else if (!done.has(schema)) {
        trail.push({ schema, next: sameValueSchemas(bundle, schema) });
        onTrail.add(schema);
      }
    }
  }
}

/** The schemas that judge the same value as a schema and on its behalf, in one step. */
export function sameValueSchemas(bundle: Bundle, schema: BundledSchema): BundledSchema[] {
  const { allOf, anyOf, oneOf, not } = schema;
  const target = targetOf(bundle, schema);
  const found = target === undefined ? [] : [target];
  return found.concat(membersOf(allOf), membersOf(anyOf), membersOf(oneOf), membersOf(not));
}

/** What a schema's `$ref` leads to. */
export function targetOf(bundle: Bundle, { $ref }: BundledSchema): BundledSchema | undefined {
  return $ref === undefined ? undefined : bundle.definitions[definitionOf($ref)];
}

/** The number of the definition that a `$ref` of the bundle names. */
export function definitionOf($ref: string): number {
  return Number($ref.slice($ref.lastIndexOf("/") + 1));
}

const none: BundledSchema[] = [];

/** The schemas that a keyword holds, be it one or a list; none where it holds no schema. */
export function membersOf(value: unknown): BundledSchema[] {
  if (Array.isArray(value)) return value.filter(isSchema);
  return isSchema(value) ? [value] : none;
}

export function isSchema(value: unknown): value is BundledSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
