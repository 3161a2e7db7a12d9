import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { referencedFrom } from "../source/follow.ts";
import { isNumber } from "../source/number.ts";
import { lastStep, type Pointer, parentPointer, pointerTo } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { isMap, itemsOf, typeName, type Value, valueAt, valueAtPointer } from "../source/value.ts";
import type { NamedFormats } from "./formats.ts";
import type { FilePlace, Schema } from "./types.ts";

/** What the readers of one model share: where to read from, where to report, and what has been read already. */
export interface Reader {
  sources: Sources;
  report: Report;
  /** The string formats that the project names. */
  formats: NamedFormats;
  /** By the place that holds the schema. */
  schemas: Map<string, ReadSchema>;
  /** What was read of each place that a schema ends at, nothing beside its `$ref`s, by that place and the kind of schema. */
  targets: Map<string, Schema>;
  /** Schemas whose keywords are still to be read: a list, so that nesting takes no stack. */
  unread: ReadSchema[];
  /** The `$schema`s that were reported to name no dialect that is known, by their places. */
  unknownDialects: Set<string>;
  /** The files that a `$ref` of another file led to. */
  referencedFiles: Set<string>;
  /** Where each description is written, by the text and then by the place, so that a place is listed once. */
  descriptions: Map<string, Map<string, FilePlace>>;
  /** The keys by which anything says since which version it is there; absent where the project has none. */
  historyKeys?: HistoryKeys | undefined;
  /** Whether a `$ref` led nowhere so far. */
  lacksTarget: boolean;
  /** Whether something in an API file was passed over, since its form does not let it be read: see `api/values.ts`. */
  hasPassedOver: boolean;
}

/** A schema with the mappings that it is made of: the one that holds it, then each that a `$ref` led to. */
export interface ReadSchema {
  schema: Schema;
  layers: Place[];
}

/** A schema that is being read. */
export interface Reading {
  reader: Reader;
  schema: Schema;
  /** What it is made of: the mapping that holds it, then each that a `$ref` led to, as far as it counts. */
  mappings: readonly Place[];
  /** The first of them that has a key. */
  first: (key: string) => Place | undefined;
  /** The schema at a place inside it. */
  begun: (place: Place) => Schema;
}

/** A value and where it stands. */
export interface Place {
  source: Source;
  pointer: Pointer;
  value: Value;
  /** The `$ref`s that led to it, the last one first. */
  references: Location[];
}

/** The keys that say since which version something is there, and what changed in which version. */
export interface HistoryKeys {
  added: string;
  changed: string;
}

/** What a project has of its own that readers of schemas go by. */
export interface ReaderOptions {
  historyKeys?: HistoryKeys | undefined;
  formats?: NamedFormats | undefined;
}

export function createReader(
  sources: Sources,
  report: Report,
  { historyKeys, formats = new Map() }: ReaderOptions = {},
): Reader {
  return {
    formats,
    sources,
    report,
    historyKeys,
    schemas: new Map(),
    targets: new Map(),
    unread: [],
    unknownDialects: new Set(),
    referencedFiles: new Set(),
    descriptions: new Map(),
    lacksTarget: false,
    hasPassedOver: false,
  };
}

export function rootOf(source: Source): Place {
  return { source, pointer: "", value: source.value, references: [] };
}

export function identityOf(place: Place): string {
  return `${place.source.file}#${place.pointer}`;
}

export function locationOf(place: Place, at: "key" | "value" = "value"): Location {
  return { file: place.source.file, pointer: place.pointer, ...(at === "key" && { at }) };
}

export function trailOf(place: Place): Related[] {
  return place.references.map(referencedFrom);
}

/** The name that the value at `place` goes by: the last step of its pointer, or the file's name. */
export function nameOf(place: Place): string {
  return lastStep(place.pointer) ?? place.source.file;
}

/** The value under `key`; an empty value (`null`) counts as absent. */
export function child(place: Place, key: string): Place | undefined {
  const value = valueAt(place.value, key);
  return value === undefined || value === null ? undefined : step(place, key, value);
}

/** The entries of a mapping, each with its place. */
export function children(place: Place | undefined): [string, Place][] {
  const entries: [string, Place][] = [];
  if (isMap(place?.value))
    for (const [key, value] of place.value) entries.push([key, step(place, key, value)]);
  return entries;
}

/** The items of a list, each with its place. */
export function items(place: Place | undefined): Place[] {
  return place === undefined ? [] : itemsOf(place.value).map((value, index) => step(place, index, value));
}

