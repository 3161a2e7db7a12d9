import { type MergedSchema, merge } from "../merged-schema.ts";
import type { Schema } from "../types.ts";
import { createObjectGraph, type ObjectGraph, type ShownValue } from "./object-graph.ts";
import type { ObjectTable } from "./types.ts";

/** Values that readers are shown together: the body of a request, say, or the content of an event. */
export interface Place {
  /** What readers know it by: `GET /loans`. Several places may have one name. */
  readonly name: string;
  readonly values: readonly ShownValue[];
}

/** An object that several places show: it has one table, which stands apart from them. */
export interface SharedObject {
  readonly table: ObjectTable;
  /** Who names it: places by their names, and shared objects by their identities, each once. */
  readonly users: { readonly places: readonly string[]; readonly objects: readonly string[] };
  /** The section whose places alone show it; `undefined` where those of several sections do. */
  readonly section: string | undefined;
}

/** Stands for more than one owner. */
const SEVERAL = Symbol("several");

/**
 * The objects that more than one of several places show, by their identities, and all objects in them. Small ones are left to
 * the places, unless another shared object names them. Each object is looked into a few times at most, however many uses it has.
 * @param places of each section, by its name
 * @param order schemas in the author's order: their objects come first, each with those in it that are none of them
 */
export function sharedObjects(
  places: ReadonlyMap<string, readonly Place[]>,
  order: readonly Schema[],
): Map<string, SharedObject> {
  const all = [...places].flatMap(([section, ofSection]) => ofSection.map((place) => ({ section, place })));
  if (all.length < 2) return new Map();
  const leading = new Map<string, MergedSchema>();
  for (const schema of order) {
    const object = merge([schema]);
    if (schema.id === object.id || !leading.has(object.id)) leading.set(object.id, object);
  }
  const graph = createObjectGraph(leading);
  const shown = ownersOf(
    graph,
    all.map(({ place }) => [place, place.values]),
  );
  const several = [...shown].flatMap(([id, owner]) => (owner === SEVERAL ? [id] : []));
  if (several.length === 0) return new Map();
  const kept = withoutSmall(several, graph);
  const sections = ownersOf(
    graph,
    all.map(({ section, place }) => [section, place.values]),
  );
  const users = usersOf(
    kept,
    all.map(({ place }) => place),
    graph,
  );
  const shared = new Map<string, SharedObject>();
  const open = [...kept].filter((id) => !leading.has(id)).reverse();
  open.push(...[...leading.keys()].reverse());
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const known = kept.has(id) && !shared.has(id) ? graph.known(id) : undefined;
    if (known === undefined) continue;
    const section = sections.get(id);
    shared.set(id, {
      table: known.table,
      users: { places: [...(users.places.get(id) ?? [])], objects: [...(users.objects.get(id) ?? [])] },
      section: section === SEVERAL ? undefined : section,
    });
    const following = known.inner.map(({ object }) => object.id).filter((each) => !leading.has(each));
    open.push(...following.reverse());
  }
  return shared;
}

/** Which owner's values show each object; each is looked into twice at most. */
function ownersOf<Owner>(
  graph: ObjectGraph,
  values: readonly (readonly [owner: Owner, shown: readonly ShownValue[]])[],
): Map<string, Owner | typeof SEVERAL> {
  const owners = new Map<string, Owner | typeof SEVERAL>();
  for (const [owner, shown] of values) {
    const open = shown.flatMap(graph.objectsOf);
    for (let next = open.pop(); next; next = open.pop()) {
      const before = owners.get(next.object.id);
      if (before === SEVERAL || before === owner) continue;
      owners.set(next.object.id, before === undefined ? owner : SEVERAL);
      open.push(...graph.look(next).inner);
    }
  }
  return owners;
}

/** A table of so many rows or fewer, with so few characters, is no longer than the way to where it would stand. */
const SMALL = { rows: 2, characters: 300 };

function withoutSmall(ids: readonly string[], graph: ObjectGraph): Set<string> {
  const kept = new Set(ids.filter((id) => !isSmall(id, graph)));
  // The set grows as it is gone through.
  for (const id of kept) for (const { object } of graph.known(id)?.inner ?? []) kept.add(object.id);
  return kept;
}

function isSmall(id: string, graph: ObjectGraph): boolean {
  const { table, inner } = graph.known(id) ?? {};
  if (table === undefined || inner === undefined || inner.length > 0) return false;
  const { rows, description, constraints } = table;
  if (rows.length > SMALL.rows) return false;
  const said = rows.map((row) => [row.key, row.description, row.enum ?? "", row.constraints, row.choices]);
  return JSON.stringify([description, constraints, said]).length <= SMALL.characters;
}

/** Who names each of some objects: places, by themselves or by objects that stand with them, and others of these objects. */
function usersOf(ids: ReadonlySet<string>, places: readonly Place[], graph: ObjectGraph) {
  const users = { places: new Map<string, Set<string>>(), objects: new Map<string, Set<string>>() };
  const add = (to: Map<string, Set<string>>, id: string, name: string) => {
    const names = to.get(id) ?? new Set();
    to.set(id, names.add(name));
  };
  for (const { name, values } of places) {
    const seen = new Set<string>();
    const open = values.flatMap(graph.objectsOf);
    for (let next = open.pop(); next; next = open.pop()) {
      const { id } = next.object;
      if (seen.has(id)) continue;
      seen.add(id);
      if (ids.has(id)) add(users.places, id, name);
      else open.push(...graph.look(next).inner);
    }
  }
  for (const id of ids)
    for (const { object } of graph.known(id)?.inner ?? []) add(users.objects, object.id, id);
  return users;
}
