import { mediaExamples } from "../../schema/example.ts";
import { historyAt } from "../../schema/history.ts";
import { readSchema, readValueSchema } from "../../schema/read-schema.ts";
import { child, children, identityOf, locationOf, type Place } from "../../schema/reader.ts";
import type { Header, Response } from "../types.ts";
import { isRead, mappingUnder, proseAt } from "../values.ts";
import type { ApiReader, ReadResponse } from "./api-reader.ts";
import { responseIn } from "./content.ts";
import { checkKeys } from "./keys.ts";
import { plainExamples, serializationOf } from "./serialization.ts";
import { followedTo } from "./shared-parts.ts";

/** Reads the response of one status, or what its `$ref` leads to, in the media types that are produced. */
export function readResponse(reader: ApiReader, status: string, place: Place, produces: string[]): Response {
  const target = followedTo(reader, place, "response") ?? { ...place, value: null };
  const key = identityOf(target);
  const known = reader.responses.get(key);
  const response = known ?? readTarget(reader, target);
  if (known === undefined) reader.responses.set(key, response);
  return { status, ...responseIn(response, produces) };
}

function readTarget(reader: ApiReader, place: Place): ReadResponse {
  const location = locationOf(place);
  if (!isRead(reader, place)) return { description: "", headers: [], examples: [], location };
  checkKeys(reader, place, "response");
  const schemaPlace = child(place, "schema");
  const schema = schemaPlace && readSchema(reader, schemaPlace);
  const headers = children(mappingUnder(reader, place, "headers"));
  return {
    description: proseAt(reader, place),
    headers: headers.map(([name, header]) => readHeader(reader, name, header)),
    ...(schema && { schema }),
    examples: mediaExamples(reader, mappingUnder(reader, place, "examples"), schema),
    ...historyAt(reader, place),
    location,
  };
}

function readHeader(reader: ApiReader, name: string, place: Place): Header {
  const holder = isRead(reader, place) ? place : { ...place, value: new Map() };
  checkKeys(reader, holder, "header");
  const schema = readValueSchema(reader, holder);
  const serialization = serializationOf(reader, holder, "header");
  return {
    name,
    description: proseAt(reader, holder),
    required: false,
    deprecated: schema.deprecated,
    schema,
    ...serialization,
    examples: plainExamples(reader, holder, schema, serialization),
    location: locationOf(place),
  };
}
