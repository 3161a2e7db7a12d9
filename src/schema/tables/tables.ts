import { hasKeys, type MergedSchema, merge } from "../merged-schema.ts";
import type { Schema } from "../types.ts";
import { constraintsOf, findHeld, furtherAlternatives, keyRows, type Tables, valueRows } from "./rows.ts";
import { tellingTitle } from "./titles.ts";
import { alternativeName, expressionOf, titleOf } from "./type-expression.ts";
import type { ObjectTable, Row } from "./types.ts";

export { formatType, titleOf, typeExpression } from "./type-expression.ts";

/** More tables than any reader wants; only schemas that merge with one another without end come near it. */
const MAXIMUM_TABLES = 2000;

/**
 * The tables that show a schema: its own first, then those of the objects in it, level by level, each object once.
 *
 * What is inherited stands first, in the author's order. A value that is no object with keys gives a table of one row
 * without a key (and further rows for what its items say); `{ type: object }` with nothing more gives none.
 * @param apart objects that are shown elsewhere, by their identities: they get no table here, nor does what only they hold
 * @param name what the value is known by, such as the name of a parameter: that of an object in it that has no title
 */
export function objectTables(
  schema: Schema,
  apart?: ReadonlyMap<string, unknown>,
  name?: string,
): ObjectTable[] {
  const objects = new Map<string, NamedObject>();
  const elsewhere = new Map<string, MergedSchema>();
  const tables: Tables = {
    found(object, title) {
      if (apart?.has(object.id)) elsewhere.set(object.id, object);
      else if (!objects.has(object.id) && objects.size < MAXIMUM_TABLES)
        objects.set(object.id, { object, title });
    },
    shown: (id) => objects.get(id)?.object ?? elsewhere.get(id),
  };
  const { root, title, rows } = rootOf(schema, tables, name);
  // The same schema may have a table as an object too, where it allows a plain value beside one.
  const result = rows.length > 0 ? [tableOf({ ...root, id: `value of ${root.id}` }, title, rows)] : [];
  // The map grows as the rows of each table name further objects, and its iteration goes on to those.
  for (const { object, title: name } of objects.values()) {
    const table = objectTable({ object, title: name }, tables);
    const nullable = object === root && root.types.includes("null");
    const ofType = nullable ? [{ keyword: "type", value: root.types }] : [];
    result.push({ ...table, constraints: [...ofType, ...table.constraints] });
  }
  return result;
}

/** An object that has a table, and the title of that. */
export interface NamedObject {
  object: MergedSchema;
  title: string;
}

/** A whole value: tells of it, if it is an object with keys, and of the objects in it; or else gives its rows. */
export function rootOf(
  schema: Schema,
  tables: Tables,
  name = "",
): { root: MergedSchema; title: string; rows: Row[] } {
  const root = merge([schema]);
  const title = titleOf(root, name);
  const isObject = root.types.includes("object") && root.types.every(isObjectOrNull) && hasKeys(root);
  if (isObject) tables.found(root, title);
  return { root, title, rows: isObject ? [] : wholeValue(root, title, tables) };
}

/** The table of an object; tells of the objects in it. */
export function objectTable({ object, title }: NamedObject, tables: Tables): ObjectTable {
  const table = { ...tableOf(object, title, keyRows(object, tables)), constraints: constraintsOf(object) };
  findHeld(object, tables);
  furtherAlternatives(object).forEach((alternative, index) => {
    expressionOf(alternative, alternativeName(title, index).trim(), tables.found);
  });
  return table;
}

function isObjectOrNull(type: string): boolean {
  return type === "object" || type === "null";
}

function wholeValue(root: MergedSchema, title: string, tables: Tables): Row[] {
  const at = { key: "", name: title || "object", required: false, location: root.location };
  const rows = valueRows(root, at, tables);
  const [row] = rows;
  const isBare = row?.type.kind === "name" && row.type.name === "object" && rows.length === 1;
  const saysNothing =
    row?.description === "" &&
    row.constraints.length === 0 &&
    row.enum === undefined &&
    row.choices.length === 0;
  return isBare && saysNothing ? [] : rows;
}

function tableOf(object: MergedSchema, name: string, rows: Row[]): ObjectTable {
  const { id, title, description, history, location } = object;
  const sentence = tellingTitle(title, [name], description);
  return {
    ...{ id, title: name, description, rows, constraints: [], history, location },
    ...(sentence !== undefined && { sentence }),
  };
}
