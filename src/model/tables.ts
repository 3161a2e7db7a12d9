import { type Combined, combine, hasKeys } from "./combined.ts";
import { constraintsOf, furtherAlternatives, keyRows, type Tables, valueRows } from "./rows.ts";
import { alternativeName, expressionOf } from "./type-expression.ts";
import type { ObjectTable, Row, Schema } from "./types.ts";

export { formatType, typeExpression } from "./type-expression.ts";

/** More tables than any reader wants; only schemas that combine with one another without end come near it. */
const MAXIMUM_TABLES = 2000;

/**
 * The tables that show a schema: its own first, then those of the objects in it, level by level, each object once.
 *
 * What is inherited stands first, in the author's order. A value that is no object with keys gives a table of one row
 * without a key (and further rows for what its items say); `{ type: object }` with nothing more gives none.
 */
export function objectTables(schema: Schema): ObjectTable[] {
  const objects = new Map<string, { object: Combined; title: string }>();
  const tables: Tables = {
    found(object, title) {
      if (!objects.has(object.id) && objects.size < MAXIMUM_TABLES) objects.set(object.id, { object, title });
    },
    shown: (id) => objects.get(id)?.object,
  };
  const root = combine([schema]);
  const title = root.title ?? "";
  const isObject = root.types.includes("object") && root.types.every(isObjectOrNull) && hasKeys(root);
  if (isObject) tables.found(root, title);
  const value = isObject ? [] : wholeValue(root, title, tables);
  // The same schema may have a table as an object too, where it allows a plain value beside one.
  const result = value.length > 0 ? [tableOf({ ...root, id: `value of ${root.id}` }, title, value)] : [];
  // The map grows as the rows of each table name further objects, and its iteration goes on to those.
  for (const { object, title: name } of objects.values()) {
    const nullable = object === root && root.types.includes("null");
    const ofType = nullable ? [{ keyword: "type", value: root.types }] : [];
    const constraints = [...ofType, ...constraintsOf(object)];
    result.push({ ...tableOf(object, name, keyRows(object, tables)), constraints });
    furtherAlternatives(object).forEach((alternative, index) => {
      expressionOf(alternative, alternativeName(name, index).trim(), tables.found);
    });
  }
  return result;
}

function isObjectOrNull(type: string): boolean {
  return type === "object" || type === "null";
}

function wholeValue(root: Combined, title: string, tables: Tables): Row[] {
  const at = { key: "", name: title || "object", required: false, location: root.location };
  const rows = valueRows(root, at, tables);
  const [row] = rows;
  const isBare = row?.type.kind === "name" && row.type.name === "object" && rows.length === 1;
  const saysNothing = row?.description === "" && row.constraints.length === 0 && row.enum === undefined;
  return isBare && saysNothing ? [] : rows;
}

function tableOf({ id, description, location }: Combined, title: string, rows: Row[]): ObjectTable {
  return { id, title, description, rows, constraints: [], location };
}
