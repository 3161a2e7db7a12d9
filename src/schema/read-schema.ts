import type { Location } from "../diagnostics/location.ts";
import { parentPointer } from "../source/pointer.ts";
import { isMap, itemsOf, type Value, valueAt, valueAtPointer } from "../source/value.ts";
import { dialects } from "./dialects.ts";
import { schemaExample } from "./example.ts";
import { historyAt } from "./history.ts";
import { checkKeywords, checkType, isConstraint, schemaTypes } from "./keywords.ts";
import { readChoices } from "./read-choices.ts";
import { annotations, dialectAt, reportUnknownDialect, withoutIgnored } from "./read-dialect.ts";
import { readSubschemas } from "./read-subschemas.ts";
import {
  child,
  children,
  descriptionAt,
  flagAt,
  followed,
  identityOf,
  isMapping,
  items,
  listAt,
  locationOf,
  type Place,
  type Reader,
  type ReadSchema,
  referencesBetween,
  reportType,
  textAt,
  textsAt,
} from "./reader.ts";
import { dialectOf } from "./resources.ts";
import { alternativesIn, reportSchemaAsType, schemasAsTypes } from "./schemas-as-types.ts";
import type { Example, Schema } from "./types.ts";

/**
 * Reads the schema at `place`, references followed. Keywords beside a `$ref` win over those of its target, where its dialect
 * does not ignore them; `properties` and `patternProperties` are joined, `required` and `allOf` added to.
 *
 * A place that is read twice gives the same object, so that schemas that contain themselves end in a circle.
 */
export function readSchema(reader: Reader, place: Place): Schema {
  const { schema } = begin(reader, place, "schema");
  for (let next = reader.unread.pop(); next; next = reader.unread.pop()) fill(reader, next, "schema");
  return schema;
}

/** Reads what a parameter or a header that is no body says of its value. */
export function readValueSchema(reader: Reader, place: Place): Schema {
  const read = begin(reader, place, "parameter");
  fill(reader, read, "parameter");
  for (let next = reader.unread.pop(); next; next = reader.unread.pop()) fill(reader, next, "schema");
  return read.schema;
}

/** The files that a schema is written in, those of its references included. */
export function filesOf(reader: Reader, schema: Schema): string[] {
  const at = "pointer" in schema.location ? schema.location.pointer : "";
  const read = reader.schemas.get(`${schema.location.file}#${at}`);
  return read?.layers.map(({ source }) => source.file) ?? [schema.location.file];
}

function begin(reader: Reader, place: Place, kind: "schema" | "parameter"): ReadSchema {
  const key = identityOf(place);
  const known = reader.schemas.get(key);
  if (known !== undefined) return known;
  const layers = layersOf(reader, place);
  const last = layers.at(-1) ?? place;
  const reshaped = layers.slice(0, -1).some((layer) => {
    return children(withoutIgnored(layer)).some(
      ([keyword]) => !annotations.has(keyword) && !keyword.startsWith("x-"),
    );
  });
  const home = reshaped ? place : last;
  const schema: Schema = {
    id: identityOf(home),
    location: locationOf(home),
    references: referencesBetween(place, last),
    description: "",
    types: [],
    choices: [],
    constraints: [],
    properties: [],
    patternProperties: [],
    tuple: [],
    required: [],
    allOf: [],
    anyOf: [],
    oneOf: [],
    held: [],
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    examples: [],
  };
  if (leadsNowhere(last)) schema.isUnread = true;
  const read = { schema, layers };
  reader.schemas.set(key, read);
  if (kind === "schema") reader.unread.push(read);
  return read;
}

/** The mapping at `place` and those that its `$ref` leads to, one after the other. */
function layersOf(reader: Reader, place: Place): Place[] {
  if (valueAt(place.value, "$ref") === undefined) return [place];
  const target = followed(reader, place);
  if (target === undefined) return [place];
  const between = [...referencesBetween(place, target)].reverse();
  const holders = between.slice(1).map((location) => holderAt(reader, location, target.references));
  return [place, ...holders.filter((holder) => holder !== undefined), target];
}

