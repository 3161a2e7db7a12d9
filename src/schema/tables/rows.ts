import type { Location } from "../../diagnostics/location.ts";
import { entriesOf, type Value } from "../../source/value.ts";
import { hasKeys, hasShape, type MergedSchema, merge } from "../merged-schema.ts";
import type { Constraint, Discriminator, HeldSchema, Schema, Subtype } from "../types.ts";
import { choicesIn, isDescribed } from "./choices.ts";
import { tellingTitle } from "./titles.ts";
import {
  choicesOf,
  expressionOf,
  type FoundObject,
  formatType,
  mapOf,
  shapedAlternatives,
  titleOf,
} from "./type-expression.ts";
import type { Row, TypeExpression } from "./types.ts";

/** What rows need to know of the tables that are being made. */
export interface Tables {
  found: FoundObject;
  /** The object that the table of an identity shows, once there is one. */
  shown(id: string): MergedSchema | undefined;
}

/** Objects without titles within one another beyond this get tables of their own. */
const MAXIMUM_DEPTH = 8;

/** More rows for the items and values within one value than any reader wants. */
const MAXIMUM_INNER_ROWS = 100;

/** A value and how it goes by: the key of its row, and the name that an object in it takes where it has no title. */
interface Named {
  key: string;
  name: string;
  required: boolean;
  location: Location;
}

/** The rows of an object's keys, those of objects without a title among them. */
export function keyRows(object: MergedSchema, tables: Tables, prefix = "", depth = 0): Row[] {
  const { properties, patterns, further, required } = object;
  const undescribed = [...required.keys()].filter((name) => !properties.has(name));
  const rows = [...properties].flatMap(([name, { schemas, location }]) => {
    const at = { key: prefix + name, name, required: required.has(name), location };
    return valueRows(merge(schemas), at, tables, depth);
  });
  const unknown = merge([]);
  const requiredRows = undescribed.map((name) => {
    const { location } = object;
    return rowOf(unknown, { key: prefix + name, name, required: true, location }, tables);
  });
  const patternRows = [...patterns].flatMap(([pattern, { schemas, location }]) => {
    const values = merge(schemas);
    const at = {
      key: prefix + (values.keyLabel ?? pattern),
      name: values.keyLabel ?? pattern,
      required: false,
    };
    const [row, ...more] = valueRows(values, { ...at, location }, tables, depth);
    if (row === undefined || values.keyLabel === undefined) return row === undefined ? [] : [row, ...more];
    const constraints = [{ keyword: "patternProperties", value: pattern }, ...row.constraints];
    return [{ ...row, constraints }, ...more];
  });
  return [...rows, ...requiredRows, ...patternRows, ...furtherRows(object, further, tables, prefix, depth)];
}

function furtherRows(
  object: MergedSchema,
  schemas: Schema[],
  tables: Tables,
  prefix: string,
  depth: number,
): Row[] {
  if (schemas.length === 0) return [];
  const values = merge(schemas);
  const others = object.properties.size + object.patterns.size > 0;
  const label = values.keyLabel ?? (others ? "<other key>" : (object.keyLabel ?? "<key>"));
  const location = schemas[0]?.location ?? object.location;
  return valueRows(values, { key: prefix + label, name: label, required: false, location }, tables, depth);
}

/** The row of a value, and those of what it holds that no type and no table of its own can show. */
export function valueRows(value: MergedSchema, at: Named, tables: Tables, depth = 0): Row[] {
  if (isInline(value) && depth < MAXIMUM_DEPTH) {
    const row = rowOf(value, at, tables, { kind: "name", name: "object" });
    const nullable: TypeExpression = { kind: "name", name: "null" };
    if (value.types.includes("null")) row.type = { kind: "union", members: [row.type, nullable] };
    return [row, ...keyRows(value, tables, `${at.key}.`, depth + 1)];
  }
  const row = rowOf(value, at, tables);
  const inner = innerRows(value, at, tables, [value.id], { count: 0 });
  const choices = row.enum === undefined && inner.length === 0 ? innerEnum(value) : undefined;
  return [{ ...row, ...choices }, ...inner];
}

/** An object that is written in place and has no name to be shown under: its keys are shown with its parent's. */
function isInline(value: MergedSchema): boolean {
  const { title, isReferenced, types } = value;
  const onlyObject = types.includes("object") && types.every((type) => type === "object" || type === "null");
  return title === undefined && !isReferenced && onlyObject && hasKeys(value) && mapOf(value) === undefined;
}

