import { dataFileName } from "../../source/data-file-name.ts";
import { lastStep } from "../../source/pointer.ts";
import { hasKeys, hasShape, type MergedSchema, merge } from "../merged-schema.ts";
import type { Schema } from "../types.ts";
import { isName } from "./titles.ts";
import type { TypeExpression } from "./types.ts";

/** Called with each object that a type names and that has keys to show. */
export type FoundObject = (object: MergedSchema, title: string) => void;

/** Types within types beyond this are only named: no reader follows them, and schemas can be nested without end. */
const MAXIMUM_DEPTH = 12;

/** So are those beyond this number in one type: unions of unions multiply. */
const MAXIMUM_PARTS = 200;

interface Walk {
  found: FoundObject;
  /** Identities of the schemas around, to stop at one that contains itself. */
  around: string[];
  /** How many types have been named so far. */
  parts: { count: number };
}

/** The type of a value as a reader sees it. @param name what an object without a title goes by */
export function typeExpression(schema: Schema, name = "object"): TypeExpression {
  return expressionOf(merge([schema]), name, () => {});
}

/**
 * `string`, `[Room]`, `{$USER_ID: Receipt}`, `string or null`.
 * @param titles what objects are called, by the ids of their tables, where it is not by the titles in the type
 */
export function formatType(type: TypeExpression, titles?: ReadonlyMap<string, { title: string }>): string {
  switch (type.kind) {
    case "name":
      return type.name;
    case "object":
      return titles?.get(type.table ?? "")?.title ?? type.title;
    case "array":
      return `[${formatType(type.items, titles)}]`;
    case "map":
      return `{${type.key}: ${formatType(type.values, titles)}}`;
    case "union":
      return type.members.map((member) => formatType(member, titles)).join(" or ");
  }
}

/** The same for merged schemas; `name` is what an object without a title goes by. */
export function expressionOf(merged: MergedSchema, name: string, found: FoundObject): TypeExpression {
  return describe(merged, name, { found, around: [], parts: { count: 0 } });
}

/** What an object is called: its title if that is a name, else the name of what a `$ref` leads to, else `name`. */
export function titleOf({ title, isReferenced, location }: MergedSchema, name: string): string {
  if (title !== undefined && isName(title)) return title;
  if (!isReferenced) return name;
  const step = "pointer" in location ? lastStep(location.pointer) : undefined;
  return step ?? dataFileName(location.file);
}

/** The schemas of a map's values, where the object is a map and nothing else. */
export function mapOf(
  merged: MergedSchema,
): { key: string; schemas: Schema[]; pattern?: string } | undefined {
  const { properties, patterns, further, required } = merged;
  if (properties.size + required.size > 0) return undefined;
  const values = further.length === 0 ? undefined : further;
  const [first, second] = patterns;
  const [pattern, member] = first ?? [];
  if (second !== undefined || (first !== undefined && values !== undefined)) return undefined;
  const schemas = member?.schemas ?? values;
  if (schemas === undefined) return undefined;
  const label = merge(schemas).keyLabel;
  return {
    key: label ?? pattern ?? merged.keyLabel ?? "string",
    schemas,
    ...(pattern !== undefined && { pattern }),
  };
}

/** The alternatives that make up the type, where the schema around them leaves it to them. */
export function choicesOf(merged: MergedSchema): MergedSchema[] {
  if (hasKeys(merged) || merged.items.length > 0 || merged.tuple.length > 0) return [];
  return shapedAlternatives(merged);
}

export function shapedAlternatives(merged: MergedSchema): MergedSchema[] {
  const all = merged.alternatives.flatMap(({ schemas }) => schemas.map((schema) => merge([schema])));
  return all.filter(hasShape);
}

/** The name of one of several alternatives that have no titles. */
export function alternativeName(name: string, index: number): string {
  return `${name} (${index + 1})`;
}

function describe(merged: MergedSchema, name: string, walk: Walk): TypeExpression {
  const isTooMuch = walk.around.length >= MAXIMUM_DEPTH || ++walk.parts.count > MAXIMUM_PARTS;
  if (isTooMuch || walk.around.includes(merged.id))
    return { kind: "object", title: titleOf(merged, merged.types[0] ?? "any") };
  const inner: Walk = { ...walk, around: [...walk.around, merged.id] };
  if (merged.isImpossible) return { kind: "name", name: "no value" };
  const choices = choicesOf(merged);
  if (choices.length > 0) {
    const members = choices.map((choice, index) => describe(choice, alternativeName(name, index), inner));
    const nothing: TypeExpression[] = merged.types.includes("null") ? [{ kind: "name", name: "null" }] : [];
    return unionOf([...members, ...nothing]);
  }
  if (merged.types.length === 0) {
    const { title } = merged;
    return title === undefined || !isName(title) ? { kind: "name", name: "any" } : { kind: "object", title };
  }
  return unionOf(
    merged.types.map((type) => {
      if (type === "object") return objectType(merged, name, inner);
      if (type === "array") return arrayType(merged, name, inner);
      return { kind: "name", name: type };
    }),
  );
}

function objectType(merged: MergedSchema, name: string, walk: Walk): TypeExpression {
  const map = mapOf(merged);
  if (map) {
    const values = describe(merge(map.schemas), name, walk);
    return { kind: "map", key: map.key, values };
  }
  const title = titleOf(merged, hasKeys(merged) ? name : "object");
  if (!hasKeys(merged)) return title === "object" ? { kind: "name", name: title } : { kind: "object", title };
  walk.found(merged, title);
  return { kind: "object", title, table: merged.id };
}

function arrayType(merged: MergedSchema, name: string, walk: Walk): TypeExpression {
  const schemas = [...merged.tuple, merged.items];
  const members = schemas.map((each) => each.length > 0 && describe(merge(each), name, walk));
  const known = members.filter((member) => member !== false);
  return known.length === 0 ? { kind: "name", name: "array" } : { kind: "array", items: unionOf(known) };
}

/** The union of types, each once; unions within it dissolved. */
function unionOf(types: TypeExpression[]): TypeExpression {
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  const members = new Map<string, TypeExpression>();
  for (const type of types.flatMap((each) => (each.kind === "union" ? each.members : [each]))) {
    const key = JSON.stringify(type);
    if (!members.has(key)) members.set(key, type);
  }
  const [first, second] = members.values();
  return first !== undefined && second === undefined
    ? first
    : { kind: "union", members: [...members.values()] };
}
