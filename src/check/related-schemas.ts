import { groupBy } from "../group-by.ts";
import { combinedIn } from "../schema/schema-parts.ts";
import type { Schema } from "../schema/types.ts";

/** The schemas that speak of the same value as a given one; `undefined` where to find them would take too long. */
export type RelatedSchemas = (schema: Schema) => ReadonlySet<Schema> | undefined;

/** How often schemas may be looked at in all, for each that there is: much more often than any specification needs. */
const STEPS_EACH = 100;

/**
 * Finds the related schemas: what a schema combines (`allOf`, `anyOf`, `oneOf`), and what combines it, with all that this
 * combines. What one of them does not say another may say.
 */
export function createRelatedSchemas(schemas: readonly Schema[]): RelatedSchemas {
  const byId = groupBy(schemas, ({ id }) => id);
  // All references to a schema have its lists.
  const apart = new Map(schemas.map((schema) => [schema.allOf, schema]));
  const combinations = [...apart.values()].flatMap((schema) =>
    combinedIn(schema).map((part) => ({ schema, part })),
  );
  const combinedBy = groupBy(combinations, ({ part }) => part.id);
  const known = new Map<string, ReadonlySet<Schema> | undefined>();
  let steps = STEPS_EACH * schemas.length;

  /** The schemas and all that they lead to, or nothing where that is too many. */
  function closure(given: Iterable<Schema>, next: (schema: Schema) => Iterable<Schema>): Set<Schema> {
    const found = new Set(given);
    // The set grows while it is gone through; a circle of schemas adds nothing new.
    for (const schema of found) {
      for (const each of next(schema)) {
        if (--steps < 0) return found;
        found.add(each);
      }
    }
    return found;
  }

  function find(schema: Schema): ReadonlySet<Schema> | undefined {
    // A schema that refers to another one and only describes it anew is the same schema.
    const same = byId.get(schema.id) ?? [schema];
    const above = closure(same, ({ id }) => combinedBy.get(id)?.map((each) => each.schema) ?? []);
    const related = closure(above, combinedIn);
    return steps < 0 ? undefined : related;
  }

  return (schema) => {
    if (!known.has(schema.id)) known.set(schema.id, find(schema));
    return known.get(schema.id);
  };
}
