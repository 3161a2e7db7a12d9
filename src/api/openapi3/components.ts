import { readSchema } from "../../schema/read-schema.ts";
import type { Place } from "../../schema/reader.ts";
import type { Components } from "../types.ts";
import { entriesAt } from "../values.ts";
import { readContent, readRequestBody } from "./content.ts";
import { readExample } from "./examples.ts";
import { readHeaders } from "./headers.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { readCallbacks } from "./operation.ts";
import { readParameter } from "./parameter.ts";
import { readPathItems } from "./path-item.ts";
import { readLinks, readResponse } from "./response.ts";

/** Reads all components, so that errors in them show before anything refers to them. */
export function readComponents(reader: OpenApiReader, components: Place): Components {
  const at = (key: string) => entriesAt(reader, components, key);
  return {
    schemas: at("schemas").map(([, place]) => readSchema(reader, place)),
    parameters: at("parameters").flatMap(([, place]) => readParameter(reader, place)?.parameter ?? []),
    requestBodies: at("requestBodies").flatMap(([, place]) => readRequestBody(reader, place) ?? []),
    responses: at("responses").map(([name, place]) => readResponse(reader, name, place)),
    headers: readHeaders(reader, components),
    mediaTypes: readContent(reader, components, "mediaTypes"),
    examples: at("examples").flatMap(([name, place]) => readExample(reader, name, place, {}) ?? []),
    links: readLinks(reader, components),
    callbacks: readCallbacks(reader, components),
    pathItems: readPathItems(reader, components, "pathItems", {
      isPath: false,
      apiServers: [],
      security: undefined,
    }),
  };
}
