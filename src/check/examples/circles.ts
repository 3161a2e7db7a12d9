import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { sameValueSchemas } from "./bundled-parts.ts";

/**
 * Cuts every circle of schemas that judge the same value (by way of `$ref`, `allOf`, `anyOf`, `oneOf`, `not`), which no
 * engine would come out of. A circle that goes through a property or an item is a recursive structure and stays.
 * `cut` is called with a reference of the circle that an author wrote.
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
