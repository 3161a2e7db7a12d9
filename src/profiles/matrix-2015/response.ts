import { bodiesOf } from "../../api/bodies.ts";
import type { Operation, Response } from "../../api/types.ts";
import type { Schema } from "../../schema/types.ts";
import { innerType, type Table, tablesOf } from "./tables.ts";

/** The tables of the response 200, the only one that had any, and only where its schema is written in place. */
export function responseTables({ responses }: Operation): Table[] {
  const good = responses.find(({ status }) => status === "200");
  const [{ schema } = {}] = bodiesOf(good?.content ?? []);
  if (!good || !schema || schema.references.length > 0 || schema.types.length === 0) return [];
  const [type = "", ...more] = schema.types;
  if (more.length > 0 || (type !== "object" && type !== "array"))
    return [rawTable(good, schema.types.join(" or "), responses.at(-1) ?? good)];
  if (schema.properties.length > 0) return tablesOf(schema);
  return schema.items ? [listTable(schema, schema.items)] : [];
}

/** A response that is one value, with its headers. Its description is, by mistake, that of the last response. */
function rawTable(good: Response, type: string, last: Response): Table {
  const headers = good.headers.map(({ name, description, schema, location }) => {
    return { key: name, type: `Header<${innerType(schema)}>`, description, marker: "", location };
  });
  const { description } = last;
  const value = { key: `<${type}>`, type, description, marker: "", location: good.location };
  return { title: "", rows: [value, ...headers] };
}

/** One row for a whole list; what its items hold was never shown. */
function listTable(schema: Schema, items: Schema): Table {
  const type = items.references.length > 0 || items.types.length === 0 ? "None" : innerType(items);
  const name = items.allOf.length > 0 && items.title !== undefined ? items.title : type;
  const { description, location, title = "" } = schema;
  return { title, rows: [{ key: "N/A", type: `[${name}]`, description, marker: "", location }] };
}
