import type { Location } from "../diagnostics/location.ts";
import type { Schema } from "./types.ts";

/** What schemas of one object say under one name or pattern. */
export interface Member {
  /** Each once. */
  schemas: Schema[];
  /** The schemas of the object that have the name or pattern. */
  holders: Schema[];
  /** Where the last of them has it. */
  location: Location;
}

/** What schemas of one value say together of an object's properties and of an array's items. */
export interface Members {
  properties: ReadonlyMap<string, Member>;
  /** Of `patternProperties`, by the pattern. */
  patterns: ReadonlyMap<string, Member>;
  /** The schemas of `additionalProperties`. */
  further: Schema[];
  /** The schemas that hold those of `further`, in the same order. */
  furtherHolders: Schema[];
  /** Whether one of the schemas allows no further properties. */
  isClosed: boolean;
  /** Whether one of the schemas says itself that there may be any further properties, or could not be read. */
  isOpen: boolean;
  /** Whether one of the schemas could not be read, which has been reported: what it would say is not known. */
  isUnread: boolean;
  /** The names of required properties, each with the first schema that requires it. */
  required: ReadonlyMap<string, Schema>;
  /** By the position of the item. */
  tuple: Schema[][];
  /** Of the items that the same schema has no position for. */
  items: Schema[];
  /** The schemas that hold those of `items`, in the same order. */
  itemHolders: Schema[];
  /** Of properties and of items that nothing else may speak of: `unevaluatedProperties`, `additionalItems`, … */
  leftOver: { properties: Schema[]; items: Schema[] };
  /** The schemas of `contains`: some items fit them. */
  contained: Schema[];
}

/** The schemas that speak of what stands under a key or an index of a value. */
export interface MemberSchemas {
  /** Those that it must fit if the value must fit all schemas around. */
  certain: readonly Schema[];
  /** Those that it may fit. */
  possible: readonly Schema[];
}

/** Joins what schemas that speak of the same value say of its members. */
export function membersOf(schemas: readonly Schema[]): Members {
  const properties = new Map<string, Collected>();
  const patterns = new Map<string, Collected>();
  const required = new Map<string, Schema>();
  const members = {
    further: [] as Schema[],
    furtherHolders: [] as Schema[],
    isClosed: false,
    isOpen: false,
    isUnread: false,
    tuple: [] as Schema[][],
    items: [] as Schema[],
    itemHolders: [] as Schema[],
    leftOver: { properties: [] as Schema[], items: [] as Schema[] },
    contained: [] as Schema[],
  };
  for (const holder of schemas) {
    const { additionalProperties, items, isUnread } = holder;
    for (const { name, schema, location } of holder.properties)
      collect(properties, name, { schema, holder, location });
    for (const { pattern, schema, location } of holder.patternProperties)
      collect(patterns, pattern, { schema, holder, location });
    for (const name of holder.required) if (!required.has(name)) required.set(name, holder);
    if (isUnread) members.isUnread = true;
    if (opensObjects(holder)) members.isOpen = true;
    if (additionalProperties === false) members.isClosed = true;
    else if (typeof additionalProperties === "object") {
      members.further.push(additionalProperties);
      members.furtherHolders.push(holder);
    }
    for (const [index, item] of holder.tuple.entries()) {
      const known = members.tuple[index];
      if (known === undefined) members.tuple[index] = [item];
      else known.push(item);
    }
    if (items !== undefined) {
      members.items.push(items);
      members.itemHolders.push(holder);
    }
    for (const { keyword, schema } of holder.held) {
      if (keyword === "contains") members.contained.push(schema);
      else if (keyword === "unevaluatedProperties") members.leftOver.properties.push(schema);
      else if (keyword === "additionalItems" || keyword === "unevaluatedItems")
        members.leftOver.items.push(schema);
    }
  }
  return { ...members, required, properties: finished(properties), patterns: finished(patterns) };
}

/** The schemas that speak of what stands at a step; none where no schema names it and none says anything of further ones. */
export function schemasAt(
  members: Members,
  step: string | number,
  mayMatch: (pattern: string, key: string) => boolean,
): MemberSchemas {
  return typeof step === "string" ? schemasOfKey(members, step, mayMatch) : schemasOfItem(members, step);
}

function schemasOfKey(
  { properties, patterns, further, furtherHolders, leftOver }: Members,
  key: string,
  mayMatch: (pattern: string, key: string) => boolean,
): MemberSchemas {
  const named = properties.get(key);
  const all = named === undefined ? [] : [named];
  for (const [pattern, member] of patterns) if (mayMatch(pattern, key)) all.push(member);
  const [first, second] = all;
  if (first === undefined) return { certain: further, possible: leftOver.properties };
  const certain = second === undefined ? first.schemas : all.flatMap(({ schemas }) => schemas);
  if (further.length === 0) return { certain, possible: [] };
  // What one schema names is a further property to another.
  const holders = new Set(all.flatMap((each) => each.holders));
  const others = further.filter((_, index) => !has(holders, furtherHolders[index]));
  return { certain: [...certain, ...others], possible: [] };
}

function schemasOfItem(
  { tuple, items, itemHolders, leftOver, contained }: Members,
  index: number,
): MemberSchemas {
  const listed = tuple[index];
  const others = () => items.filter((_, at) => (itemHolders[at]?.tuple.length ?? 0) <= index);
  const certain = listed === undefined ? items : [...listed, ...others()];
  if (certain.length > 0 || leftOver.items.length === 0) return { certain, possible: contained };
  return { certain, possible: [...leftOver.items, ...contained] };
}

/** Whether a schema says itself that its objects may hold any key, or could not be read. */
function opensObjects({ additionalProperties, constraints, isUnread }: Schema): boolean {
  return (
    isUnread === true ||
    additionalProperties === true ||
    constraints.some(
      ({ keyword, value }) =>
        keyword === "propertyNames" || (keyword === "unevaluatedProperties" && value === true),
    )
  );
}

interface Collected extends Omit<Member, "schemas"> {
  schemas: Set<Schema>;
}

function collect(
  to: Map<string, Collected>,
  key: string,
  { schema, holder, location }: { schema: Schema; holder: Schema; location: Location },
): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, { schemas: new Set([schema]), holders: [holder], location });
  else {
    known.schemas.add(schema);
    known.holders.push(holder);
    known.location = location;
  }
}

function finished(collected: ReadonlyMap<string, Collected>): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [key, each] of collected) members.set(key, { ...each, schemas: [...each.schemas] });
  return members;
}

function has(holders: ReadonlySet<Schema>, holder: Schema | undefined): boolean {
  return holder !== undefined && holders.has(holder);
}
