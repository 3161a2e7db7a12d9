import { type Place, type SharedObject, sharedObjects } from "../../../schema/tables/shared-objects.ts";
import type { ObjectTable } from "../../../schema/tables/types.ts";
import type { Schema } from "../../../schema/types.ts";
import { withOwnTitles } from "./own-titles.ts";

/** A type that several places show, and what the page says of who does. */
export interface SharedType {
  readonly table: ObjectTable;
  /** Plain text: places by their names, types by their titles. */
  readonly usedBy: readonly string[];
}

/** Where a text shows what several of its places have in common: tables of types, security schemes, servers. */
export interface TypesPlan {
  /** Plans of one id leave the same to the same sections. */
  readonly id: string;
  /** What one section has of it: plans of which that is the same make the same of the section. */
  idFor(section: string): string;
  /** Their tables by the identities of their schemas, under the titles that they go by. */
  readonly apart: ReadonlyMap<string, ObjectTable>;
  /** Those that a section shows at its end: its places alone use them. */
  endOf(section: string): readonly SharedType[];
  /** Those that places of several sections use, or of one that shows none at its end. */
  readonly common: readonly SharedType[];
  /** The sections of APIs that list the security schemes of theirs: no other section of the text does. */
  readonly listsSchemes: ReadonlySet<string>;
  /** The same of servers. */
  readonly listsServers: ReadonlySet<string>;
}

/** Every place shows its tables itself. */
export const NO_SHARED_TYPES: TypesPlan = {
  id: "",
  idFor: () => "",
  apart: new Map(),
  endOf: () => [],
  common: [],
  listsSchemes: new Set(),
  listsServers: new Set(),
};

/** What a plan is made for. */
export interface Planned {
  /** The places of each section of the text, by its name. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** The sections that show their types at their end. */
  readonly withEnd: ReadonlySet<string>;
  /** Schemas in the author's order. */
  readonly order: readonly Schema[];
}

export function planTypes({
  places,
  withEnd,
  order,
}: Planned): Omit<TypesPlan, "listsSchemes" | "listsServers" | "idFor"> {
  const found = sharedObjects(places, order);
  if (found.size === 0) return NO_SHARED_TYPES;
  const homeOf = ({ section }: SharedObject) =>
    section !== undefined && withEnd.has(section) ? section : undefined;
  const { titles, twins } = withOwnTitles(found, homeOf);
  const apart = new Map<string, ObjectTable>();
  const homes = new Map<string | undefined, SharedType[]>();
  for (const [id, object] of found) {
    const table = { ...object.table, title: titles.get(id) ?? object.table.title };
    apart.set(id, table);
    const same = twins.get(id);
    if (same !== undefined && same[0] !== id) continue;
    const users = (same ?? [id]).flatMap((each) => found.get(each)?.users ?? []);
    const names = [
      ...users.flatMap((each) => each.places),
      ...users.flatMap((each) => each.objects).map((each) => titles.get(each) ?? ""),
    ];
    const types = homes.get(homeOf(object)) ?? [];
    homes.set(homeOf(object), types);
    types.push({ table, usedBy: [...new Set(names)].filter((name) => name !== "") });
  }
  const id = JSON.stringify([...found].map(([key, object]) => [key, titles.get(key), homeOf(object) ?? ""]));
  return { id, apart, endOf: (section) => homes.get(section) ?? [], common: homes.get(undefined) ?? [] };
}
