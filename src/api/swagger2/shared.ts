import { readSchema } from "../../schema/read-schema.ts";
import { children, mappingAt, type Place } from "../../schema/reader.ts";
import type { ApiReader } from "./api-reader.ts";
import { bodyOf } from "./endpoint.ts";
import { readParameter } from "./parameter.ts";
import { readResponse } from "./response.ts";
import type { Shared } from "./types.ts";

/** Reads the `definitions`, `parameters` and `responses` of an API file, so that faults show before anything refers to them. */
export function readShared(reader: ApiReader, root: Place): Shared {
  const entries = (key: string) => children(mappingAt(reader, root, key));
  const schemas = entries("definitions").map(([, place]) => readSchema(reader, place));
  const all = entries("parameters").flatMap(([, place]) => readParameter(reader, place) ?? []);
  return {
    schemas,
    parameters: all.filter((parameter) => parameter.in !== "body"),
    bodies: all.filter((parameter) => parameter.in === "body").map(bodyOf),
    responses: entries("responses").map(([name, place]) => readResponse(reader, name, place)),
  };
}
