import type { Reader } from "../../schema/reader.ts";
import type { BodyParameter, Parameter, Response } from "./types.ts";

/** What the readers of API files share beside what all readers do. */
export interface ApiReader extends Reader {
  /** Shared parameters and responses, by the place where they are written. */
  parameters: Map<string, Parameter | BodyParameter | undefined>;
  /** Those that do not say where they stand, or nothing that makes sense. */
  misplaced: Set<Parameter | BodyParameter>;
  responses: Map<string, Omit<Response, "status">>;
}

/** Makes one of a reader: it goes on being the same object, so that all see what each has found. */
export function createApiReader(reader: Reader): ApiReader {
  const own: Omit<ApiReader, keyof Reader> = {
    parameters: new Map(),
    misplaced: new Set(),
    responses: new Map(),
  };
  return Object.assign(reader, own);
}
