import { dataFileName } from "../../source/data-file-name.ts";
import { lastStep } from "../../source/pointer.ts";
import { type Combined, combine, hasKeys, hasShape } from "../combined.ts";
import type { Schema } from "../types.ts";
import type { TypeExpression } from "./types.ts";

/** Told of each object that a type names and that has keys to show. */
export type FoundObject = (object: Combined, title: string) => void;

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

/** The type of a value as a reader is told it. */
export function typeExpression(schema: Schema): TypeExpression {
  return expressionOf(combine([schema]), "object", () => {});
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

/** The same for combined schemas; `name` is what an object without a title goes by. */
export function expressionOf(combined: Combined, name: string, found: FoundObject): TypeExpression {
  return describe(combined, name, { found, around: [], parts: { count: 0 } });
}

/** What an object is called: its title, else the name of what a `$ref` leads to, else `name`. */
export function titleOf({ title, isReferenced, location }: Combined, name: string): string {
  if (title !== undefined) return title;
  if (!isReferenced) return name;
  const step = "pointer" in location ? lastStep(location.pointer) : undefined;
  return step ?? dataFileName(location.file);
}

/** The schemas of a map's values, where the object is a map and nothing else. */
export function mapOf(combined: Combined): { key: string; schemas: Schema[]; pattern?: string } | undefined {
  const { properties, patterns, further, required } = combined;
  if (properties.size + required.size > 0) return undefined;
  const values = further.length === 0 ? undefined : further;
  const [first, second] = patterns;
  const [pattern, member] = first ?? [];
  if (second !== undefined || (first !== undefined && values !== undefined)) return undefined;
  const schemas = member?.schemas ?? values;
  if (schemas === undefined) return undefined;
  const label = combine(schemas).keyLabel;
  return {
    key: label ?? pattern ?? combined.keyLabel ?? "string",
    schemas,
    ...(pattern !== undefined && { pattern }),
  };
}

/** The alternatives that make up the type, where the schema around them leaves it to them. */
export function choicesOf(combined: Combined): Combined[] {
  if (hasKeys(combined) || combined.items.length > 0 || combined.tuple.length > 0) return [];
  return shapedAlternatives(combined);
}

export function shapedAlternatives(combined: Combined): Combined[] {
  const all = combined.alternatives.flatMap(({ schemas }) => schemas.map((schema) => combine([schema])));
  return all.filter(hasShape);
}

/** The name of one of several alternatives that have no titles. */
export function alternativeName(name: string, index: number): string {
  return `${name} (${index + 1})`;
}

function describe(combined: Combined, name: string, walk: Walk): TypeExpression {
  const isTooMuch = walk.around.length >= MAXIMUM_DEPTH || ++walk.parts.count > MAXIMUM_PARTS;
  if (isTooMuch || walk.around.includes(combined.id))
    return { kind: "object", title: titleOf(combined, combined.types[0] ?? "any") };
  const inner: Walk = { ...walk, around: [...walk.around, combined.id] };
  if (combined.isImpossible) return { kind: "name", name: "no value" };
  const choices = choicesOf(combined);
  if (choices.length > 0) {
    const members = choices.map((choice, index) => describe(choice, alternativeName(name, index), inner));
    const nothing: TypeExpression[] = combined.types.includes("null") ? [{ kind: "name", name: "null" }] : [];
    return unionOf([...members, ...nothing]);
  }
  if (combined.types.length === 0) {
    const { title } = combined;
    return title === undefined ? { kind: "name", name: "any" } : { kind: "object", title };
  }
  return unionOf(
    combined.types.map((type) => {
      if (type === "object") return objectType(combined, name, inner);
      if (type === "array") return arrayType(combined, name, inner);
      return { kind: "name", name: type };
    }),
  );
}

function objectType(combined: Combined, name: string, walk: Walk): TypeExpression {
  const map = mapOf(combined);
  if (map) {
    const values = describe(combine(map.schemas), name, walk);
    return { kind: "map", key: map.key, values };
  }
  const title = titleOf(combined, hasKeys(combined) ? name : "object");
  if (!hasKeys(combined))
    return title === "object" ? { kind: "name", name: title } : { kind: "object", title };
  walk.found(combined, title);
  return { kind: "object", title, table: combined.id };
}

function arrayType(combined: Combined, name: string, walk: Walk): TypeExpression {
  const schemas = [...combined.tuple, combined.items];
  const members = schemas.map((each) => each.length > 0 && describe(combine(each), name, walk));
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
