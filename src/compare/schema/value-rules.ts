import type { Location } from "../../diagnostics/location.ts";
import { withInherited } from "../../schema/inherited.ts";
import { type Members, membersOfAll } from "../../schema/members.ts";
import type { HeldSchema, Schema } from "../../schema/types.ts";
import { canonicalNumber, compareNumbers, isNumber, type NumberValue } from "../../source/number.ts";
import { pointerTo } from "../../source/pointer.ts";
import { isMap, type Value } from "../../source/value.ts";

/** The types of JSON, numbers parted into those without a fraction and those with one, so that no two share a value. */
export const valueTypes = ["null", "boolean", "object", "array", "string", "integer", "fraction"] as const;
export type ValueType = (typeof valueTypes)[number];

/** A keyword with what it says, and where. */
export interface Stated<Said = Value> {
  value: Said;
  location: Location;
}

/** The least or the greatest that something may be. */
export interface Limit extends Stated<NumberValue> {
  keyword: string;
  /** Whether the limit itself is left out. */
  isExclusive: boolean;
}

/** What schemas say together of one value, in a form in which two sets of them can be compared. */
export interface ValueRules extends Members {
  location: Location;
  /** Whether a part cannot be read, which has been reported: then nothing is known of the whole. */
  isUnread: boolean;
  types: ReadonlySet<ValueType>;
  typeLocation: Location;
  /** The values to choose from, by one text for each; absent where any will do. */
  values?: ReadonlyMap<string, Value>;
  valuesLocation: Location;
  /** The strictest of each kind: `minimum`, `maximum`, `minLength`, … */
  limits: ReadonlyMap<string, Limit>;
  divisors: Stated<NumberValue>[];
  formats: Stated<string>[];
  /** Of `pattern`. */
  textPatterns: Stated<string>[];
  unique?: Location;
  furtherLocation: Location;
  alternatives: { keyword: "anyOf" | "oneOf"; schemas: Schema[]; location: Location }[];
  held: HeldSchema[];
  /** What other keywords say that only together with others have a meaning, by the keyword. */
  others: ReadonlyMap<string, string>;
  default?: Stated;
}

/** Collects what schemas, with all that they inherit from, say of one value. */
export function valueRules(schemas: readonly Schema[]): ValueRules {
  const parts = withInherited(schemas).schemas;
  const rules = collect(schemas, parts);
  const [alternatives, second] = rules.alternatives;
  return alternatives === undefined || second !== undefined
    ? rules
    : (withTypesOf(rules, alternatives.schemas) ?? withNullOf(schemas, parts, alternatives.schemas) ?? rules);
}

/** Where alternatives say nothing but types, these are said of the value itself: `anyOf` of a string and a number. */
function withTypesOf(rules: ValueRules, alternatives: readonly Schema[]): ValueRules | undefined {
  const each = alternatives.map((schema) => valueRules([schema]));
  const count = each.reduce((sum, { types }) => sum + types.size, 0);
  const all = new Set(each.flatMap(({ types }) => [...types]));
  if (all.size !== count || !each.every(saysOnlyTypes)) return undefined;
  return { ...rules, types: new Set([...rules.types].filter((type) => all.has(type))), alternatives: [] };
}

/** Where one of two alternatives is `null`, the other is what is said of the value, which may be null as well. */
function withNullOf(
  schemas: readonly Schema[],
  parts: readonly Schema[],
  alternatives: readonly Schema[],
): ValueRules | undefined {
  const isNull = (schema: Schema) => {
    const rules = valueRules([schema]);
    return rules.types.size === 1 && rules.types.has("null");
  };
  const others = alternatives.filter((schema) => !isNull(schema));
  const [other, second] = others;
  if (other === undefined || second !== undefined || alternatives.length !== 2) return undefined;
  const around = parts.map((part) => ({ ...part, anyOf: [], oneOf: [] }));
  const inner = withInherited([other]).schemas;
  const rules = collect(schemas, [...around, ...inner]);
  const mayBeNull = collect(schemas, around).types.has("null");
  const types = new Set<ValueType>([...rules.types, ...(mayBeNull ? (["null"] as const) : [])]);
  return { ...rules, types };
}

function saysOnlyTypes(rules: ValueRules): boolean {
  return rules.types.size < valueTypes.length && rules.alternatives.length === 0 && saysNoMore(rules);
}

/** Whether nothing is said of a value but its types and its alternatives. */
export function saysNoMore(rules: ValueRules): boolean {
  const { limits, properties, required, patterns: named, others, further } = rules;
  const { divisors, formats, textPatterns: texts, items, tuple, held } = rules;
  return (
    [limits, properties, required, named, others].every(({ size }) => size === 0) &&
    [divisors, formats, texts, items, tuple, held, further].every(({ length }) => length === 0) &&
    rules.values === undefined &&
    rules.unique === undefined &&
    !rules.isClosed
  );
}

