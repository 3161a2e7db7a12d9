import { bodiesOf, fieldsOf } from "../../api/bodies.ts";
import type { FormField, Operation, Parameter, RequestBody, ValueHolder } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { Property, Schema } from "../../schema/types.ts";
import { pointerSteps } from "../../source/pointer.ts";
import { isObject, oneOf, REQUIRED, tablesOf, typesOf } from "./tables.ts";

export interface RequestRow {
  key: string;
  type: string;
  description: string;
  location: Location;
}

/** The body of a request with its schema, as one of the parameters. */
interface BodyParameter extends RequestBody {
  schema: Schema;
}

/** The parameters of an operation by the place where they are sent, in the order in which the places are first used. */
export function requestGroups(operation: Operation): { place: string; rows: RequestRow[] }[] {
  const groups = new Map<string, RequestRow[]>();
  const add = (place: string, rows: RequestRow[]) => {
    const group = groups.get(place) ?? [];
    if (rows.length > 0) groups.set(place, group);
    for (const row of rows) group.push(row);
  };
  for (const parameter of inAuthorsOrder(operation)) {
    if ("in" in parameter) add(parameter.in, [parameterRow(parameter)]);
    else if (!("content" in parameter)) add("formData", [parameterRow(parameter)]);
    else if (isShownWhole(parameter.schema)) add("body", [wholeBodyRow(parameter)]);
    else add("JSON body", parameter.schema.properties.flatMap(bodyRows));
  }
  return [...groups].map(([place, rows]) => ({ place, rows }));
}

/** The body, and the fields of a form, among the other parameters. */
function inAuthorsOrder({ parameters, requestBody }: Operation): (Parameter | FormField | BodyParameter)[] {
  const all: (Parameter | FormField | BodyParameter)[] = [...parameters];
  const [schema] = bodiesOf(requestBody?.content ?? []).flatMap((body) => body.schema ?? []);
  const body = requestBody && schema ? [{ ...requestBody, schema }] : [];
  for (const part of [...body, ...fieldsOf(requestBody?.content)]) {
    const after = all.findIndex(({ location }) => indexOf(location) > indexOf(part.location));
    all.splice(after < 0 ? all.length : after, 0, part);
  }
  return all;
}

/** A parameter's index in its list. */
function indexOf(location: Location): number {
  const steps = "pointer" in location ? pointerSteps(location.pointer) : [];
  return Number(steps.at(-1));
}

function parameterRow({ name, description, required, schema, location }: ValueHolder): RequestRow {
  const hasEnum = schema.enum !== undefined && schema.enum.length > 0;
  return {
    key: name,
    type: hasEnum ? "enum" : typesOf(schema).join(" or "),
    description: marked(required, description) + (hasEnum ? oneOf(schema.enum ?? []) : ""),
    location,
  };
}

/** A body that is no object with keys to show: bytes, say. */
function isShownWhole(schema: Schema): boolean {
  return schema.format !== undefined || !isObject(schema);
}

function wholeBodyRow({ name, description, required, schema, location }: BodyParameter): RequestRow {
  const type = schema.format ?? typesOf(schema).join(" or ");
  return { key: name, type, description: marked(required, description), location };
}

/** A key of a JSON body and the keys below it. The values that an enum of the body's own keys allows were not shown. */
function bodyRows({ name, required, schema, location }: Property): RequestRow[] {
  const types = typesOf(schema);
  const isArray = types.length === 1 && types[0] === "array";
  const itemTypes = schema.items ? typesOf(schema.items).join(" or ") : "";
  const type = isArray ? `array[${itemTypes}]` : types.join(" or ");
  const row = { key: name, type, description: marked(required, schema.description), location };
  const object = isArray ? schema.items : schema;
  if (!object || !isObject(object) || object.references.length > 0) return [row];
  const separator = isArray ? "[0]." : ".";
  const nested = tablesOf(object).flatMap(({ rows }) =>
    rows.map(({ marker, ...inner }) => ({
      ...inner,
      key: name + separator + inner.key,
      description: marker + inner.description,
    })),
  );
  return [row, ...nested];
}

function marked(required: boolean, description: string): string {
  return required ? REQUIRED + description : description;
}
