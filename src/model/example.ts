import { textWithoutExceptions } from "../source/exceptions.ts";
import type { Source } from "../source/source.ts";
import { jsonText } from "./json-text.ts";
import { child, children, locationOf, type Place, type Reader, rootOf } from "./reader.ts";
import type { Example, Schema } from "./types.ts";

/** An example that is a value of its own: text stays text. */
function valueExample(place: Place): Example {
  const { value } = place;
  const text = typeof value === "string" ? withoutTrailingNewlines(value) : jsonText(value);
  return { text, value, isText: false, location: locationOf(place) };
}

/** The example of a parameter or a header, under either of its keys. */
export function givenExample(place: Place): Example | undefined {
  const example = child(place, "x-example") ?? child(place, "example");
  return example && valueExample(example);
}

/** The example of a schema; a string is JSON text where the schema asks for an object or a list (`isJson`). */
export function schemaExample(reader: Reader, place: Place, isJson: boolean): Example {
  return isJson && typeof place.value === "string" ? textExample(reader, place) : valueExample(place);
}

/** The examples of a response, one for each media type. */
export function mediaExamples(reader: Reader, place: Place | undefined, schema?: Schema): Example[] {
  return children(place).map(([mediaType, example]) => {
    const isJson =
      typeof example.value === "string" && isJsonType(mediaType) && !isPlainString(example.value, schema);
    return { mediaType, ...(isJson ? textExample(reader, example) : valueExample(example)) };
  });
}

/** An example that is a file of its own. */
export function fileExample(source: Source): Example {
  const place = rootOf(source);
  const text = textWithoutExceptions(source).trim();
  const isJson = source.file.endsWith(".json") || text.startsWith("{") || text.startsWith("[");
  return isJson ? { ...valueExample(place), text } : valueExample(place);
}

/** `application/json`, with or without parameters, and types that are written in JSON: `application/problem+json`. */
export function isJsonType(mediaType: string): boolean {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return /^[^/]+\/(?:json|[^/]*\+json)$/.test(type.trim());
}

function textExample(reader: Reader, place: Place): Example {
  const read = reader.sources.readInner(place.source, place.pointer);
  const text = typeof place.value === "string" ? withoutTrailingNewlines(place.value) : "";
  return { text, ...(read && { value: read.value }), isText: true, location: locationOf(place) };
}

/** Whether an example for a string leaves out the quotes that JSON text would have. */
function isPlainString(text: string, schema: Schema | undefined): boolean {
  return schema?.types.length === 1 && schema.types[0] === "string" && !text.trimStart().startsWith('"');
}

function withoutTrailingNewlines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "\n") end--;
  return text.slice(0, end);
}