/** The value under a key, or at an index, of the value at `place`. */
export function step(place: Place, key: string | number, value: Value): Place {
  const { source, pointer, references } = place;
  return { source, pointer: pointerTo(pointer, key), value, references };
}

/** Of the references that led to a place no finding shows more: schemas may refer to one another in a chain without end. */
const LONGEST_TRAIL = 50;

/** Follows the `$ref` of a mapping that has one; `undefined` where it leads nowhere, which has been reported. */
export function followed(reader: Reader, place: Place): Place | undefined {
  if (valueAt(place.value, "$ref") === undefined) return place;
  const target = reader.sources.follow(place.source, place.pointer, trailOf(place));
  if (target === undefined) reader.lacksTarget = true;
  for (const { file } of target ? [...target.references, target.source] : [])
    if (file !== place.source.file) reader.referencedFiles.add(file);
  return (
    target && { ...target, references: [...target.references, ...place.references.slice(0, LONGEST_TRAIL)] }
  );
}

/** The references that were followed from a place to its target, the last one first. */
export function referencesBetween(place: Place, target: Place): Location[] {
  const [before] = place.references;
  return before === undefined
    ? target.references
    : target.references.slice(0, target.references.indexOf(before));
}

/** Whether the value is a mapping; anything else is reported, except an empty value. @param advice what to do about it */
export function isMapping(reader: Reader, place: Place, advice?: string): boolean {
  if (isMap(place.value)) return true;
  if (place.value !== null) reportType(reader, place, "a mapping", advice);
  return false;
}

export function mappingAt(reader: Reader, place: Place, key: string): Place | undefined {
  const found = child(place, key);
  return found && isMapping(reader, found) ? found : undefined;
}

export function listAt(reader: Reader, place: Place, key: string): Place | undefined {
  const found = child(place, key);
  if (found === undefined || Array.isArray(found.value)) return found;
  reportType(reader, found, "a list");
  return undefined;
}

/**
 * The text under `key`. YAML reads some words as numbers or booleans: those give the text that the author wrote,
 * so that `version: 1.0` stays `1.0`.
 */
export function textAt(reader: Reader, place: Place, key: string): string | undefined {
  const found = child(place, key);
  return found && textOf(reader, found);
}

/** The description, or another text of the author's for readers, under `key`; empty where there is none. */
export function descriptionAt(reader: Reader, place: Place | undefined, key = "description"): string {
  const text = (place && textAt(reader, place, key)) ?? "";
  if (place === undefined || text === "") return text;
  const { file } = place.source;
  const pointer = pointerTo(place.pointer, key);
  const places = reader.descriptions.get(text) ?? new Map<string, FilePlace>();
  reader.descriptions.set(text, places.set(`${file}#${pointer}`, { file, pointer }));
  return text;
}

export function textOf(reader: Reader, place: Place): string | undefined {
  const { value, source } = place;
  if (typeof value === "string") return value;
  if (isNumber(value) || typeof value === "boolean") {
    const span = source.locate(place.pointer);
    return source.text.slice(span.start, span.end);
  }
  reportType(reader, place, "a string");
  return undefined;
}

export function textsAt(reader: Reader, place: Place, key: string): string[] {
  const texts = items(listAt(reader, place, key)).map((item) => textOf(reader, item));
  return texts.filter((text) => text !== undefined);
}

export function flagAt(reader: Reader, place: Place, key: string): boolean {
  const found = child(place, key);
  if (found === undefined) return false;
  if (typeof found.value === "boolean") return found.value;
  reportType(reader, found, "true or false");
  return false;
}

/** Reports a value of the wrong type. @param advice what to do about it, where that is not the same for all */
export function reportType(
  reader: Pick<Reader, "report">,
  place: Place,
  expected: string,
  advice?: string,
): void {
  const list = parentPointer(place.pointer);
  const isItem = list !== undefined && Array.isArray(valueAtPointer(place.source.value, list));
  const args = {
    ...(isItem
      ? { key: lastStep(list) ?? place.source.file, item: Number(lastStep(place.pointer)) + 1 }
      : { key: nameOf(place) }),
    ...{ expected, actual: described(place.value), advice },
  };
  reader.report(finding("wrong-type", args, locationOf(place), trailOf(place)));
}

function described(value: Value): string {
  const type = typeName(value);
  if (type === "object") return "a mapping";
  if (type === "null") return "empty";
  return type === "array" || type === "integer" ? (type === "array" ? "a list" : "a number") : `a ${type}`;
}
