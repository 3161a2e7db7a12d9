import { compareNumbers, isMultipleOf } from "../../source/number.ts";
import type { Value } from "../../source/value.ts";
import { type Edit, effectOf } from "./edits.ts";
import { includesPatterns } from "./pattern-inclusion.ts";
import { isLowerLimit, type Limit, ofIntegers, strictness } from "./value-limits.ts";
import { type Stated, type ValueRules, type ValueType, valueTypes } from "./value-rules.ts";

/**
 * What is otherwise of the values themselves, rather than of what is inside them.
 * @param shared the types that both sides allow
 */
export function compareScalars(
  before: ValueRules,
  after: ValueRules,
  shared: ReadonlySet<ValueType>,
): Edit[] {
  const enumerated = compareEnumerations(before, after);
  // Where the values are listed on both sides, nothing else can allow or refuse any.
  if (before.values && after.values) return enumerated;
  return [...enumerated, ...compareLimits(before, after, shared), ...compareTexts(before, after, shared)];
}

function compareEnumerations(before: ValueRules, after: ValueRules): Edit[] {
  const sides = { before: before.valuesLocation, after: after.valuesLocation };
  if (before.values === undefined)
    return after.values === undefined
      ? []
      : [{ code: "enum-set", args: { values: [...after.values.values()] }, effect: "narrows", ...sides }];
  if (after.values === undefined)
    return [
      { code: "enum-dropped", args: { values: [...before.values.values()] }, effect: "widens", ...sides },
    ];
  const lacking = (from: ReadonlyMap<string, Value>, to: ReadonlyMap<string, Value>) =>
    [...from].flatMap(([text, value]) => (to.has(text) ? [] : [value]));
  const added = lacking(after.values, before.values);
  const removed = lacking(before.values, after.values);
  const edits: Edit[] = [];
  if (added.length > 0)
    edits.push({ code: "enum-value-added", args: { values: added }, effect: "widens", ...sides });
  if (removed.length > 0)
    edits.push({ code: "enum-value-removed", args: { values: removed }, effect: "narrows", ...sides });
  return edits;
}

/** The types that a limit is about. */
const limited: Record<string, readonly ValueType[]> = {
  minimum: ["integer", "fraction"],
  maximum: ["integer", "fraction"],
  minLength: ["string"],
  maxLength: ["string"],
  minItems: ["array"],
  maxItems: ["array"],
  minProperties: ["object"],
  maxProperties: ["object"],
};

function compareLimits(before: ValueRules, after: ValueRules, shared: ReadonlySet<ValueType>): Edit[] {
  const edits: Edit[] = [];
  for (const [kind, types] of Object.entries(limited)) {
    if (!types.some((type) => shared.has(type))) continue;
    if (kind === "minProperties" && isImplied(before) && isImplied(after)) continue;
    const isOfIntegers = types.includes("fraction") && !shared.has("fraction");
    const edit = limitEdit(kind, before.limits.get(kind), after.limits.get(kind), isOfIntegers);
    if (edit) edits.push({ before: before.location, after: after.location, ...edit });
  }
  if (shared.has("integer") || shared.has("fraction")) edits.push(...compareDivisors(before, after));
  if (shared.has("array") && (before.unique === undefined) !== (after.unique === undefined)) {
    const sides = { before: before.unique ?? before.location, after: after.unique ?? after.location };
    edits.push(
      after.unique
        ? { code: "unique-items-set", args: {}, effect: "narrows", ...sides }
        : { code: "unique-items-dropped", args: {}, effect: "widens", ...sides },
    );
  }
  return edits;
}

/** Whether as many properties as there must be are required anyway. */
function isImplied({ limits, required }: ValueRules): boolean {
  const least = limits.get("minProperties")?.value ?? 0;
  return compareNumbers(least, required.size) <= 0;
}

function limitEdit(
  kind: string,
  before: Limit | undefined,
  after: Limit | undefined,
  isOfIntegers: boolean,
): Edit | undefined {
  if (before === undefined)
    return (
      after && {
        code: "bound-set",
        args: { keyword: after.keyword, value: after.value },
        effect: "narrows",
        after: after.location,
      }
    );
  if (after === undefined)
    return {
      code: "bound-dropped",
      args: { keyword: before.keyword, value: before.value },
      effect: "widens",
      before: before.location,
    };
  const isLower = isLowerLimit(kind);
  const [was, is] = isOfIntegers
    ? [ofIntegers(before, isLower), ofIntegers(after, isLower)]
    : [before, after];
  const order = strictness(is, was, isLower);
  if (order === 0) return undefined;
  return {
    code: "bound-changed",
    args: { keyword: after.keyword, before: before.value, after: after.value },
    effect: order > 0 ? "narrows" : "widens",
    before: before.location,
    after: after.location,
  };
}

