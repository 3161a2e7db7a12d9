import type { Location } from "../diagnostics/location.ts";
import { pointerTo } from "../source/pointer.ts";
import { canonicalValue, typeName, type Value } from "../source/value.ts";
import { withInherited } from "./inherited.ts";
import { schemaTypes } from "./keywords.ts";
import { type Members, membersOf } from "./members.ts";
import type { HeldSchema, Schema } from "./types.ts";

/** What all of some schemas allow a value to be. */
export interface Allowed {
  /** The types that all of them allow, in the words of the last that names any; absent where none does. */
  types?: { names: readonly string[]; holder: Schema };
  /** The values that all of them allow by `enum` and `const`, in the order of the last list; absent where any will do. */
  values?: { list: readonly Value[]; holder: Schema; keyword: "enum" | "const" };
}

/** What schemas that must all fit say together of one value: what pages show, `spec diff` compares and checks go by. */
export interface Joined extends Members {
  allowed: Allowed;
  /** A value must fit one schema of each list, or exactly one. */
  alternatives: { keyword: "anyOf" | "oneOf"; schemas: Schema[]; location: Location }[];
  /** Of keywords without a field of their own: `not`, `if`, `contains`, … */
  held: HeldSchema[];
}

/** Joins what schemas say that must all fit, such as a schema and what it inherits (`withInherited`). */
export function join(schemas: readonly Schema[]): Joined {
  const alternatives: Joined["alternatives"] = [];
  const held: HeldSchema[] = [];
  for (const schema of schemas) {
    for (const keyword of alternativeKeywords)
      if (schema[keyword].length > 0)
        alternatives.push({
          keyword,
          schemas: schema[keyword],
          location: keywordLocation(schema, keyword),
        });
    if (schema.held.length > 0) held.push(...schema.held);
  }
  const joined = { ...membersOf(schemas), allowed: allowedByAll(schemas), alternatives, held };
  // What further properties must be is of no interest where there may be none.
  return joined.isClosed ? { ...joined, further: [], furtherHolders: [] } : joined;
}

const alternativeKeywords = ["oneOf", "anyOf"] as const;

/** The types and the values that schemas, with all that they inherit, allow a value which must fit them all. */
export function allowedBy(given: readonly Schema[]): Allowed {
  return allowedByAll(withInherited(given).schemas);
}

function allowedByAll(schemas: readonly Schema[]): Allowed {
  const allowed: Allowed = {};
  for (const holder of schemas) {
    const { types, enum: list, constraints } = holder;
    if (types.length > 0)
      allowed.types = { names: allowed.types ? commonTypes(allowed.types.names, types) : types, holder };
    if (list !== undefined) allowed.values = { list: common(allowed, list), holder, keyword: "enum" };
    for (const { keyword, value } of constraints)
      if (keyword === "const") allowed.values = { list: common(allowed, [value]), holder, keyword };
  }
  return allowed;
}

/** The values of a list that were allowed before. */
function common({ values }: Allowed, list: readonly Value[]): readonly Value[] {
  if (values === undefined) return list;
  const before = new Set(values.list.map(canonicalValue));
  return list.filter((value) => before.has(canonicalValue(value)));
}

/** Types whose values are all of another type as well. */
const narrower: ReadonlyMap<string, string> = new Map([
  ["integer", "number"],
  ["file", "string"],
]);

/** Whether a value is of one of some types. */
export function isOfType(value: Value, types: readonly string[]): boolean {
  const type = typeName(value);
  return types.some((each) => each === type || each === narrower.get(type));
}

/** The types of the values that are of a type of both lists; what a word means that is no type is not known. */
export function commonTypes(before: readonly string[], types: readonly string[]): readonly string[] {
  const isKnown = (type: string) => schemaTypes.includes(type);
  if (!before.every(isKnown)) return types;
  if (!types.every(isKnown)) return before;
  const common = types.flatMap((type) =>
    before.flatMap((other) => {
      if (type === other || narrower.get(type) === other) return type;
      return narrower.get(other) === type ? other : [];
    }),
  );
  return [...new Set(common)];
}

/**
 * Whether null fits some schemas for a `nullable`, which allows it whatever else its schema says.
 * @param parts the schemas with what they inherit, parents first
 */
export function letsNullPass(given: readonly Schema[], parts = withInherited(given).schemas): boolean {
  if (!parts.some(({ isNullable }) => isNullable)) return false;
  const passing = new Map<Schema, boolean>();
  for (const part of parts) {
    const { types, allOf, isNullable } = part;
    const isAllowed = types.length === 0 || types.includes("null");
    passing.set(part, isNullable || (isAllowed && allOf.every((parent) => passing.get(parent) ?? true)));
  }
  return given.every((schema) => passing.get(schema));
}

/** Where a schema has a keyword, if it is written in one place. */
export function keywordLocation({ location }: Pick<Schema, "location">, keyword: string): Location {
  return "pointer" in location
    ? { file: location.file, pointer: pointerTo(location.pointer, keyword) }
    : location;
}
