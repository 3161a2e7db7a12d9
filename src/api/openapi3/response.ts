import { historyAt } from "../../schema/history.ts";
import { child, children, locationOf, type Place } from "../../schema/reader.ts";
import type { Link, Response } from "../types.ts";
import { entriesAt, mappingUnder, opened, optionalWords, proseAt, valueUnder } from "../values.ts";
import { readContent } from "./content.ts";
import { readHeaders } from "./headers.ts";
import { type OpenApiReader, once } from "./openapi-reader.ts";
import { withWordsBeside } from "./reference.ts";
import { readServer } from "./servers.ts";

/** Reads the response of one status, or what its `$ref` leads to. */
export function readResponse(reader: OpenApiReader, status: string, place: Place): Response {
  const target = opened(reader, place) ?? { ...place, value: new Map() };
  const response = once(reader.known.responses, target, () => ({
    summary: proseAt(reader, target, "summary"),
    description: proseAt(reader, target),
    headers: readHeaders(reader, target),
    content: readContent(reader, target, "content"),
    links: readLinks(reader, target),
    ...historyAt(reader, target),
    location: locationOf(target),
  }));
  return { status, ...withWordsBeside(reader, place, response) };
}

/** Reads the links of a response, or of the components. */
export function readLinks(reader: OpenApiReader, place: Place): Link[] {
  return entriesAt(reader, place, "links").flatMap(([name, each]) => {
    const target = opened(reader, each);
    return target === undefined ? [] : withWordsBeside(reader, each, readLink(reader, name, target));
  });
}

function readLink(reader: OpenApiReader, name: string, place: Place): Link {
  const server = readServer(reader, child(place, "server"));
  const body = valueUnder(place, "requestBody");
  return {
    name,
    description: proseAt(reader, place),
    ...optionalWords(reader, place, ["operationId", "operationRef"]),
    parameters: children(mappingUnder(reader, place, "parameters")).map(([key, each]) => ({
      name: key,
      value: each.value,
    })),
    ...(body && { requestBody: body.value }),
    ...(server && { server }),
    location: locationOf(place),
  };
}
