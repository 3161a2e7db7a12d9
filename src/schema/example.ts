import { textWithoutExceptions } from "../source/exceptions.ts";
import { isJsonText, isJsonType, jsonText } from "../source/json-text.ts";
import type { Source } from "../source/source.ts";
import type { Value } from "../source/value.ts";
import { composeExample } from "./compose-example.ts";
import { child, children, locationOf, type Place, type Reader, rootOf } from "./reader.ts";
import type { Example, Schema } from "./types.ts";

/** An example that is a value of its own: text stays text. */
export function valueExample(place: Place): Example {
  const { value } = place;
  const text = typeof value === "string" ? withoutTrailingNewlines(value) : jsonText(value);
  return { text, value, isText: false, location: locationOf(place) };
}

/** An example that is a value of its own, or one that is put together of several files. */
export function wholeExample(reader: Reader, place: Place): Example {
  const composed = composeExample(reader, place);
  if (composed === undefined) return valueExample(place);
  if (composed === "lost") {
    const { value: _, ...unknown } = valueExample(place);
    return unknown;
  }
  const { value, origins } = composed;
  return { ...valueExample({ ...place, value }), location: locationOf(place), origins };
}

/** The example of a parameter or a header, under either of its keys. */
export function givenExample(reader: Reader, place: Place): Example | undefined {
  const example = child(place, "x-example") ?? child(place, "example");
  return example && wholeExample(reader, example);
}

/**
 * The example of a schema; where the schema is for objects or lists alone (`isCollection`), a string that begins as one does
 * is its JSON text. Any other string is a string.
 */
export function schemaExample(reader: Reader, place: Place, isCollection: boolean): Example {
  return isCollection && beginsAsCollection(place.value)
    ? textExample(reader, place)
    : wholeExample(reader, place);
}

/** The same example as what is sent in a body: see `isMessageText`. */
export function bodyExample(reader: Reader, example: Example, { types }: Schema): Example {
  const { location, value, isText } = example;
  const source = reader.sources.load(location.file);
  if (source === undefined || !("pointer" in location) || isText || value === undefined) return example;
  const place = { source, pointer: location.pointer, value, references: [] };
  return isMessageText(value, types) ? textExample(reader, place) : example;
}

/** The examples of a response, one for each media type. */
export function mediaExamples(reader: Reader, place: Place | undefined, schema?: Schema): Example[] {
  return children(place).map(([mediaType, example]) => mediaExample(reader, mediaType, example, schema));
}

/** The example of a message of a media type. */
export function mediaExample(reader: Reader, mediaType: string, place: Place, schema?: Schema): Example {
  const isJson = isJsonType(mediaType) && isMessageText(place.value, schema?.types ?? []);
  return { mediaType, ...(isJson ? textExample(reader, place) : wholeExample(reader, place)) };
}

/** The example of a message of a media type as the very text that is sent. */
export function sentExample(reader: Reader, mediaType: string, place: Place): Example {
  return { mediaType, ...(isJsonType(mediaType) ? textExample(reader, place) : valueExample(place)) };
}

/** An example that is a file of its own. */
export function fileExample(reader: Reader, source: Source): Example {
  const place = rootOf(source);
  const example = wholeExample(reader, place);
  if (example.origins !== undefined) return example;
  const text = textWithoutExceptions(source).trim();
  const isJson = source.file.endsWith(".json") || text.startsWith("{") || text.startsWith("[");
  return isJson ? { ...example, text } : example;
}

function textExample(reader: Reader, place: Place): Example {
  const read = reader.sources.readInner(place.source, place.pointer);
  const text = typeof place.value === "string" ? withoutTrailingNewlines(place.value) : "";
  return { text, ...(read && { value: read.value }), isText: true, location: locationOf(place) };
}

/**
 * Whether an example of a JSON message is the message's text. A string may be both, that text or the value: it is the text of
 * an object or a list where it begins as one does and the schema allows more than strings; of a string where it is in
 * double quotes; of anything else where it is that in JSON and the schema allows no strings, or names no type.
 */
function isMessageText(value: Value, types: readonly string[]): boolean {
  if (typeof value !== "string") return false;
  if (beginsAsCollection(value)) return types.length === 0 || types.some((type) => !isStringOrNull(type));
  return (!types.includes("string") || value.trimStart().startsWith('"')) && isJsonText(value);
}

function isStringOrNull(type: string): boolean {
  return type === "string" || type === "null";
}

function beginsAsCollection(value: Value): boolean {
  return typeof value === "string" && /^\s*[{[]/.test(value);
}

/** An example as it is sent in a message of a media type: in JSON a string is in quotes. */
export function messageText({ text, value, isText }: Example, mediaType: string): string {
  return typeof value === "string" && !isText && isJsonType(mediaType) ? jsonText(value) : text;
}

function withoutTrailingNewlines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "\n") end--;
  return text.slice(0, end);
}
