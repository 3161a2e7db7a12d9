import { lastStep, parentPointer, pointerTo } from "../source/pointer.ts";
import { valueAtPointer } from "../source/value.ts";
import { child, children, locationOf, type Place, type Reading } from "./reader.ts";
import type { Discriminator } from "./types.ts";

/** Reads a discriminator: a property's name in Swagger 2.0, a mapping with one since OpenAPI 3.0. Whoever checks the form reports others. */
export function readDiscriminator(reading: Reading): void {
  const { schema, first } = reading;
  const holder = first("discriminator");
  const place = holder && child(holder, "discriminator");
  const property = typeof place?.value === "string" ? place : place && child(place, "propertyName");
  if (place === undefined || typeof property?.value !== "string") return;
  const targets = children(child(place, "mapping")).map(([value, named]) => {
    const target = targetOf(reading, named);
    return { value, schema: target && reading.begun(target) };
  });
  const mapping = targets.flatMap(({ value, schema: target }) => (target ? [{ value, schema: target }] : []));
  const fallback = child(place, "defaultMapping");
  const otherwise = fallback && targetOf(reading, fallback);
  const discriminator: Discriminator = {
    property: property.value,
    mapping,
    ...(otherwise && { otherwise: reading.begun(otherwise) }),
    isOpen: mapping.length < targets.length || fallback !== undefined,
    subtypes: [],
    location: locationOf(property),
  };
  schema.discriminator = discriminator;
}

/** The schema that a mapping leads to: the name of a component of the same file, or a reference. */
function targetOf({ reader }: Reading, { source, pointer, value }: Place): Place | undefined {
  const references = [{ file: source.file, pointer }];
  const component = pointerTo("/components/schemas", String(value));
  const named = valueAtPointer(source.value, component);
  if (named !== undefined) return { source, pointer: component, value: named, references };
  const target = reader.sources.followOnce(source, parentPointer(pointer) ?? "", lastStep(pointer));
  if (target === undefined) return undefined;
  if (target.source.file !== source.file) reader.referencedFiles.add(target.source.file);
  return { ...target, references };
}
