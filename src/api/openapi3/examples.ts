import { mediaExample, sentExample, valueExample } from "../../schema/example.ts";
import { child, items, locationOf, type Place, type Reader } from "../../schema/reader.ts";
import type { Example, Schema } from "../../schema/types.ts";
import type { NamedExample } from "../types.ts";
import { entriesAt, listUnder, opened, optionalWords, proseAt, valueUnder } from "../values.ts";
import { withWordsBeside } from "./reference.ts";

/** What examples are examples of: a value, in a media type where it is a message. */
export interface Exemplified {
  mediaType?: string;
  schema?: Schema | undefined;
}

/** Reads the `example` and the `examples` of a parameter, a header, or a media type. */
export function readExamples(reader: Reader, place: Place, of: Exemplified): NamedExample[] {
  const example = valueUnder(place, "example");
  const named = entriesAt(reader, place, "examples");
  // A list of values, as schemas have it, is reported, and shown all the same.
  const listed = items(listUnder(reader, place, "examples"));
  return [
    ...[...(example ? [example] : []), ...listed].map((each) => exampleAt(reader, each, of)),
    ...named.flatMap(([name, each]) => readExample(reader, name, each, of) ?? []),
  ];
}

/** Reads an example that has a name. */
export function readExample(
  reader: Reader,
  name: string,
  place: Place,
  of: Exemplified,
): NamedExample | undefined {
  const example = opened(reader, place);
  if (example === undefined) return undefined;
  const words = {
    name,
    summary: proseAt(reader, example, "summary"),
    description: proseAt(reader, example),
    ...optionalWords(reader, example, ["externalValue"]),
  };
  return { ...exampleValue(reader, example, of), ...withWordsBeside(reader, place, words) };
}

function exampleValue(reader: Reader, example: Place, of: Exemplified): Omit<NamedExample, "name"> {
  const data = valueUnder(example, "dataValue") ?? valueUnder(example, "value");
  const sent = child(example, "serializedValue");
  const text = typeof sent?.value === "string" ? sent.value : undefined;
  const serialized = text === undefined ? {} : { serialized: text };
  if (data !== undefined) return { ...exampleAt(reader, data, of), ...serialized };
  const { mediaType } = of;
  if (sent !== undefined && text !== undefined && mediaType !== undefined)
    return { ...sentExample(reader, mediaType, sent), ...serialized };
  // Which value it is that is written so into a parameter, only its style could tell.
  return {
    ...(mediaType !== undefined && { mediaType }),
    text: text ?? "",
    isText: false,
    ...serialized,
    location: locationOf(text === undefined || sent === undefined ? example : sent),
  };
}

/** Reads an example that is written as a value. */
export function exampleAt(reader: Reader, place: Place, { mediaType, schema }: Exemplified): Example {
  return mediaType === undefined ? valueExample(place) : mediaExample(reader, mediaType, place, schema);
}
