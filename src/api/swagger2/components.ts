import { readSchema } from "../../schema/read-schema.ts";
import { children, type Place } from "../../schema/reader.ts";
import type { Components } from "../types.ts";
import type { ApiReader } from "./api-reader.ts";
import { requestBodyOf } from "./content.ts";
import { definitionsAt } from "./definitions-at.ts";
import { readParameter } from "./parameter.ts";
import { readResponse } from "./response.ts";

/** Reads the `definitions`, `parameters` and `responses` of an API file, so that errors show before anything refers to them. */
export function readComponents(
  reader: ApiReader,
  root: Place,
  consumes: string[],
  produces: string[],
): Components {
  const entries = (key: string) => children(definitionsAt(reader, root, key));
  const schemas = entries("definitions").map(([, place]) => readSchema(reader, place));
  const all = entries("parameters").flatMap(([, place]) => readParameter(reader, place) ?? []);
  return {
    schemas,
    parameters: all.filter((parameter) => parameter.in !== "body" && parameter.in !== "formData"),
    requestBodies: all.flatMap((parameter) => requestBodyOf([parameter], consumes) ?? []),
    responses: entries("responses").map(([name, place]) => readResponse(reader, name, place, produces)),
    ...{ headers: [], mediaTypes: [], examples: [], links: [], callbacks: [], pathItems: [] },
  };
}
