import { givenExample, mediaExamples } from "../../schema/example.ts";
import { readSchema, readValueSchema } from "../../schema/read-schema.ts";
import {
  child,
  children,
  descriptionAt,
  followed,
  identityOf,
  isMapping,
  locationOf,
  mappingAt,
  type Place,
  textAt,
} from "../../schema/reader.ts";
import type { ApiReader } from "./api-reader.ts";
import { checkKeys } from "./keys.ts";
import type { Header, Response } from "./types.ts";

/** Reads the response of one status, or what its `$ref` leads to. */
export function readResponse(reader: ApiReader, status: string, place: Place): Response {
  const target = followed(reader, place) ?? { ...place, value: null };
  const key = identityOf(target);
  const known = reader.responses.get(key);
  const response = known ?? readTarget(reader, target);
  if (known === undefined) reader.responses.set(key, response);
  return { status, ...response };
}

function readTarget(reader: ApiReader, place: Place): Omit<Response, "status"> {
  const location = locationOf(place);
  if (!isMapping(reader, place)) return { description: "", headers: [], examples: [], location };
  checkKeys(reader, place, "response");
  const schemaPlace = child(place, "schema");
  const schema = schemaPlace && readSchema(reader, schemaPlace);
  const headers = children(mappingAt(reader, place, "headers"));
  return {
    description: descriptionAt(reader, place),
    headers: headers.map(([name, header]) => readHeader(reader, name, header)),
    ...(schema && { schema }),
    examples: mediaExamples(reader, mappingAt(reader, place, "examples"), schema),
    location,
  };
}

function readHeader(reader: ApiReader, name: string, place: Place): Header {
  if (isMapping(reader, place)) checkKeys(reader, place, "header");
  const collectionFormat = textAt(reader, place, "collectionFormat");
  const example = givenExample(place);
  return {
    name,
    description: descriptionAt(reader, place),
    schema: readValueSchema(reader, place),
    ...(collectionFormat !== undefined && { collectionFormat }),
    ...(example && { example }),
    location: locationOf(place),
  };
}
