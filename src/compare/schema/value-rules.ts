import type { Location } from "../../diagnostics/location.ts";
import { withInherited } from "../../schema/inherited.ts";
import { type Joined, join, keywordLocation, letsNullPass } from "../../schema/joined.ts";
import type { Discriminator, Schema } from "../../schema/types.ts";
import { isNumber, type NumberValue } from "../../source/number.ts";
import { canonicalValue, typeName, type Value } from "../../source/value.ts";
import { addLimit, isLimit, type Limit } from "./value-limits.ts";

/** The types of JSON, numbers parted into those without a fraction and those with one, so that no two share a value. */
export const valueTypes = ["null", "boolean", "object", "array", "string", "integer", "fraction"] as const;
export type ValueType = (typeof valueTypes)[number];

/** A keyword with what it says, and where. */
export interface Stated<Said = Value> {
  value: Said;
  location: Location;
}

/** What schemas say together of one value, in a form in which two sets of them can be compared. */
export interface ValueRules extends Joined {
  location: Location;
  types: ReadonlySet<ValueType>;
  typeLocation: Location;
  /** The values to choose from, by one text for each; absent where any will do. */
  values?: ReadonlyMap<string, Value> | undefined;
  valuesLocation: Location;
  /** The strictest of each kind: `minimum`, `maximum`, `minLength`, … */
  limits: ReadonlyMap<string, Limit>;
  divisors: Stated<NumberValue>[];
  formats: Stated<string>[];
  /** Of `pattern`. */
  textPatterns: Stated<string>[];
  unique?: Location;
  furtherLocation: Location;
  /** What other keywords say that mean something only together with others, by the keyword. */
  others: ReadonlyMap<string, Stated>;
  discriminator?: Discriminator;
  default?: Stated;
}

/** Collects what schemas, with all that they inherit from, say of one value. */
export function valueRules(schemas: readonly Schema[]): ValueRules {
  const parts = withInherited(schemas).schemas;
  const rules = collect(schemas, parts);
  const [alternatives, second] = rules.alternatives;
  return alternatives === undefined || second !== undefined
    ? rules
    : (withTypesOf(rules, alternatives.schemas) ??
        withValuesOf(rules, alternatives) ??
        withNullOf(schemas, parts, alternatives.schemas) ??
        rules);
}

/** Where alternatives say nothing but types, these are said of the value itself: `anyOf` of a string and a number. */
function withTypesOf(rules: ValueRules, alternatives: readonly Schema[]): ValueRules | undefined {
  const each = alternatives.map((schema) => valueRules([schema]));
  const count = each.reduce((sum, { types }) => sum + types.size, 0);
  const all = new Set(each.flatMap(({ types }) => [...types]));
  if (all.size !== count || !each.every(saysOnlyTypes)) return undefined;
  return { ...rules, types: new Set([...rules.types].filter((type) => all.has(type))), alternatives: [] };
}

/** Where alternatives say nothing but values, these are the values to choose from: a constant each, with its description. */
function withValuesOf(
  rules: ValueRules,
  { schemas, location }: ValueRules["alternatives"][number],
): ValueRules | undefined {
  if (rules.values !== undefined) return undefined;
  const each = schemas.map((schema) => valueRules([schema]));
  const all = each.flatMap(({ values }) => [...(values ?? [])]);
  const isOfValues = each.every((one) => one.values && saysNoMore({ ...one, values: undefined }));
  const values = new Map(all);
  if (!isOfValues || values.size < all.length) return undefined;
  const joined = { ...rules, values, valuesLocation: location, alternatives: [] };
  settleValues(joined);
  return joined;
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
  if (!mayBeNull) return rules;
  const values = rules.values && byText([...rules.values.values(), null]);
  const joined = { ...rules, types: new Set<ValueType>([...rules.types, "null"]), ...(values && { values }) };
  settleValues(joined);
  return joined;
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
  const joined = join(parts);
  const { types, values } = joined.allowed;
  // What `nullable` allows need not be among the types nor the values.
  const nullable = letsNullPass(schemas) ? [null] : [];
  const names = [...(types?.names ?? valueTypes), ...nullable.map(typeName)];
  const rules = {
    ...joined,
    location,
    types: new Set(names.flatMap(partedType)),
    typeLocation: types ? keywordLocation(types.holder, "type") : location,
    ...(values && { values: byText([...values.list, ...nullable]) }),
    valuesLocation: values ? keywordLocation(values.holder, values.keyword) : location,
    limits: new Map<string, Limit>(),
    divisors: [] as Stated<NumberValue>[],
    formats: [] as Stated<string>[],
    textPatterns: [] as Stated<string>[],
    furtherLocation: location,
    others: new Map<string, Stated>(),
  } satisfies ValueRules;
  const collected: ValueRules & typeof rules = rules;
  for (const part of parts) {
    const at = (keyword: string) => keywordLocation(part, keyword);
    addConstraints(collected, part);
    if (part.format !== undefined) collected.formats.push({ value: part.format, location: at("format") });
    if (part.additionalProperties !== undefined) collected.furtherLocation = at("additionalProperties");
    // Of what is inherited under a name, there are other subtypes.
    if (part.discriminator && (schemas.includes(part) || part.references.length === 0))
      collected.discriminator = part.discriminator;
  }
  closeWhatIsLeftOver(collected);
  settleValues(collected);
  return collected;
}