/** What to do about a text in place of a schema, which most probably says one thing of it. */
function adviceOnText(value: Value): string | undefined {
  if (typeof value !== "string") return undefined;
  if (schemaTypes.includes(value)) return `write 'type: ${value}'`;
  return value.includes("#/") ? `write '$ref: "${value}"'` : undefined;
}

/** Whether a schema ends in a `$ref` that could not be followed. */
function leadsNowhere({ value }: Place): boolean {
  return valueAt(value, "$ref") !== undefined;
}

/** The mapping that holds the `$ref` at `location`. */
function holderAt(reader: Reader, location: Location, references: Location[]): Place | undefined {
  if (!("pointer" in location)) return undefined;
  const pointer = location.pointer.endsWith("/$ref") ? parentPointer(location.pointer) : location.pointer;
  const source = reader.sources.load(location.file);
  if (source === undefined || pointer === undefined) return undefined;
  const value = valueAtPointer(source.value, pointer);
  const after = references.slice(references.indexOf(location) + 1);
  return value === undefined ? undefined : { source, pointer, value, references: after };
}

function fill(reader: Reader, { schema, layers }: ReadSchema, kind: "schema" | "parameter"): void {
  const target = layers.at(-1);
  const isPlain = layers.every((layer) => layer === target || (isMap(layer.value) && layer.value.size === 1));
  if (target === undefined || !isPlain) {
    fillAnew(reader, { schema, layers }, kind);
    return;
  }
  // Many references lead to one schema, and it is read once.
  const key = `${kind} ${identityOf(target)}`;
  const known = reader.targets.get(key);
  if (known === undefined) {
    fillAnew(reader, { schema, layers }, kind);
    reader.targets.set(key, schema);
  } else {
    Object.assign(schema, known, { references: schema.references });
  }
}

function fillAnew(reader: Reader, { schema, layers }: ReadSchema, kind: "schema" | "parameter"): void {
  if (layers.some((layer) => dialectOf(layer.source, layer.pointer) === undefined)) {
    schema.isUnread = true;
    for (const layer of layers) reportUnknownDialect(reader, layer);
    return;
  }
  // `true` and `false` are schemas too: of anything, and of nothing.
  const written = layers.filter(
    (layer) => typeof layer.value !== "boolean" && isMapping(reader, layer, adviceOnText(layer.value)),
  );
  const mappings = written.map(withoutIgnored);
  if (layers.some(({ value }) => value !== null && typeof value !== "boolean" && !isMap(value)))
    schema.isUnread = true;
  if (kind === "schema") for (const layer of written) checkKeywords(reader, layer, dialectAt(layer));
  if (layers.some(({ value }) => value === false))
    schema.constraints.push({ keyword: "not", value: new Map() });
  const first = (key: string) => mappings.find((layer) => has(layer, key));

  const text = (key: string) => {
    const layer = first(key);
    return layer && textAt(reader, layer, key);
  };
  const title = kind === "schema" ? text("title") : undefined;
  if (title !== undefined) schema.title = title;
  const described = first("description");
  schema.description = descriptionAt(reader, described);
  const anew = described && described !== mappings.at(-1) ? child(described, "description") : undefined;
  if (anew) schema.descriptionLocation = locationOf(anew);
  const { history } = mappings.map((layer) => historyAt(reader, layer)).find((each) => each.history) ?? {};
  if (history !== undefined) schema.history = history;
  const format = text("format");
  if (format !== undefined) schema.format = format;
  const keyFormat = text("x-pattern-format");
  const keyLabel = text("x-pattern") ?? (keyFormat && (reader.formats.get(keyFormat)?.title ?? keyFormat));
  if (keyLabel !== undefined) schema.keyLabel = keyLabel;
  const flag = (key: string) => {
    const layer = first(key);
    return layer !== undefined && flagAt(reader, layer, key);
  };
  schema.deprecated = flag("deprecated") || flag("x-deprecated");
  schema.readOnly = flag("readOnly");
  schema.writeOnly = flag("writeOnly");

  const typeHolder = first("type");
  const typeList = first("anyOf") ? undefined : typeHolder && schemasAsTypes(typeHolder);
  if (typeList !== undefined) reportSchemaAsType(reader, typeList);
  else schema.types = readTypes(reader, typeHolder);
  const nullable = ["nullable", "x-nullable"].some((key) => {
    const layer = first(key);
    return layer !== undefined && dialectAt(layer).nullable.includes(key) && flagAt(reader, layer, key);
  });
  if (nullable) schema.isNullable = true;
  if (nullable && schema.types.length > 0 && !schema.types.includes("null")) schema.types.push("null");
  const enumHolder = first("enum");
  const choices = enumHolder && listAt(reader, enumHolder, "enum");
  if (choices) {
    schema.enum = itemsOf(choices.value);
    schema.choices = readChoices(schema.enum, (key) => valueAt(first(key)?.value, key));
  }

  const begun = (part: Place) => begin(reader, part, "schema").schema;
  readSubschemas({ reader, schema, mappings, first, begun });
  if (typeList !== undefined) schema.anyOf = alternativesIn(typeList).map(begun);
  if (kind === "schema")
    for (const layer of [...mappings].reverse())
      schema.required = schema.required.concat(textsAt(reader, layer, "required"));
  schema.required = [...new Set(schema.required)];
  readConstraints(schema, mappings, kind);
  if (kind === "schema") schema.examples = readExamples(reader, schema, first);
}

