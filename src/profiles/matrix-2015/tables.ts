import type { Location } from "../../diagnostics/location.ts";
import type { Property, Schema } from "../../schema/types.ts";
import type { Value } from "../../source/value.ts";
import { compareText, pythonJson, pythonText } from "./python.ts";

export interface Table {
  title: string;
  rows: TableRow[];
}

export interface TableRow {
  key: string;
  type: string;
  /** `**Required.** `, or nothing. */
  marker: string;
  description: string;
  location: Location;
}

export const REQUIRED = "**Required.** ";

/**
 * The tables of an object and of the objects in it, depth first, an object that is met twice twice. Only what the
 * schema itself writes counts: the original followed no reference, so what an object inherits or refers to is left out.
 */
export function tablesOf(schema: Schema): Table[] {
  const table: Table = { title: schema.title ?? "", rows: [] };
  const tables = [table];
  for (const { name, required, schema: property, location } of sortedProperties(schema)) {
    const { type, description, nested } = describe(property);
    table.rows.push({ key: name, type, marker: required ? REQUIRED : "", description, location });
    if (nested) tables.push(...nestedTables(nested));
  }
  return table.rows.length > 0 ? tables : [];
}

/** The types of a schema; where it declares none (the original ended there) those that its keywords speak of. */
export function typesOf(schema: Schema): string[] {
  if (schema.types.length > 0) return schema.types;
  const { properties, patternProperties, allOf, items } = schema;
  if (properties.length + patternProperties.length + allOf.length > 0) return ["object"];
  return items ? ["array"] : [];
}

export function isObject(schema: Schema): boolean {
  const types = typesOf(schema);
  return types.length === 1 && types[0] === "object";
}

/** `One of: ["a", "b"]`. */
export function oneOf(values: Value[]): string {
  return ` One of: ${pythonJson(values)}`;
}

/** A type inside of another, where the original wrote a union as Python writes a list: `['string', 'null']`. */
export function innerType(schema: Schema): string {
  const types = typesOf(schema);
  return types.length > 1 ? `[${types.map((type) => `'${type}'`).join(", ")}]` : (types[0] ?? "object");
}

/** By name; with no properties, the patterns, each under its label. Of two with one label the last stays. */
function sortedProperties(schema: Schema): Property[] {
  if (schema.properties.length > 0) return [...schema.properties].sort((a, b) => compareText(a.name, b.name));
  const labelled = new Map<string, Property>();
  for (const { pattern, schema: property, location } of schema.patternProperties) {
    const name = property.keyLabel ?? pattern;
    labelled.set(name, { name, required: schema.required.includes(name), schema: property, location });
  }
  return [...labelled.values()].sort((a, b) => compareText(a.name, b.name));
}

/** What a property's row says, and the object inside it that has a table of its own. */
function describe(schema: Schema): { type: string; description: string; nested?: Schema } {
  const { description, items, additionalProperties: values } = schema;
  if (isObject(schema)) {
    if (typeof values !== "object") {
      const type = schema.title === undefined ? "object" : `{${schema.title}}`;
      return { type, description, nested: schema };
    }
    const key = values.keyLabel ?? "string";
    if (!isObject(values)) return { type: `{${key}: ${innerType(values)}}`, description };
    return { type: `{${key}: ${values.title ?? "object"}}`, description, nested: values };
  }
  const types = typesOf(schema);
  if (types.length === 1 && types[0] === "array") {
    if (!items) return { type: "array", description };
    if (!isObject(items)) return { type: `[${innerType(items)}]`, description };
    return { type: `[${items.title ?? "object"}]`, description, nested: items };
  }
  const [first, ...more] = schema.enum ?? [];
  const type = types.join(" or ");
  if (first === undefined) return { type, description };
  if (more.length === 0) return { type, description: `${description} Must be '${pythonText(first)}'.` };
  return { type: "enum", description: description + oneOf([first, ...more]) };
}

function nestedTables(schema: Schema): Table[] {
  return schema.references.length > 0 ? [] : tablesOf(schema);
}
