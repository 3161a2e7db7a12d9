import type { Location } from "../../diagnostics/location.ts";
import { isOfType } from "../../schema/joined.ts";
import { schemaTypes } from "../../schema/keywords.ts";
import { dialectAt, withoutIgnored } from "../../schema/read-dialect.ts";
import type { Place } from "../../schema/reader.ts";
import type { Schema } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Sources } from "../../source/sources.ts";
import { itemsOf, type Value, valueAt, valueAtPointer } from "../../source/value.ts";
import { placesOf } from "../keyword-place.ts";

/** What a keyword says of which values there may be. */
export type Statement = { text: string; location: Location } & (
  | { types: readonly string[] }
  | { values: readonly Value[] }
);

/** What a schema says of types and values, in each of the mappings that it is made of: what a reference leads to goes first. */
export function statementsOf(schema: Schema, sources: Sources): Statement[] {
  if (schema.isUnread) return [];
  const places = new Map(
    placesOf(schema, sources).map(({ file, pointer }) => [`${file}#${pointer}`, { file, pointer }]),
  );
  return [...places.values()].reverse().flatMap(({ file, pointer }) => {
    const source = sources.load(file);
    const value = source && valueAtPointer(source.value, pointer);
    return source === undefined || value === undefined
      ? []
      : statementsIn(withoutIgnored({ source, pointer, value, references: [] }));
  });
}

function statementsIn(place: Place): Statement[] {
  const { source, pointer, value } = place;
  const at = (keyword: string) => ({ file: source.file, pointer: pointerTo(pointer, keyword) });
  const types = typesIn(place);
  const found: Statement[] =
    types === undefined ? [] : [{ types, text: `type ${types.join(" or ")}`, location: at("type") }];
  const list = valueAt(value, "enum");
  // Values of other types than the list's own have been reported one by one.
  if (
    Array.isArray(list) &&
    list.length > 0 &&
    (types === undefined || list.some((each) => isOf(each, types)))
  )
    found.push({ values: list, text: listed(list), location: at("enum") });
  const constant = dialectAt(place).keywords.has("const") ? valueAt(value, "const") : undefined;
  if (constant !== undefined)
    found.push({ values: [constant], text: jsonLine(constant), location: at("const") });
  return found;
}

/** The types that a mapping names; nothing where one of them is none, which has been reported. */
function typesIn(place: Place): string[] | undefined {
  const type = valueAt(place.value, "type");
  const written = typeof type === "string" ? [type] : itemsOf(type).map((each) => each ?? "null");
  const names = written.filter((each) => typeof each === "string");
  const isKnown = names.length === written.length && names.every((each) => schemaTypes.includes(each));
  if (names.length === 0 || !isKnown) return undefined;
  const isNullable = dialectAt(place).nullable.some((key) => valueAt(place.value, key) === true);
  return isNullable ? [...names, "null"] : names;
}

/** Whether a value may be of one of some types: a file is written as text. */
export function isOf(value: Value, types: readonly string[]): boolean {
  return isOfType(value, types) || (typeof value === "string" && types.includes("file"));
}

const SHOWN_VALUES = 3;

function listed(values: readonly Value[]): string {
  const shown = values.slice(0, SHOWN_VALUES).map(jsonLine);
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(", ")} or one of ${more} others` : shown.join(" or ");
}
