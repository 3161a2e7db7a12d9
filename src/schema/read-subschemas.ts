import { pointerTo } from "../source/pointer.ts";
import { isMap, itemsOf, valueAt } from "../source/value.ts";
import { dialectAt } from "./read-dialect.ts";
import { readDiscriminator } from "./read-discriminator.ts";
import { child, children, items, listAt, locationOf, mappingAt, type Reading, reportType } from "./reader.ts";
import { dialectOf } from "./resources.ts";
import { subschemasOf } from "./subschemas.ts";
import type { HeldSchema, PatternProperty, Property } from "./types.ts";

/** Reads the schemas that a schema holds. */
export function readSubschemas(reading: Reading): void {
  const { reader, schema, mappings, first, begun } = reading;
  readProperties(reading);
  readItems(reading);
  readDynamicReferences(reading);
  readFurther(reading);
  for (const layer of [...mappings].reverse())
    for (const part of items(listAt(reader, layer, "allOf"))) schema.allOf.push(begun(part));
  for (const key of ["anyOf", "oneOf"] as const) {
    const layer = first(key);
    if (layer) schema[key] = items(listAt(reader, layer, key)).map(begun);
  }
  readHeld(reading);
  readDiscriminator(reading);
}

/** The keywords whose schemas have fields of their own, and those of schemas that are only kept to refer to. */
const withField = new Set([
  ...["properties", "patternProperties", "additionalProperties", "items", "prefixItems"],
  ...["allOf", "anyOf", "oneOf", "definitions", "$defs"],
]);

function readHeld({ schema, mappings, begun }: Reading): void {
  const held = new Map<string, HeldSchema>();
  for (const layer of [...mappings].reverse()) {
    if (!isMap(layer.value)) continue;
    const dialect = dialectAt(layer);
    for (const { keyword, name, value, pointer } of subschemasOf(layer.value, dialect)) {
      if (withField.has(keyword) || !isMap(value)) continue;
      const place = { ...layer, pointer: layer.pointer + pointer, value };
      held.set(pointer, { keyword, ...(name !== undefined && { name }), schema: begun(place) });
    }
  }
  schema.held = [...held.values()];
}

function readProperties({ reader, schema, mappings, begun }: Reading): void {
  const required = new Set(mappings.flatMap((layer) => itemsOf(valueAt(layer.value, "required"))));
  const properties = new Map<string, Property>();
  const patterns = new Map<string, PatternProperty>();
  for (const layer of [...mappings].reverse()) {
    for (const [name, place] of children(mappingAt(reader, layer, "properties"))) {
      const location = locationOf(place, "key");
      properties.set(name, { name, required: required.has(name), schema: begun(place), location });
    }
    for (const [pattern, place] of children(mappingAt(reader, layer, "patternProperties"))) {
      patterns.set(pattern, { pattern, schema: begun(place), location: locationOf(place, "key") });
    }
  }
  schema.properties = [...properties.values()];
  schema.patternProperties = [...patterns.values()];
}

function readItems({ reader, schema, first, begun }: Reading): void {
  const prefix = first("prefixItems");
  if (prefix !== undefined && dialectAt(prefix).tuple === "prefixItems")
    schema.tuple = items(listAt(reader, prefix, "prefixItems")).map(begun);
  const holder = first("items");
  const place = holder && child(holder, "items");
  if (place === undefined) return;
  if (!Array.isArray(place.value)) {
    // Readers see that there are no others.
    if (place.value === false && schema.tuple.length > 0)
      schema.constraints.push({ keyword: "items", value: false });
    else schema.items = begun(place);
  } else {
    // Earlier dialects wrote it so; what is meant is shown all the same.
    schema.tuple = items(place).map(begun);
    if (dialectAt(place).tuple === "prefixItems")
      reportType(reader, place, "one schema ('prefixItems' lists those of the first items)");
  }
}

/** What a dynamic reference leads to where nothing on the way to it says otherwise is combined with what stands beside it. */
function readDynamicReferences({ reader, schema, mappings, begun }: Reading): void {
  for (const { source, pointer } of mappings) {
    const keyword = dialectOf(source, pointer)?.dynamicReference;
    const target = keyword && reader.sources.followOnce(source, pointer, keyword);
    if (keyword === undefined || target === undefined) continue;
    if (target.source.file !== source.file) reader.referencedFiles.add(target.source.file);
    const references = [{ file: source.file, pointer: pointerTo(pointer, keyword) }];
    schema.allOf.push(begun({ ...target, references }));
  }
}

function readFurther({ schema, first, begun }: Reading): void {
  const layer = first("additionalProperties");
  const place = layer && child(layer, "additionalProperties");
  if (place === undefined) return;
  schema.additionalProperties = typeof place.value === "boolean" ? place.value : begun(place);
}