function compareDivisors(before: ValueRules, after: ValueRules): Edit[] {
  const [one] = before.divisors;
  const [other] = after.divisors;
  const sides = { before: one?.location ?? before.location, after: other?.location ?? after.location };
  const keyword = "multipleOf";
  if (one === undefined)
    return other
      ? [{ code: "bound-set", args: { keyword, value: other.value }, effect: "narrows", ...sides }]
      : [];
  if (other === undefined)
    return [{ code: "bound-dropped", args: { keyword, value: one.value }, effect: "widens", ...sides }];
  const isWithin = (inner: ValueRules, outer: ValueRules) =>
    outer.divisors.every(({ value: divisor }) =>
      inner.divisors.some(({ value }) => value !== 0 && divisor !== 0 && isMultipleOf(value, divisor)),
    );
  const effect = effectOf(isWithin(after, before), isWithin(before, after));
  return effect === "none"
    ? []
    : [{ code: "bound-changed", args: { keyword, before: one.value, after: other.value }, effect, ...sides }];
}

function compareTexts(before: ValueRules, after: ValueRules, shared: ReadonlySet<ValueType>): Edit[] {
  const formats = compareFormats(before, after);
  return shared.has("string") ? [...formats, ...comparePatterns(before, after)] : formats;
}

/** Formats whose values are all values of another. */
const wider: Record<string, readonly string[]> = {
  int32: ["int64"],
  float: ["double"],
  email: ["idn-email"],
  hostname: ["idn-hostname"],
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
};

function compareFormats(before: ValueRules, after: ValueRules): Edit[] {
  const lost = withoutOthers(before.formats, after.formats);
  const gained = withoutOthers(after.formats, before.formats);
  const [one] = lost;
  const [other] = gained;
  if (one === undefined && other === undefined) return [];
  const sides = { before: one?.location ?? before.location, after: other?.location ?? after.location };
  if (one === undefined)
    return gained.map(({ value: format }) => ({
      code: "format-set",
      args: { format },
      effect: "narrows",
      ...sides,
    }));
  if (other === undefined)
    return lost.map(({ value: format }) => ({
      code: "format-dropped",
      args: { format },
      effect: "widens",
      ...sides,
    }));
  const effect = effectOf(
    wider[other.value]?.includes(one.value) ?? false,
    wider[one.value]?.includes(other.value) ?? false,
  );
  return [{ code: "format-changed", args: { before: one.value, after: other.value }, effect, ...sides }];
}

function withoutOthers<Said>(all: readonly Stated<Said>[], others: readonly Stated<Said>[]): Stated<Said>[] {
  return all.filter(({ value }) => !others.some((other) => other.value === value));
}

function comparePatterns(before: ValueRules, after: ValueRules): Edit[] {
  const lost = withoutOthers(before.textPatterns, after.textPatterns);
  const gained = withoutOthers(after.textPatterns, before.textPatterns);
  const sides = {
    before: lost[0]?.location ?? before.location,
    after: gained[0]?.location ?? after.location,
  };
  if (lost.length === 0)
    return gained.map(({ value: pattern }) => ({
      code: "pattern-set",
      args: { pattern },
      effect: "narrows",
      ...sides,
    }));
  if (gained.length === 0)
    return lost.map(({ value: pattern }) => ({
      code: "pattern-dropped",
      args: { pattern },
      effect: "widens",
      ...sides,
    }));
  const patterns = { before: lost.map(({ value }) => value), after: gained.map(({ value }) => value) };
  const effect = includesPatterns(patterns.before, patterns.after);
  return effect === "none" ? [] : [{ code: "pattern-changed", args: patterns, effect, ...sides }];
}

/** What is otherwise of the types. */
export function compareTypes(before: ValueRules, after: ValueRules, isText: boolean): Edit[] {
  const [one, other] = [asWritten(before.types, isText), asWritten(after.types, isText)];
  // Where values are listed, these say which types are meant, and more.
  const isListed = (rules: ValueRules, types: ReadonlySet<ValueType>) =>
    rules.values !== undefined && [...rules.types].every((type) => types.has(type));
  if (isListed(before, other) || isListed(after, one)) return [];
  const added = [...other].filter((type) => !one.has(type));
  const removed = [...one].filter((type) => !other.has(type));
  if (added.length === 0 && removed.length === 0) return [];
  const sides = { before: before.typeLocation, after: after.typeLocation };
  if (added.join() === "null" && removed.length === 0)
    return [{ code: "nullable-set", args: {}, effect: "widens", ...sides }];
  if (removed.join() === "null" && added.length === 0)
    return [{ code: "nullable-dropped", args: {}, effect: "narrows", ...sides }];
  const effect = effectOf(added.length === 0, removed.length === 0);
  return [
    {
      code: "type-changed",
      args: { before: named(before.types), after: named(after.types) },
      effect,
      ...sides,
    },
  ];
}

/** The types of what is written as text: whatever may be any text may be what any other single value is written as. */
function asWritten(types: ReadonlySet<ValueType>, isText: boolean): ReadonlySet<ValueType> {
  const single = valueTypes.filter((type) => type !== "object" && type !== "array");
  return isText && types.has("string") ? new Set([...types, ...single]) : types;
}

/** The types as schemas name them; none where all are allowed. */
function named(types: ReadonlySet<ValueType>): string[] {
  if (types.size === valueTypes.length) return [];
  return valueTypes.flatMap((type) => {
    if (!types.has(type)) return [];
    if (type === "fraction") return "number";
    return type === "integer" && types.has("fraction") ? [] : type;
  });
}