function rowOf(value: MergedSchema, at: Named, tables: Tables, type?: TypeExpression): Row {
  findHeld(value, tables);
  const shown = type ?? expressionOf(value, at.name, tables.found);
  const title = tellingTitle(
    value.title,
    [at.key === "" ? "" : at.name, formatType(shown)],
    value.description,
  );
  const listed = choicesIn(value);
  const hasWords = listed.some(isDescribed);
  const values = listed.length > 0 ? listed.flatMap((choice) => choice.values) : value.enum;
  return {
    key: at.key,
    type: shown,
    required: at.required,
    description: value.description,
    ...(title !== undefined && !hasKeys(value) && { title }),
    ...(values && !hasWords && { enum: values }),
    choices: hasWords ? listed : [],
    constraints: ownConstraints(value, shown, tables),
    examples: value.examples,
    deprecated: value.deprecated,
    readOnly: value.readOnly,
    writeOnly: value.writeOnly,
    history: value.history,
    location: at.location,
  };
}

/** The constraints of a value that the table of the object that it is does not have as well. */
function ownConstraints(value: MergedSchema, type: TypeExpression, tables: Tables): Constraint[] {
  const object = type.kind === "object" && type.table === value.id ? tables.shown(value.id) : undefined;
  if (object === undefined) return rowConstraints(value);
  const own = value.constraints.filter((each) => !object.constraints.some((other) => isSame(each, other)));
  return own.map((each) => withNames(each, value.held));
}

function isSame(one: Constraint, other: Constraint | undefined): boolean {
  return one.keyword === other?.keyword && one.value === other.value;
}

/** The constraints of a value, the pattern behind the label of a map's keys among them. */
function rowConstraints(value: MergedSchema): Constraint[] {
  const { pattern, schemas = [] } = mapOf(value) ?? {};
  const isLabelled = pattern !== undefined && merge(schemas).keyLabel !== undefined;
  const ofKeys = isLabelled ? [{ keyword: "patternProperties", value: pattern }] : [];
  return [...constraintsOf(value), ...ofKeys];
}

/** The constraints of a value, and what its alternatives say that its type does not. */
export function constraintsOf(value: MergedSchema): Constraint[] {
  return [
    ...value.constraints.map((each) => withNames(each, value.held)),
    ...(value.isClosed ? [{ keyword: "additionalProperties", value: false }] : []),
    ...alternativesOf(value),
    ...value.discriminators.map(discriminatorOf),
  ];
}

/** A discriminator as OpenAPI writes it, with the names of objects in the place of references. */
function discriminatorOf({ property, mapping, subtypes, otherwise }: Discriminator): Constraint {
  const known = [...mapping.map(({ schema }) => schema.id), otherwise?.id];
  const shown = subtypes.filter((each) => mapping.includes(each) || !known.includes(each.schema.id));
  const names = new Map(shown.map((each): [string, Value] => [each.value, nameOfSubtype(each)]));
  const said = new Map<string, Value>([["propertyName", property]]);
  said.set("mapping", names);
  if (otherwise) said.set("defaultMapping", nameOfSubtype({ value: "", schema: otherwise }));
  return { keyword: "discriminator", value: said };
}

/** By the name of its component where it has no title, as references to it are. */
function nameOfSubtype({ value, schema }: Subtype): string {
  return titleOf({ ...merge([schema]), isReferenced: true }, value);
}

/** A constraint that holds schemas, those of objects with tables by their names. */
function withNames(constraint: Constraint, held: readonly HeldSchema[]): Constraint {
  const { keyword, value } = constraint;
  const names = new Map<string | undefined, string>();
  for (const each of held) {
    if (each.keyword !== keyword) continue;
    const name = tableName(each);
    // Of two that are held alike, nobody can tell which one the constraint is.
    if (names.has(each.name)) return constraint;
    if (name !== undefined) names.set(each.name, name);
  }
  if (names.size === 0) return constraint;
  const whole = names.get(undefined);
  if (whole !== undefined) return { keyword, value: whole };
  return { keyword, value: new Map(entriesOf(value).map(([key, each]) => [key, names.get(key) ?? each])) };
}

/** What an object that is held goes by, where it has a name: its table is shown under it. */
function tableName({ schema }: HeldSchema): string | undefined {
  const object = merge([schema]);
  return hasKeys(object) && mapOf(object) === undefined ? titleOf(object, "") || undefined : undefined;
}

