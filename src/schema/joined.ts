import type { Location } from "../diagnostics/location.ts";
import { pointerTo } from "../source/pointer.ts";
import { canonicalValue, type Value } from "../source/value.ts";
import { withInherited } from "./inherited.ts";
import { schemaTypes } from "./keywords.ts";
import { type Members, membersOf } from "./members.ts";
import type { HeldSchema, Schema } from "./types.ts";

/** What schemas that must all fit say together of one value: what pages show, `spec diff` compares and checks go by. */
export interface Joined extends Members {
  /** The types that all of them allow, in the words of the last that names any; absent where none does. */
  types?: { names: readonly string[]; holder: Schema };
  /** The values that all of them allow by `enum` and `const`, in the order of the last list; absent where any will do. */
  values?: { list: readonly Value[]; holder: Schema; keyword: "enum" | "const" };
  /** A value must fit one schema of each list, or exactly one. */
  alternatives: { keyword: "anyOf" | "oneOf"; schemas: Schema[]; location: Location }[];
  /** Of keywords without a field of their own: `not`, `if`, `contains`, … */
  held: HeldSchema[];
}

/** Joins what schemas say that must all fit, such as a schema and what it inherits (`withInherited`). */
export function join(schemas: readonly Schema[]): Joined {
  const members = membersOf(schemas);
  // What further properties must be is of no interest where there may be none.
  const further = members.isClosed ? { further: [], furtherHolders: [] } : {};
  const alternatives = schemas.flatMap((schema) =>
    (["oneOf", "anyOf"] as const).flatMap((keyword) =>
      schema[keyword].length === 0
        ? []
        : { keyword, schemas: schema[keyword], location: keywordLocation(schema, keyword) },
    ),
  );
  const held = schemas.flatMap((schema) => schema.held);
  return { ...members, ...further, ...allowedBy(schemas), alternatives, held };
}

/** The types and the values that schemas allow which must all fit. */
export function allowedBy(schemas: readonly Schema[]): Pick<Joined, "types" | "values"> {
  const allowed: Pick<Joined, "types" | "values"> = {};
  for (const holder of schemas) {
    const { types, enum: list } = holder;
    if (types.length > 0)
      allowed.types = { names: allowed.types ? commonTypes(allowed.types.names, types) : types, holder };
    const constant = holder.constraints.find(({ keyword }) => keyword === "const");
    for (const [keyword, values] of [
      ["enum", list],
      ["const", constant && [constant.value]],
    ] as const) {
      if (values === undefined) continue;
      const before = allowed.values && new Set(allowed.values.list.map(canonicalValue));
      const common = before ? values.filter((value) => before.has(canonicalValue(value))) : values;
      allowed.values = { list: common, holder, keyword };
    }
  }
  return allowed;
}

/** Types whose values are all of another type as well. */
const narrower: ReadonlyMap<string, string> = new Map([
  ["integer", "number"],
  ["file", "string"],
]);

/** The types of the values that are of a type of both lists; what a word means that is no type is not known. */
function commonTypes(before: readonly string[], types: readonly string[]): readonly string[] {
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
