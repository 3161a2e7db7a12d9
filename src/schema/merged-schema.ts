import type { Location } from "../diagnostics/location.ts";
import { limits } from "../limits.ts";
import { isExactNumber } from "../source/number.ts";
import { typeName, type Value } from "../source/value.ts";
import { withInherited } from "./inherited.ts";
import { type Joined, join, letsNullPass } from "./joined.ts";
import type { Choice, Constraint, Discriminator, Example, History, Schema } from "./types.ts";

/** What several schemas say together of one value, those that they inherit from included. */
export interface MergedSchema extends Joined {
  /** The identities of the schemas. */
  id: string;
  title: string | undefined;
  /** Whether a `$ref` led to it. */
  isReferenced: boolean;
  description: string;
  /** The declared types that all schemas allow, or those that the keywords can only mean. */
  types: string[];
  /** Whether the types or the values that the schemas allow have nothing in common. */
  isImpossible: boolean;
  /** The values to choose from, where a schema lists any. */
  enum: Value[] | undefined;
  /** What is said of single values to choose from, in the words of the last schema that says anything. */
  choices: Choice[];
  /** `format` is one of them here. */
  constraints: Constraint[];
  keyLabel: string | undefined;
  history: History | undefined;
  /** Its own, not those of schemas with names that it inherits from: there are other subtypes of these. */
  discriminators: Discriminator[];
  examples: Example[];
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  location: Location;
}

/** Keywords of which the last one stands; all others hold together, where several schemas state them. */
const singular = new Set(["default"]);

/** What was merged before: most schemas are merged again and again, alone or in the list that another one gave. */
const known = new WeakMap<Schema | Schema[], MergedSchema>();

/** Merges schemas that all describe one value; what is for readers alone, such as `description`, the last one says. */
export function merge(given: Schema[]): MergedSchema {
  const [only] = given;
  const key = only !== undefined && given.length === 1 ? only : given;
  const before = known.get(key);
  if (before !== undefined) return before;
  const merged = mergeAnew(given);
  known.set(key, merged);
  return merged;
}

function mergeAnew(given: Schema[]): MergedSchema {
  const direct = [...new Set(given.map(unwrapped))];
  const parts = withInherited(given).schemas;
  const joined = join(parts);
  const { types, values } = joined.allowed;
  const mayBeNull = letsNullPass(given, parts);
  const isListed = parts.some((part) => part.enum !== undefined);
  const merged: MergedSchema = {
    ...joined,
    id: [...new Set(direct.map(({ id }) => id))].join(" + "),
    title: direct.findLast(({ title }) => title !== undefined)?.title,
    isReferenced: given.some(isReferenced) || direct.some(isReferenced),
    description: "",
    types: [...(types?.names ?? [])],
    isImpossible: !mayBeNull && (types?.names.length === 0 || values?.list.length === 0),
    enum: isListed && values ? [...values.list] : undefined,
    choices: parts.findLast(({ choices }) => choices.length > 0)?.choices ?? [],
    constraints: constraintsOf(parts, isListed),
    keyLabel: undefined,
    history: undefined,
    discriminators: parts.flatMap((part) =>
      part.discriminator && (direct.includes(part) || !isReferenced(part)) ? part.discriminator : [],
    ),
    examples: [],
    deprecated: given.some(({ deprecated }) => deprecated),
    readOnly: given.some(({ readOnly }) => readOnly),
    writeOnly: given.some(({ writeOnly }) => writeOnly),
    location: (direct.at(-1) ?? given[0])?.location ?? { file: "" },
  };
  for (const part of parts) {
    if (part.description !== "") merged.description = part.description;
    merged.keyLabel = part.keyLabel ?? merged.keyLabel;
    merged.history = part.history ?? merged.history;
    if (part.examples.length > 0) merged.examples = part.examples;
  }
  if (types === undefined) merged.types = impliedTypes(merged);
  const isTyped = types !== undefined || merged.types.length > 0;
  if (mayBeNull && isTyped && !merged.types.includes("null")) merged.types.push("null");
  return merged;
}

/** Whether a `$ref` led to a schema. */
export function isReferenced({ references }: Schema): boolean {
  return references.length > 0;
}

/** Whether anything is said of an object's keys. */
export function hasKeys(merged: MergedSchema): boolean {
  return describesKeys(merged) || merged.required.size > 0;
}

/** Whether it is known what the value is, not merely what else must hold: which keys it must have, say. */
export function hasShape(merged: MergedSchema): boolean {
  if (merged.title !== undefined || merged.alternatives.length > 0) return true;
  const onlyDemands = merged.required.size > 0 && !describesKeys(merged);
  return merged.types.length > 0 && !onlyDemands;
}

function describesKeys({ properties, patterns, further }: MergedSchema): boolean {
  return properties.size + patterns.size + further.length > 0;
}

/** The schema that one which adds nothing to its only parent stands for, as far up as `inherited.ts` allows. */
function unwrapped(schema: Schema): Schema {
  const seen = new Set<Schema>();
  let here = schema;
  while (!seen.has(here) && seen.size < limits.inheritance.most) {
    seen.add(here);
    const [parent, second] = here.allOf;
    if (parent === undefined || second !== undefined || !isWrapper(here)) break;
    here = parent;
  }
  return here;
}

/** Whether a schema adds nothing of its own to what it inherits from, as far as the shape of its value goes. */
export function isWrapper(schema: Schema): boolean {
  const lists = [
    ...[schema.properties, schema.patternProperties, schema.required, schema.tuple],
    ...[schema.oneOf, schema.anyOf],
  ];
  return (
    lists.every((list) => list.length === 0) &&
    schema.title === undefined &&
    schema.enum === undefined &&
    schema.items === undefined &&
    schema.additionalProperties === undefined &&
    schema.discriminator === undefined &&
    schema.types.every((type) => type === "object")
  );
}

/** @param isListed whether the values are listed, of which a `const` is one */
function constraintsOf(parts: Schema[], isListed: boolean): Constraint[] {
  const all = parts.flatMap(({ format, constraints }) => [
    ...(format === undefined ? [] : [{ keyword: "format", value: format }]),
    ...constraints,
  ]);
  const stated = new Map<string, Map<unknown, Value>>();
  for (const { keyword, value } of all) {
    if (isListed && keyword === "const") continue;
    const values = stated.get(keyword);
    const id = isExactNumber(value) ? `number ${value.digits}` : value;
    if (values === undefined || singular.has(keyword)) stated.set(keyword, new Map([[id, value]]));
    else values.set(id, value);
  }
  return [...stated].flatMap(([keyword, values]) =>
    [...values.values()].map((value) => ({ keyword, value })),
  );
}

function impliedTypes(merged: MergedSchema): string[] {
  if (hasKeys(merged)) return ["object"];
  if (merged.items.length > 0 || merged.tuple.length > 0) return ["array"];
  const constants = merged.constraints.filter(({ keyword }) => keyword === "const");
  const values = merged.enum ?? constants.map(({ value }) => value);
  return [...new Set(values.map(typeName))];
}