/** Tells of the objects with names among the schemas that a value's constraints hold, and of its subtypes. */
export function findHeld({ held, discriminators }: MergedSchema, { found }: Tables): void {
  for (const each of held) {
    const name = tableName(each);
    if (name !== undefined) found(merge([each.schema]), name);
  }
  for (const subtype of discriminators.flatMap(subtypesOf)) {
    const object = merge([subtype.schema]);
    if (hasKeys(object)) found(object, nameOfSubtype(subtype));
  }
}

function subtypesOf({ subtypes, otherwise }: Discriminator): Subtype[] {
  return otherwise ? [...subtypes, { value: "", schema: otherwise }] : subtypes;
}

function alternativesOf(value: MergedSchema): Constraint[] {
  if (choicesIn(value).length > 0) return [];
  const isType = choicesOf(value).length > 0;
  return value.alternatives.flatMap(({ keyword, schemas }) => {
    const all = schemas.map((schema) => merge([schema]));
    const isOwnType = isType && all.every((each) => hasShape(each) && summaryOf(each).size === 1);
    return isOwnType ? [] : [{ keyword, value: all.map((each) => onlyType(summaryOf(each))) }];
  });
}

/** What an alternative says: its type, and of one that is no object with a table all else too. */
function summaryOf(value: MergedSchema): Map<string, Value> {
  const summary = new Map<string, Value>();
  if (hasShape(value)) summary.set("type", formatType(expressionOf(value, "object", () => {})));
  else if (value.required.size > 0) summary.set("required", [...value.required.keys()]);
  if (hasKeys(value) && value.types.includes("object") && value.properties.size > 0) return summary;
  if (value.description !== "") summary.set("description", value.description);
  if (value.enum) summary.set("enum", value.enum);
  for (const { keyword, value: each } of value.constraints) summary.set(keyword, each);
  return summary;
}

function onlyType(summary: Map<string, Value>): Value {
  return summary.size === 1 ? (summary.get("type") ?? summary) : summary;
}

/** Rows for the items of an array and the values of a map, where they say more than their type. */
function innerRows(
  value: MergedSchema,
  at: Named,
  tables: Tables,
  around: string[],
  seen: { count: number },
): Row[] {
  const map = mapOf(value);
  const tuple = value.tuple.map((schemas, index) => ({
    schemas,
    key: `${at.key}[${index}]`,
    always: true,
  }));
  const inner = [
    ...tuple,
    ...(value.items.length > 0 ? [{ schemas: value.items, key: `${at.key}[]`, always: false }] : []),
    ...(map ? [{ schemas: map.schemas, key: `${at.key}.${map.key}`, always: false }] : []),
  ];
  return inner.flatMap(({ schemas, key, always }) => {
    const merged = merge(schemas);
    const isTooMuch = around.length >= MAXIMUM_DEPTH || ++seen.count > MAXIMUM_INNER_ROWS;
    if (isTooMuch || around.includes(merged.id)) return [];
    const within = { ...at, key, required: false, location: merged.location };
    const more = innerRows(merged, within, tables, [...around, merged.id], seen);
    return always || saysMore(merged, tables) ? [rowOf(merged, within, tables), ...more] : more;
  });
}

/** Whether a value says more than its type and, for an object, its table. */
function saysMore(value: MergedSchema, tables: Tables): boolean {
  if (value.deprecated || value.readOnly || value.writeOnly) return true;
  const table = hasKeys(value) && mapOf(value) === undefined ? tables.shown(value.id) : undefined;
  if (table === undefined) {
    return (
      value.description !== "" ||
      value.examples.length > 0 ||
      rowConstraints(value).length > 0 ||
      choicesIn(value).length > 0
    );
  }
  return (
    value.description !== table.description ||
    value.constraints.length !== table.constraints.length ||
    !value.constraints.every((each, index) => isSame(each, table.constraints[index]))
  );
}

/** What the items of a list or the values of a map, or of lists and maps in it, are chosen from. */
function innerEnum(value: MergedSchema): Pick<Row, "enum" | "enumOf"> | undefined {
  let here = value;
  for (let depth = 0; depth < MAXIMUM_DEPTH; depth++) {
    const isList = here.items.length > 0;
    const schemas = isList ? here.items : mapOf(here)?.schemas;
    if (schemas === undefined) return undefined;
    here = merge(schemas);
    if (here.enum) return { enum: here.enum, enumOf: isList ? "items" : "values" };
  }
  return undefined;
}

/** The alternatives of an object that has keys of its own: each is shown after it. */
export function furtherAlternatives(object: MergedSchema): MergedSchema[] {
  return choicesOf(object).length > 0 ? [] : shapedAlternatives(object);
}