function readTypes(reader: Reader, place: Place | undefined): string[] {
  const type = place && child(place, "type");
  if (type === undefined) return [];
  const isList = Array.isArray(type.value);
  const isWrong = isList && dialectAt(type) === dialects.openapi30;
  if (isWrong)
    reportType(reader, type, "one type ('nullable: true' beside it allows null, and 'oneOf' several types)");
  const each = isList ? items(type) : [type];
  const names: string[] = [];
  for (const item of each) {
    // A union may hold `null` without quotes, and draft 3 allowed whole schemas.
    const name = item.value === null ? "null" : typeof item.value === "string" ? item.value : undefined;
    if (name === undefined) reportType(reader, item, "a type's name");
    else {
      if (!isWrong) checkType(reader, name, item);
      if (!names.includes(name)) names.push(name);
    }
  }
  return names;
}

function readConstraints(schema: Schema, mappings: Place[], kind: "schema" | "parameter"): void {
  const values = new Map<string, Value>();
  for (const layer of [...mappings].reverse()) {
    if (!isMap(layer.value)) continue;
    const dialect = dialectAt(layer);
    for (const [keyword, value] of layer.value)
      if (isConstraint(keyword, kind, dialect)) values.set(keyword, value);
  }
  for (const [keyword, value] of values) schema.constraints.push({ keyword, value });
}

function has({ value }: Place, key: string): boolean {
  const found = valueAt(value, key);
  return found !== undefined && found !== null;
}

function readExamples(reader: Reader, schema: Schema, first: (key: string) => Place | undefined): Example[] {
  const [own, several] = ["example", "examples"].map((key) => {
    const holder = first(key);
    return holder && child(holder, key);
  });
  const all = own === undefined ? [] : [schemaExample(reader, own, asksForJson(schema, first))];
  return all.concat(items(several).map((each) => schemaExample(reader, each, false)));
}

/** Whether a string given as an example must be JSON text, since the schema expects an object or a list. */
function asksForJson({ types }: Schema, first: (key: string) => Place | undefined): boolean {
  if (types.length > 0)
    return !types.includes("string") && (types.includes("object") || types.includes("array"));
  return ["properties", "additionalProperties", "items", "allOf"].some((key) => first(key) !== undefined);
}
