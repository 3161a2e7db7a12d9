import { limits } from "../../limits.ts";
import { itemSchemas, keySchemas } from "./applied-schemas.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { innerSchemas, isSchema, sameValueSchemas } from "./bundled-parts.ts";

const PER_PART = limits.schemaUses.most;
/** What a value may take in any case, however small. */
const ALWAYS = 100_000;

/** With how many names of `properties` z-schema may compare each key before that counts: it looks for it among all names. */
const COMPARED_PER_PART = 1000;

/** Which of the limits of values a check would exceed. */
export type Exceeded = "schemaUses" | "comparedKeys";

/**
 * Tells which limit a value would exceed, if any, and so keep an engine busy without measure. Engines apply a schema anew each time that another
 * one leads to it, so a few dozen schemas that each lead twice to the next would take years.
 */
export function createBudget(bundle: Bundle): (definition: number, value: unknown) => Exceeded | undefined {
  const counts = new Map<BundledSchema, number>();
  const nameCounts = createNameCounts();
  let comparable: number = limits.comparedKeys.most;
  return (definition, value) => {
    const schema = bundle.definitions[definition];
    if (schema === undefined || applications(bundle, schema, counts) <= PER_PART) return undefined;
    const size = sizeOf(value);
    const limit = {
      applied: Math.max(ALWAYS, PER_PART * size),
      compared: comparable + COMPARED_PER_PART * size,
    };
    const needed = costOf(bundle, schema, value, limit, nameCounts);
    if (needed.applied > limit.applied) return "schemaUses";
    if (needed.compared > limit.compared) return "comparedKeys";
    comparable = Math.min(comparable, limit.compared - needed.compared);
    return undefined;
  };
}

/** How often schemas are applied at most to any one part of a value: infinitely often where a schema contains itself. */
function applications(
  bundle: Bundle,
  schema: BundledSchema,
  counts: Map<BundledSchema, number>,
  depth = 0,
): number {
  const known = counts.get(schema);
  if (known !== undefined) return known;
  if (depth > PER_PART) return Number.POSITIVE_INFINITY;
  counts.set(schema, Number.POSITIVE_INFINITY);
  const parts = sameValueSchemas(bundle, schema).concat(innerSchemas(schema));
  const count = parts.reduce((sum, part) => sum + applications(bundle, part, counts, depth + 1), 1);
  counts.set(schema, count);
  return count;
}

/** How often each of several schemas is applied to one value. */
type Counts = Map<BundledSchema, number>;

/** How often schemas are applied, and keys compared with names. */
interface Cost {
  applied: number;
  compared: number;
}

/** What it takes to judge a value, as far as the limit is not exceeded. */
function costOf(
  bundle: Bundle,
  schema: BundledSchema,
  root: unknown,
  limit: Cost,
  nameCount: (schema: BundledSchema) => number,
): Cost {
  const cost = { applied: 0, compared: 0 };
  const waiting: [value: unknown, counts: Counts][] = [[root, new Map([[schema, 1]])]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, given] = next;
    const counts = spread(bundle, given);
    for (const count of counts.values()) cost.applied += count;
    if (cost.applied > limit.applied) break;
    if (typeof value !== "object" || value === null) continue;
    const isArray = Array.isArray(value);
    const entries = Object.entries(value);
    if (!isArray)
      for (const [each, count] of counts) cost.compared += count * nameCount(each) * (entries.length + 1);
    if (cost.compared > limit.compared) break;
    for (const [key, part] of entries) {
      const ofPart = (each: BundledSchema) =>
        isArray ? [...itemSchemas(each, key), each.contains] : keySchemas(each, key);
      waiting.push([part, countsOf(counts, ofPart)]);
      if (!isArray) waiting.push([key, countsOf(counts, ({ propertyNames }) => [propertyNames])]);
    }
  }
  return cost;
}

/** Counts the names of a schema's `properties`, once for each schema. */
function createNameCounts(): (schema: BundledSchema) => number {
  const known = new Map<BundledSchema, number>();
  return (schema) => {
    const count = known.get(schema) ?? Object.keys(schema.properties ?? {}).length;
    known.set(schema, count);
    return count;
  };
}

function countsOf(counts: Counts, partsOf: (schema: BundledSchema) => unknown[]): Counts {
  const parts: Counts = new Map();
  for (const [schema, count] of counts)
    for (const part of partsOf(schema)) if (isSchema(part)) add(parts, part, count);
  return parts;
}

/** The schemas that are applied, and all that they apply to the same value in turn. */
function spread(bundle: Bundle, given: Counts): Counts {
  const counts = new Map(given);
  for (const schema of inOrder(bundle, [...given.keys()])) {
    for (const next of sameValueSchemas(bundle, schema)) add(counts, next, counts.get(schema) ?? 0);
  }
  return counts;
}

/** All schemas for the same value, each before those that it leads to. Circles among them have been cut. */
function inOrder(bundle: Bundle, given: BundledSchema[]): BundledSchema[] {
  const order: BundledSchema[] = [];
  const entered = new Set<BundledSchema>();
  function enter(schema: BundledSchema): void {
    if (entered.has(schema)) return;
    entered.add(schema);
    for (const next of sameValueSchemas(bundle, schema)) enter(next);
    order.push(schema);
  }
  for (const schema of given) enter(schema);
  return order.reverse();
}

function add(counts: Counts, schema: BundledSchema, count: number): void {
  counts.set(schema, (counts.get(schema) ?? 0) + count);
}

function sizeOf(value: unknown): number {
  let size = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    size++;
    if (typeof next === "object" && next !== null) for (const part of Object.values(next)) waiting.push(part);
  }
  return size;
}