/** Without alternatives and conditions, what nothing speaks of is what has no name. */
function closeWhatIsLeftOver(rules: ValueRules & { others: Map<string, Stated> }): void {
  const isSimple = rules.alternatives.length === 0 && rules.held.length === 0;
  if (!isSimple || rules.others.get("unevaluatedProperties")?.value !== false) return;
  const { location } = rules.others.get("unevaluatedProperties") ?? rules;
  rules.others.delete("unevaluatedProperties");
  if (!rules.isClosed && rules.further.length === 0)
    Object.assign(rules, { isClosed: true, furtherLocation: location });
}

/** Takes the types and the values that are listed for what they leave together. */
function settleValues(rules: ValueRules): void {
  if (rules.values === undefined) return;
  const typeOf = (value: Value): ValueType => {
    const type = typeName(value);
    return valueTypes.find((each) => each === type) ?? "fraction";
  };
  const values = new Map([...rules.values].filter(([, value]) => rules.types.has(typeOf(value))));
  const types = new Set([...values.values()].map(typeOf));
  if (types.size === 0) return;
  Object.assign(rules, { values, types });
  // All values that there are of these types are no list.
  const isAll = [...types].every((type) => type === "boolean" || type === "null");
  if (isAll && values.size === types.size + Number(types.has("boolean"))) delete rules.values;
}

/** Values by one text for each. */
function byText(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [canonicalValue(value), value]));
}

function partedType(type: string): readonly ValueType[] {
  if (type === "number") return ["integer", "fraction"];
  // What Swagger calls a file is a text to a schema.
  if (type === "file") return ["string"];
  const known = valueTypes.filter((each) => each === type);
  // What is meant by a word that is no type is not known.
  return known.length > 0 ? known : valueTypes;
}

/** Keywords that refuse values in a way that depends on others. */
const dependent = new Set([
  ...["dependentRequired", "dependencies", "minContains", "maxContains", "unevaluatedProperties"],
  ...["unevaluatedItems", "contentEncoding", "contentMediaType"],
]);

function addConstraints(
  rules: ValueRules & { limits: Map<string, Limit>; others: Map<string, Stated> },
  part: Schema,
): void {
  const isSwitched = (flag: string) =>
    part.constraints.some(({ keyword, value }) => keyword === flag && value === true);
  for (const { keyword, value } of part.constraints) {
    const location = keywordLocation(part, keyword);
    if (keyword === "pattern" && typeof value === "string") rules.textPatterns.push({ value, location });
    else if (keyword === "multipleOf" && isNumber(value)) rules.divisors.push({ value, location });
    else if (keyword === "uniqueItems" && value === true) rules.unique = location;
    else if (keyword === "default") rules.default = { value, location };
    // No items but those that have a position.
    else if (keyword === "items" && value === false)
      addLimit(rules.limits, { keyword: "maxItems", value: part.tuple.length, location }, isSwitched);
    else if (isLimit(keyword)) addLimit(rules.limits, { keyword, value, location }, isSwitched);
    else if (dependent.has(keyword)) rules.others.set(keyword, { value, location });
  }
}
