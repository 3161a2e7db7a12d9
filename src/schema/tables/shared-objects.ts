import { type Combined, combine } from "../combined.ts";
import type { Schema } from "../types.ts";
import { type NamedObject, objectTable, rootOf } from "./tables.ts";
import { titleOf } from "./type-expression.ts";
import type { ObjectTable } from "./types.ts";

/** More objects that several schemas make together than any reader wants: these may combine without end. */
const MAXIMUM_COMBINATIONS = 2000;

/** Stands for more than one use. */
const SEVERAL = -1;

/**
 * The tables of the objects that more than one of several uses shows, by their identities, and of all objects in them. Each
 * object is looked into twice at most, however many uses it has.
 * @param uses the values that each of them shows
 * @param order schemas in the author's order: their objects come first, each with those in it that are none of them
 */
export function sharedObjects(
  uses: readonly (readonly Schema[])[],
  order: readonly Schema[],
): Map<string, ObjectTable> {
  const leading = new Map<string, Combined>();
  for (const schema of order) {
    const object = combine([schema]);
    if (schema.id === object.id || !leading.has(object.id)) leading.set(object.id, object);
  }
  const graph = createGraph(leading);
  const owners = new Map<string, number>();
  for (const [use, schemas] of uses.entries()) {
    const open = schemas.flatMap(graph.objectsOf);
    for (let next = open.pop(); next; next = open.pop()) {
      const owner = owners.get(next.object.id);
      if (owner === SEVERAL || owner === use) continue;
      owners.set(next.object.id, owner === undefined ? use : SEVERAL);
      open.push(...graph.look(next).inner);
    }
  }
  const found = [...owners].flatMap(([id, owner]) => (owner === SEVERAL ? [id] : []));
  const tables = new Map<string, ObjectTable>();
  const open = [...found.filter((id) => !leading.has(id)), ...[...leading.keys()].reverse()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (tables.has(id) || owners.get(id) !== SEVERAL) continue;
    const { table, inner } = graph.known(id) ?? {};
    if (table === undefined || inner === undefined) continue;
    tables.set(id, table);
    const following = inner.map(({ object }) => object.id).filter((each) => !leading.has(each));
    open.push(...following.reverse());
  }
  return tables;
}

interface Look {
  readonly table: ObjectTable;
  /** The objects that the table names. */
  readonly inner: readonly NamedObject[];
}

/**
 * Which objects the tables of objects name; each is looked into once.
 * @param originals objects without what uses of them say beside the reference
 */
function createGraph(originals: ReadonlyMap<string, Combined>) {
  const looks = new Map<string, Look>();
  let combinations = 0;

  const listing = () => {
    const found = new Map<string, NamedObject>();
    return {
      found: (object: NamedObject["object"], title: string) => {
        if (!found.has(object.id)) found.set(object.id, { object, title });
      },
      shown: (id: string) => found.get(id)?.object,
      all: () => [...found.values()].filter(mayBeLookedInto),
    };
  };
  const mayBeLookedInto = ({ object: { id } }: NamedObject): boolean => {
    return looks.has(id) || !id.includes(" + ") || combinations < MAXIMUM_COMBINATIONS;
  };
  const look = (named: NamedObject): Look => {
    const { id } = named.object;
    const before = looks.get(id);
    if (before) return before;
    if (id.includes(" + ")) combinations++;
    const tables = listing();
    const table = objectTable({ ...named, object: originals.get(id) ?? named.object }, tables);
    const made = { table, inner: tables.all() };
    looks.set(id, made);
    return made;
  };
  /** The objects that a value names. One without a name is shown where it stands: there is nothing to refer to it by. */
  const objectsOf = (schema: Schema): readonly NamedObject[] => {
    const tables = listing();
    const { root } = rootOf(schema, tables);
    return tables.all().flatMap((named) => {
      if (named.object.id !== root.id) return [named];
      const title = titleOf(root, "");
      return title === "" ? look(named).inner : [{ object: root, title }];
    });
  };
  return { look, objectsOf, known: (id: string) => looks.get(id) };
}
