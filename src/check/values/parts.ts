import { membersOf, schemasAt } from "../../schema/members.ts";
import type { Discriminator, Schema } from "../../schema/types.ts";
import { type Pointer, pointerOf } from "../../source/pointer.ts";
import { isCollection, isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { MayMatch } from "./key-patterns.ts";
import { joinKeys, type Keys, mayBeOf, mustFit } from "./keys.ts";

/** A list or an object within a value, and what the schemas that speak of it say together. */
export interface ValuePart {
  value: Value[] | ValueMap;
  /** Where it stands, from the root of the value. */
  pointer: Pointer;
  keys: Keys;
  /** The keys that none of the schemas names. */
  unnamed: string[];
  /** The schemas that discriminators name by this value, but for those that it must fit anyhow. */
  subtypes: NamedSubtype[];
  /** The discriminators whose value here names no schema. */
  undecided: Discriminator[];
  /** Finds the schemas that it must fit, whichever alternatives the value fits; those that discriminators name among them. */
  certain: () => readonly Schema[];
}

/** A schema that a discriminator names by a value. */
interface NamedSubtype {
  schema: Schema;
  discriminator: Discriminator;
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
  subtypes: readonly NamedSubtype[];
  /** Those that it must fit, once they were needed. */
  certain?: readonly Schema[];
  /** The part that it is in, and its key or index there. */
  within?: { part: Waiting; step: string | number };
}

export function createVisitParts(mayMatch: MayMatch): VisitParts {
  const join = createJoin();

  /** The schemas that a part must fit: properties of alternatives speak of it as well, and it need not fit them. */
  function certainOf(part: Waiting): readonly Schema[] {
    if (part.certain !== undefined) return part.certain;
    const { value, within, schemas, subtypes } = part;
    const given = within
      ? schemasAt(membersOf(certainOf(within.part)), within.step, mayMatch).certain
      : schemas;
    let certain = mustFit(given, value);
    // A subtype may have subtypes, which come after it.
    for (const { schema, discriminator } of subtypes)
      if (certain.some((each) => each.discriminator === discriminator))
        certain = mustFit([...certain, schema], value);
    part.certain = certain;
    return certain;
  }

  return (value, schemas, visit) => {
    const waiting: Waiting[] = [{ value, schemas, subtypes: [] }];
    let steps = STEPS_ALWAYS;
    // The list grows while it is gone through.
    for (const part of waiting) {
      const { value: here } = part;
      if (!isCollection(here)) continue;
      const { keys, subtypes, undecided } = decide(here, part.schemas, join);
      part.subtypes = subtypes;
      steps += STEPS_EACH * (isMap(here) ? here.size : here.length) - keys.schemas.length;
      if (steps < 0) return false;
      if (isOfWrongType(here, keys)) continue;
      const unnamed: string[] = [];
      here.forEach((item, step) => {
        const { certain, possible } = schemasAt(keys.members, step, mayMatch);
        const said = possible.length === 0 ? certain : [...certain, ...possible];
        if (said.length > 0)
          waiting.push({ value: item, schemas: said, subtypes: [], within: { part, step } });
        else if (typeof step === "string") unnamed.push(step);
      });
      if (unnamed.length + subtypes.length + undecided.length > 0)
        visit({
          value: here,
          pointer: pointerTo(part),
          keys,
          unnamed,
          subtypes,
          undecided,
          certain: () => certainOf(part),
        });
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
  const named = new Map<string, NamedSubtype>();
  const discriminators = new Set(keys.discriminators);
  // The set grows while it is gone through: a subtype may have subtypes.
  for (const each of discriminators) {
    const schema = each.subtypes.find((subtype) => subtype.value === value.get(each.property))?.schema;
    if (schema === undefined) undecided.push(each);
    else if (!named.has(schema.id)) {
      named.set(schema.id, { schema, discriminator: each });
      for (const further of join([schema]).discriminators) discriminators.add(further);
    }
  }
  const known = new Set(keys.certain.map(({ id }) => id));
  const subtypes = [...named.values()].filter(({ schema }) => !known.has(schema.id));
  const all = [...schemas, ...subtypes.map(({ schema }) => schema)];
  return { keys: subtypes.length > 0 ? join(all) : keys, subtypes, undecided };
}

/** Whether there is an object or list where none may be: that is reported, and its keys are no further mistake. */
function isOfWrongType(value: Value[] | ValueMap, { types }: Keys): boolean {
  return types !== undefined && !mayBeOf(types, value);
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
