import type { Schema } from "../../schema/types.ts";
import { type Pointer, pointerOf } from "../../source/pointer.ts";
import { isCollection, isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { MayMatch } from "../key-patterns.ts";
import { joinKeys, type Keys } from "./keys.ts";

/** A key that no schema of its object names. */
export interface UnknownKey {
  key: string;
  /** Where it stands, from the root of the value. */
  pointer: Pointer;
  object: ValueMap;
  keys: Keys;
}

/** Finds the unknown keys of a value that all of the given schemas speak of; `undefined` where that would take too long. */
export type FindUnknown = (value: Value, schemas: readonly Schema[]) => UnknownKey[] | undefined;

/** How many schemas may be looked at for each part of a value, and how many in any case. Real ones come nowhere near it. */
const STEPS_EACH = 200;
const STEPS_ALWAYS = 100_000;

/** A part of a value, with the schemas that speak of it. */
interface Part {
  value: Value;
  schemas: readonly Schema[];
  /** The part that it is in, and its key or index there. */
  within?: { part: Part; step: string | number };
}

export function createFindUnknown(mayMatch: MayMatch): FindUnknown {
  const join = createJoin();

  /** What the schemas say of an object's key: nothing where none of them names it. */
  function schemasOf({ properties, patterns, further }: Keys, key: string): readonly Schema[] {
    const named = properties.get(key) ?? [];
    if (patterns.length === 0) return named.length > 0 ? named : further;
    const matched = patterns.filter(({ pattern }) => mayMatch(pattern, key)).map(({ schema }) => schema);
    return named.length + matched.length > 0 ? [...named, ...matched] : further;
  }

  return (value, schemas) => {
    const unknown: UnknownKey[] = [];
    const waiting: Part[] = [{ value, schemas }];
    let steps = STEPS_ALWAYS;
    // The list grows while it is gone through.
    for (const part of waiting) {
      const { value: here } = part;
      if (!isCollection(here)) continue;
      const keys = join(part.schemas);
      steps += STEPS_EACH * (isMap(here) ? here.size : here.length) - keys.schemas.length;
      if (steps < 0) return undefined;
      if (isOfWrongType(here, keys)) continue;
      here.forEach((item, step) => {
        const said = typeof step === "string" ? schemasOf(keys, step) : itemSchemas(keys, step);
        if (said.length > 0) waiting.push({ value: item, schemas: said, within: { part, step } });
        else if (isMap(here) && !keys.isOpen && !keys.isGuarded && !String(step).startsWith("x-"))
          unknown.push({ key: String(step), pointer: pointerIn(part, step), object: here, keys });
      });
    }
    return unknown;
  };
}

/** Whether a schema wants no object or list at all where there is one: that is reported, and its keys are no further mistake. */
function isOfWrongType(value: Value[] | ValueMap, { certain }: Keys): boolean {
  const type = isMap(value) ? "object" : "array";
  return certain.some(({ types }) => types.length > 0 && !types.includes(type));
}

function itemSchemas({ items, tuples }: Keys, index: number): readonly Schema[] {
  return tuples.length === 0 ? items : [...items, ...tuples.flatMap((tuple) => tuple[index] ?? [])];
}

function pointerIn(part: Part, last: string | number): Pointer {
  const steps = [last];
  for (let { within } = part; within !== undefined; within = within.part.within) steps.push(within.step);
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
