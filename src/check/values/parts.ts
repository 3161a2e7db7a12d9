import type { Discriminator, Schema } from "../../schema/types.ts";
import { type Pointer, pointerOf } from "../../source/pointer.ts";
import { isCollection, isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { MayMatch } from "./key-patterns.ts";
import { joinKeys, type Keys } from "./keys.ts";

/** A list or an object within a value, and what the schemas that speak of it say together. */
export interface ValuePart {
  value: Value[] | ValueMap;
  /** Where it stands, from the root of the value. */
  pointer: Pointer;
  keys: Keys;
  /** The keys that none of the schemas names. */
  unnamed: string[];
  /** The schemas that discriminators name by this value, but for those that it must fit anyhow. */
  subtypes: Schema[];
  /** The discriminators whose value here names no schema. */
  undecided: Discriminator[];
}

/**
 * Goes through all parts of a value that all of the given schemas speak of.
 * @returns whether it came to the end: `false` where that would take too long
 */
export type VisitParts = (
  value: Value,
  schemas: readonly Schema[],
  visit: (part: ValuePart) => void,
) => boolean;

/** How many schemas may be looked at for each part of a value, and how many in any case. Real ones come nowhere near it. */
const STEPS_EACH = 200;
const STEPS_ALWAYS = 100_000;

/** A part that is still to be visited. */
interface Waiting {
  value: Value;
  schemas: readonly Schema[];
  /** The part that it is in, and its key or index there. */
  within?: { part: Waiting; step: string | number };
}

export function createVisitParts(mayMatch: MayMatch): VisitParts {
  const join = createJoin();

  /** What the schemas say of an object's key: nothing where none of them names it. */
  function schemasOf({ properties, patterns, further }: Keys, key: string): readonly Schema[] {
    const named = properties.get(key) ?? [];
    if (patterns.length === 0) return named.length > 0 ? named : further;
    const matched = patterns.filter(({ pattern }) => mayMatch(pattern, key)).map(({ schema }) => schema);
    return named.length + matched.length > 0 ? [...named, ...matched] : further;
  }

  return (value, schemas, visit) => {
    const waiting: Waiting[] = [{ value, schemas }];
    let steps = STEPS_ALWAYS;
    // The list grows while it is gone through.
    for (const part of waiting) {
      const { value: here } = part;
      if (!isCollection(here)) continue;
      const { keys, subtypes, undecided } = decide(here, part.schemas, join);
      steps += STEPS_EACH * (isMap(here) ? here.size : here.length) - keys.schemas.length;
      if (steps < 0) return false;
      if (isOfWrongType(here, keys)) continue;
      const unnamed: string[] = [];
      here.forEach((item, step) => {
        const said = typeof step === "string" ? schemasOf(keys, step) : itemSchemas(keys, step);
        if (said.length > 0) waiting.push({ value: item, schemas: said, within: { part, step } });
        else if (typeof step === "string") unnamed.push(step);
      });
      if (unnamed.length + subtypes.length + undecided.length > 0)
        visit({ value: here, pointer: pointerTo(part), keys, unnamed, subtypes, undecided });
    }
    return true;
  };
}

/** What schemas say of a value, those that discriminators name by it included. */
function decide(
  value: Value[] | ValueMap,
  schemas: readonly Schema[],
  join: (schemas: readonly Schema[]) => Keys,
): Pick<ValuePart, "keys" | "subtypes" | "undecided"> {
  const keys = join(schemas);
  if (!isMap(value) || keys.discriminators.size === 0) return { keys, subtypes: [], undecided: [] };
  const undecided: Discriminator[] = [];
  const named = new Map<string, Schema>();
  const discriminators = new Set(keys.discriminators);
  // The set grows while it is gone through: a subtype may have subtypes.
  for (const each of discriminators) {
    const schema = each.subtypes.find((subtype) => subtype.value === value.get(each.property))?.schema;
    if (schema === undefined) undecided.push(each);
    else if (!named.has(schema.id)) {
      named.set(schema.id, schema);
      for (const further of join([schema]).discriminators) discriminators.add(further);
    }
  }
  const known = new Set(keys.certain.map(({ id }) => id));
  const subtypes = [...named.values()].filter(({ id }) => !known.has(id));
  return { keys: subtypes.length > 0 ? join([...schemas, ...subtypes]) : keys, subtypes, undecided };
}

/** Whether a schema wants no object or list at all where there is one: that is reported, and its keys are no further mistake. */
function isOfWrongType(value: Value[] | ValueMap, { certain }: Keys): boolean {
  const type = isMap(value) ? "object" : "array";
  return certain.some(({ types }) => types.length > 0 && !types.includes(type));
}

function itemSchemas({ items, tuples }: Keys, index: number): readonly Schema[] {
  return tuples.length === 0 ? items : [...items, ...tuples.flatMap((tuple) => tuple[index] ?? [])];
}

function pointerTo({ within: last }: Waiting): Pointer {
  const steps: (string | number)[] = [];
  for (let within = last; within !== undefined; within = within.part.within) steps.push(within.step);
  return pointerOf(steps.reverse());
}

/** Joins what schemas say of one value, once for the same schemas. */
function createJoin(): (schemas: readonly Schema[]) => Keys {
  const joined = new Map<string, Keys>();
  return (schemas) => {
    const [only, second] = schemas;
    const id = second === undefined ? only?.id : [...new Set(schemas.map((schema) => schema.id))].join(" ");
    const keys = joined.get(id ?? "") ?? joinKeys(schemas);
    joined.set(id ?? "", keys);
    return keys;
  };
}
