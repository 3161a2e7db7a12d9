import { lastStep } from "../../../source/pointer.ts";
import type { Keywords, Subschema, Subschemas } from "./keywords.ts";

/** What a published schema says of one value, its references followed. */
export interface Rules {
  /** The name that the schema gives them; empty where they have none. */
  name: string;
  /** Whether nothing follows them (`false`). */
  isForbidden: boolean;
  types: readonly string[];
  /** `const` as well. */
  allowed?: readonly unknown[];
  pattern?: RegExp;
  format?: string;
  required: readonly string[];
  properties: ReadonlyMap<string, Rules>;
  patterns: readonly (readonly [RegExp, Rules])[];
  /** Of keys that neither of these two names. */
  others?: Rules;
  /** Whether all rules that apply to a mapping together name its keys (`unevaluatedProperties: false`). */
  isClosed: boolean;
  /** Of the keys themselves. */
  names?: Rules;
  mostKeys?: number;
  leastKeys: number;
  items?: Rules;
  leastItems: number;
  hasUniqueItems: boolean;
  /** Rules that apply as well: those of `allOf`, and of a reference beside other keywords. */
  all: readonly Rules[];
  /** Of which a value follows one. */
  alternatives: readonly Rules[];
  /** Whether it may follow several of them (`anyOf`). */
  mayFollowSeveral: boolean;
  not?: Rules;
  condition?: { test: Rules; whenTrue?: Rules; whenFalse?: Rules };
  /** Rules that apply where a mapping has a key. */
  ofKeys: ReadonlyMap<string, Rules>;
}

/** Rules that anything follows. */
const anything: Rules = {
  name: "",
  isForbidden: false,
  types: [],
  required: [],
  properties: new Map(),
  patterns: [],
  isClosed: false,
  leastKeys: 0,
  leastItems: 0,
  hasUniqueItems: false,
  all: [],
  alternatives: [],
  mayFollowSeveral: false,
  ofKeys: new Map(),
};

/** A published schema. */
export interface Published {
  /** Of a whole API file. */
  root: Rules;
  /** By the names that it gives them. */
  definitions: ReadonlyMap<string, Rules>;
}

/** Reads a published schema; where it says the same of several values by a reference, their rules are the same object. */
export function readPublished(root: Keywords): Published {
  const definitions = new Map(definitionsIn(root, "#"));
  const named = [...definitions].map(([reference, each]) => [lastStep(reference) ?? "", each] as const);
  const names = new Map<Subschema, string>([
    [root, "root"],
    ...named.map(([name, each]) => [each, name] as const),
  ]);
  const known = new Map<Subschema, Rules>();

  const read = (schema: Subschema): Rules => {
    if (typeof schema === "boolean") return { ...anything, isForbidden: !schema };
    const found = known.get(schema);
    if (found !== undefined) return found;
    // One that leads out of the schema leads to JSON Schema's own rules about its keywords.
    const target = schema.$ref === undefined ? undefined : definitions.get(schema.$ref);
    if (target !== undefined && Object.keys(schema).length === 1) return read(target);
    const rules = { ...anything, name: names.get(schema) ?? "" };
    // Known before it is whole: rules may lead back to themselves.
    known.set(schema, rules);
    const reference = target === undefined ? [] : [read(target)];
    Object.assign(rules, contentOf(schema, read));
    rules.all = [...(schema.allOf ?? []).map(read), ...reference];
    return rules;
  };
  return { root: read(root), definitions: new Map(named.map(([name, each]) => [name, read(each)])) };
}

type Read = (schema: Subschema) => Rules;

function contentOf(schema: Keywords, read: Read): Partial<Rules> {
  const mapped = (all: Subschemas = {}) =>
    Object.entries(all).map(([key, each]) => [key, read(each)] as const);
  const { additionalProperties: others, unevaluatedProperties, propertyNames, type = [] } = schema;
  const { if: condition } = schema;
  const allowed = "const" in schema ? [schema.const] : schema.enum;
  return {
    types: typeof type === "string" ? [type] : type,
    ...(allowed && { allowed }),
    ...(schema.pattern !== undefined && { pattern: new RegExp(schema.pattern) }),
    ...(schema.format !== undefined && { format: schema.format }),
    required: schema.required ?? [],
    properties: new Map(mapped(schema.properties)),
    patterns: mapped(schema.patternProperties).map(([text, rules]) => [new RegExp(text), rules]),
    ...(typeof others === "object" && { others: read(others) }),
    isClosed: others === false || unevaluatedProperties === false,
    ...(propertyNames !== undefined && { names: read(propertyNames) }),
    leastKeys: schema.minProperties ?? 0,
    ...(schema.maxProperties !== undefined && { mostKeys: schema.maxProperties }),
    ...(schema.items !== undefined && { items: read(schema.items) }),
    leastItems: schema.minItems ?? 0,
    hasUniqueItems: schema.uniqueItems ?? false,
    alternatives: (schema.oneOf ?? schema.anyOf ?? []).map(read),
    mayFollowSeveral: schema.anyOf !== undefined,
    ...(schema.not !== undefined && { not: read(schema.not) }),
    ...(condition !== undefined && {
      condition: {
        test: read(condition),
        ...(schema.then !== undefined && { whenTrue: read(schema.then) }),
        ...(schema.else !== undefined && { whenFalse: read(schema.else) }),
      },
    }),
    ofKeys: new Map(mapped(schema.dependentSchemas)),
  };
}

/** The definitions in a schema, by what references to them say. */
function definitionsIn(schema: Subschema, reference: string): [string, Subschema][] {
  if (typeof schema === "boolean") return [];
  return (["definitions", "$defs", "dependentSchemas"] as const).flatMap((key) =>
    Object.entries(schema[key] ?? {}).flatMap(([name, each]): [string, Subschema][] => {
      const here = `${reference}/${key}/${name}`;
      return [[here, each], ...definitionsIn(each, here)];
    }),
  );
}
