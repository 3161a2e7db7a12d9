import { lastStep, type Pointer, parentPointer } from "../../source/pointer.ts";
import { isSchema, schemasIn, targetOf } from "./bundled-parts.ts";
import { compilePattern } from "./pattern/pattern.ts";
import type { Bundle, BundledSchema } from "./schema-bundle.ts";

/** The `$ref`s that led to a schema, the last one first. */
export interface Trail {
  reference: BundledSchema;
  before: Trail | undefined;
}

/** The schemas that a value has to satisfy, each with how it was reached. */
export type Reached = ReadonlyMap<BundledSchema, Trail | undefined>;

/**
 * By which references the place of an error was reached is asked of the bundle that the engine had. What the author's schemas say of a
 * part of a value, `schema/members.ts` tells.
 *
 * Tells which schemas the value at a pointer has to satisfy when the root has to satisfy `definition`. Alternatives
 * (`anyOf`, `oneOf`, `not`) do not count: a value need not satisfy each of them.
 */
export function reachFrom(bundle: Bundle, definition: number): (instance: Pointer) => Reached {
  const known = new Map<Pointer, Reached>();
  return function reach(instance: Pointer): Reached {
    let reached = known.get(instance);
    if (reached === undefined) {
      const parent = parentPointer(instance);
      reached =
        parent === undefined
          ? closure(bundle, [[bundle.definitions[definition], undefined]])
          : stepInto(bundle, reach(parent), lastStep(instance) ?? "");
      known.set(instance, reached);
    }
    return reached;
  };
}

type Entry = [schema: unknown, trail: Trail | undefined];

/** Adds what is judged along with the given schemas: the targets of references, and the members of `allOf`. */
function closure(bundle: Bundle, waiting: Entry[]): Reached {
  const reached = new Map<BundledSchema, Trail | undefined>();
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const [schema, trail] = entry;
    if (!isSchema(schema) || reached.has(schema)) continue;
    reached.set(schema, trail);
    const target = targetOf(bundle, schema);
    if (target !== undefined) {
      waiting.push([target, bundle.places.has(schema) ? { reference: schema, before: trail } : trail]);
    }
    for (const member of schemasIn(schema.allOf)) waiting.push([member, trail]);
  }
  return reached;
}

function stepInto(bundle: Bundle, reached: Reached, key: string): Reached {
  const next: Entry[] = [];
  for (const [schema, trail] of reached) {
    // Whether the value is an object or an array, only the schemas for its kind hold violations.
    for (const part of [...keySchemas(schema, key), ...itemSchemas(schema, key)]) next.push([part, trail]);
  }
  return closure(bundle, next);
}

/** The schemas of an object's key. */
export function keySchemas(schema: BundledSchema, key: string): unknown[] {
  const parts: unknown[] = [];
  const { properties, patternProperties } = schema;
  let named = false;
  if (isSchema(properties) && Object.hasOwn(properties, key)) {
    parts.push(properties[key]);
    named = true;
  }
  for (const [pattern, part] of Object.entries(isSchema(patternProperties) ? patternProperties : {})) {
    if (!compilePattern(pattern).test(key)) continue;
    parts.push(part);
    named = true;
  }
  if (!named) parts.push(schema.additionalProperties, schema.unevaluatedProperties);
  return parts;
}

/** The schemas of an array's item. */
export function itemSchemas(
  { items, additionalItems, unevaluatedItems }: BundledSchema,
  index: string,
): unknown[] {
  if (!Array.isArray(items)) return [items ?? unevaluatedItems];
  if (!/^\d+$/.test(index)) return [];
  return [Number(index) < items.length ? items[Number(index)] : (additionalItems ?? unevaluatedItems)];
}
