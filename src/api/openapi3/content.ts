import { readSchema } from "../../schema/read-schema.ts";
import { child, locationOf, type Place } from "../../schema/reader.ts";
import type { Encoding, MediaType, RequestBody } from "../types.ts";
import { entriesAt, isSet, opened, optionalWords, proseAt } from "../values.ts";
import { readExamples } from "./examples.ts";
import { readHeaders } from "./headers.ts";
import { type OpenApiReader, once } from "./openapi-reader.ts";
import { withWordsBeside } from "./reference.ts";
import { readSerialization } from "./value-holder.ts";

/** Reads the body of a request, or what its `$ref` leads to; `undefined` where that is none. */
export function readRequestBody(reader: OpenApiReader, place: Place | undefined): RequestBody | undefined {
  const target = opened(reader, place);
  if (place === undefined || target === undefined) return undefined;
  const body = once(reader.known.requestBodies, target, () => ({
    name: "",
    description: proseAt(reader, target),
    required: isSet(reader, target, "required"),
    content: readContent(reader, target, "content"),
    location: locationOf(target),
  }));
  return withWordsBeside(reader, place, body);
}

/** Reads the media types under a key, each with what a body has in it. */
export function readContent(reader: OpenApiReader, place: Place, key: string): MediaType[] {
  return entriesAt(reader, place, key).flatMap(([range, each]) => {
    const target = opened(reader, each);
    return target === undefined ? [] : readMediaType(reader, range, target);
  });
}

function readMediaType(reader: OpenApiReader, range: string, place: Place): MediaType {
  const schemaPlace = child(place, "schema");
  const itemPlace = child(place, "itemSchema");
  const schema = schemaPlace && readSchema(reader, schemaPlace);
  const itemSchema = itemPlace && readSchema(reader, itemPlace);
  return {
    range,
    ...(schema && { schema }),
    ...(itemSchema && { itemSchema }),
    examples: readExamples(reader, place, { mediaType: range, schema }),
    encoding: readEncodings(reader, place),
    location: locationOf(place),
  };
}

function readEncodings(reader: OpenApiReader, place: Place): Encoding[] {
  return entriesAt(reader, place, "encoding").flatMap(([name, each]) => {
    const encoding = opened(reader, each);
    if (encoding === undefined) return [];
    return {
      name,
      ...optionalWords(reader, encoding, ["contentType"]),
      ...readSerialization(reader, encoding),
      headers: readHeaders(reader, encoding),
      location: locationOf(encoding),
    };
  });
}
