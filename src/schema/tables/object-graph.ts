import type { MergedSchema } from "../merged-schema.ts";
import type { Schema } from "../types.ts";
import { type NamedObject, objectTable, rootOf } from "./tables.ts";
import { titleOf } from "./type-expression.ts";
import type { ObjectTable } from "./types.ts";

/** More objects that several schemas make together than any reader wants: these may merge without end. */
const MAXIMUM_MERGED = 2000;

interface Look {
  readonly table: ObjectTable;
  /** The objects that the table names. */
  readonly inner: readonly NamedObject[];
}

/** A value as readers are shown it. */
export interface ShownValue {
  readonly schema: Schema;
  /** What it is known by, such as the name of a parameter; empty where that is no name for an object in it. */
  readonly name: string;
}

/** Which objects the tables of objects name; each is looked into once. */
export interface ObjectGraph {
  look(named: NamedObject): Look;
  /** The objects that a value names. One without a name is shown where it stands: there is nothing to refer to it by. */
  objectsOf(this: void, value: ShownValue): readonly NamedObject[];
  /** What was seen of an object, if it was looked into. */
  known(id: string): Look | undefined;
}

/** @param originals objects without what uses of them say beside the reference */
export function createObjectGraph(originals: ReadonlyMap<string, MergedSchema>): ObjectGraph {
  const looks = new Map<string, Look>();
  const values = new WeakMap<Schema, readonly NamedObject[]>();
  let mergedCount = 0;

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
    return looks.has(id) || !id.includes(" + ") || mergedCount < MAXIMUM_MERGED;
  };
  const look = (named: NamedObject): Look => {
    const { id } = named.object;
    const before = looks.get(id);
    if (before) return before;
    if (id.includes(" + ")) mergedCount++;
    const tables = listing();
    const table = objectTable({ ...named, object: originals.get(id) ?? named.object }, tables);
    const made = { table, inner: tables.all() };
    looks.set(id, made);
    return made;
  };
  const listObjects = ({ schema, name }: ShownValue): readonly NamedObject[] => {
    const tables = listing();
    const { root } = rootOf(schema, tables, name);
    return tables.all().flatMap((named) => {
      if (named.object.id !== root.id) return [named];
      const title = titleOf(root, "");
      if (title !== "") return [{ object: root, title }];
      // Elsewhere it may have a name, and be more than is shown of it here: it is not looked into as what it is there.
      const inside = listing();
      objectTable(named, inside);
      return inside.all();
    });
  };
  const objectsOf = (value: ShownValue): readonly NamedObject[] => {
    // What several values refer to is known by the name of the first.
    const before = values.get(value.schema) ?? listObjects(value);
    values.set(value.schema, before);
    return before;
  };
  return { look, objectsOf, known: (id) => looks.get(id) };
}
