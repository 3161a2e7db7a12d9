import { lastStep, type Pointer, parentPointer } from "../../source/pointer.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { isSchema, schemasIn, targetOf } from "./bundled-parts.ts";
import { compilePattern } from "./pattern/pattern.ts";

/** The `$ref`s that led to a schema, the last one first. */
export interface Trail {
  reference: BundledSchema;
  before: Trail | undefined;
}

/** The schemas that a value must satisfy, each with the references that led to it. */
export type AppliedSchemas = ReadonlyMap<BundledSchema, Trail | undefined>;

/**
 * Finds which schemas the value at a pointer must satisfy when the root must satisfy `definition`. Alternatives
 * (`anyOf`, `oneOf`, `not`) do not count: a value need not satisfy each of them. It goes through the bundle that the engine had;
 * what the author's schemas say of a part of a value is in `schema/members.ts`.
 */
export function appliedSchemas(bundle: Bundle, definition: number): (instance: Pointer) => AppliedSchemas {
  const known = new Map<Pointer, AppliedSchemas>();
  return function appliedTo(instance: Pointer): AppliedSchemas {
    let applied = known.get(instance);
    if (applied === undefined) {
      const parent = parentPointer(instance);
      applied =
        parent === undefined
          ? closure(bundle, [[bundle.definitions[definition], undefined]])
          : stepInto(bundle, appliedTo(parent), lastStep(instance) ?? "");
      known.set(instance, applied);
    }
    return applied;
  };
}

type Entry = [schema: unknown, trail: Trail | undefined];

/** Adds what is judged along with the given schemas: the targets of references, and the members of `allOf`. */
function closure(bundle: Bundle, waiting: Entry[]): AppliedSchemas {
  const applied = new Map<BundledSchema, Trail | undefined>();
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const [schema, trail] = entry;
    if (!isSchema(schema) || applied.has(schema)) continue;
    applied.set(schema, trail);
    const target = targetOf(bundle, schema);
    if (target !== undefined) {
      waiting.push([target, bundle.places.has(schema) ? { reference: schema, before: trail } : trail]);
    }
    for (const member of schemasIn(schema.allOf)) waiting.push([member, trail]);
  }
  return applied;
}

function stepInto(bundle: Bundle, applied: AppliedSchemas, key: string): AppliedSchemas {
  const next: Entry[] = [];
  for (const [schema, trail] of applied) {
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