function collect(schemas: readonly Schema[], parts: readonly Schema[]): ValueRules {
  const location = schemas[0]?.location ?? { file: "" };
  const rules = {
    ...membersOfAll(parts),
    location,
    isUnread: parts.some(({ isUnread }) => isUnread),
    types: new Set<ValueType>(valueTypes),
    typeLocation: location,
    valuesLocation: location,
    limits: new Map<string, Limit>(),
    divisors: [] as Stated<NumberValue>[],
    formats: [] as Stated<string>[],
    textPatterns: [] as Stated<string>[],
    furtherLocation: location,
    alternatives: [] as ValueRules["alternatives"],
    held: parts.flatMap(({ held }) => held),
    others: new Map<string, string>(),
  } satisfies ValueRules;
  const collected: ValueRules & typeof rules = rules;
  for (const part of parts) {
    const at = (keyword: string) => keywordLocation(part, keyword);
    if (part.types.length > 0) {
      const types = new Set(part.types.flatMap(partedType));
      collected.types = new Set([...collected.types].filter((type) => types.has(type)));
      collected.typeLocation = at("type");
    }
    for (const [keyword, values] of [
      ["enum", part.enum],
      ["const", constantOf(part)],
    ] as const) {
      if (values === undefined) continue;
      const allowed = new Map(values.map((value) => [valueText(value), value]));
      const before = collected.values;
      collected.values = before ? new Map([...before].filter(([text]) => allowed.has(text))) : allowed;
      collected.valuesLocation = at(keyword);
    }
    addConstraints(collected, part);
    if (part.format !== undefined) collected.formats.push({ value: part.format, location: at("format") });
    if (part.additionalProperties !== undefined) collected.furtherLocation = at("additionalProperties");
    for (const keyword of ["anyOf", "oneOf"] as const)
      if (part[keyword].length > 0)
        collected.alternatives.push({ keyword, schemas: part[keyword], location: at(keyword) });
  }
  return collected;
}

function partedType(type: string): ValueType[] {
  if (type === "number") return ["integer", "fraction"];
  // What Swagger calls a file is a text to a schema.
  if (type === "file") return ["string"];
  return valueTypes.filter((each) => each === type);
}

function constantOf({ constraints }: Schema): Value[] | undefined {
  const found = constraints.find(({ keyword }) => keyword === "const");
  return found && [found.value];
}

/** Limits by what they are limits of; those of one kind exclude one another. */
const limitKinds: Record<string, { kind: string; isLower: boolean }> = {
  minimum: { kind: "minimum", isLower: true },
  exclusiveMinimum: { kind: "minimum", isLower: true },
  maximum: { kind: "maximum", isLower: false },
  exclusiveMaximum: { kind: "maximum", isLower: false },
  ...Object.fromEntries(
    ["Length", "Items", "Properties"].flatMap((of) => [
      [`min${of}`, { kind: `min${of}`, isLower: true }],
      [`max${of}`, { kind: `max${of}`, isLower: false }],
    ]),
  ),
};

/** Keywords that refuse values in a way that depends on others. */
const dependent = new Set([
  ...["dependentRequired", "dependencies", "minContains", "maxContains", "unevaluatedProperties"],
  ...["unevaluatedItems", "contentEncoding", "contentMediaType", "items"],
]);

function addConstraints(
  rules: ValueRules & { limits: Map<string, Limit>; others: Map<string, string> },
  part: Schema,
): void {
  const exclusives = new Set(
    part.constraints.flatMap(({ keyword, value }) => (value === true ? keyword : [])),
  );
  for (const { keyword, value } of part.constraints) {
    const location = keywordLocation(part, keyword);
    const limit = limitKinds[keyword];
    if (keyword === "pattern" && typeof value === "string") rules.textPatterns.push({ value, location });
    else if (keyword === "multipleOf" && isNumber(value)) rules.divisors.push({ value, location });
    else if (keyword === "uniqueItems" && value === true) rules.unique = location;
    else if (keyword === "default") rules.default = { value, location };
    else if (dependent.has(keyword)) rules.others.set(keyword, valueText(value));
    else if (limit !== undefined && isNumber(value)) {
      const flag = keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
      const isExclusive =
        keyword.startsWith("exclusive") || (keyword.endsWith("imum") && exclusives.has(flag));
      // At least nothing is what there is anyway.
      if (keyword !== "minimum" && limit.isLower && !isExclusive && compareNumbers(value, 0) <= 0) continue;
      const given = { keyword, value, isExclusive, location };
      const known = rules.limits.get(limit.kind);
      if (known === undefined || strictness(given, known, limit.isLower) > 0)
        rules.limits.set(limit.kind, given);
    }
  }
}

/** More than 0 where the first limit leaves less than the second, 0 where both leave the same. */
export function strictness(one: Limit, other: Limit, isLower: boolean): number {
  const order = compareNumbers(one.value, other.value);
  if (order === 0) return Number(one.isExclusive) - Number(other.isExclusive);
  return isLower ? order : -order;
}

/** Whether a kind of limit is one from below. */
export function isLowerLimit(kind: string): boolean {
  return limitKinds[kind]?.isLower ?? false;
}

/** One text for all spellings of a value. */
export function valueText(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(",")}]`;
  if (isMap(value)) {
    const entries = [...value].map(([key, item]) => `${JSON.stringify(key)}:${valueText(item)}`);
    return `{${entries.sort().join(",")}}`;
  }
  return isNumber(value) ? canonicalNumber(value) : JSON.stringify(value);
}

export function keywordLocation({ location }: Schema, keyword: string): Location {
  return "pointer" in location
    ? { file: location.file, pointer: pointerTo(location.pointer, keyword) }
    : location;
}
