import type { Location } from "../../diagnostics/location.ts";
import type { Reader } from "../../schema/reader.ts";
import type { History, Schema } from "../../schema/types.ts";
import type { FormField, Header, NamedExample, Operation, Parameter, RequestBody } from "../types.ts";

/** What the readers of API files share beside what all readers do. */
export interface ApiReader extends Reader {
  /** Shared parameters and responses, by the place where they are written. */
  parameters: Map<string, ReadParameter | undefined>;
  /** Those that do not say where they stand, or nothing that makes sense. */
  misplaced: Set<ReadParameter>;
  /** Operations some of whose parameters could not be read, which is reported. */
  unclear: Set<Operation>;
  responses: Map<string, ReadResponse>;
}

/** What Swagger 2.0 calls a parameter: the model has the body, and the fields of a form, as a request body. */
export type ReadParameter = Parameter | FormParameter | BodyParameter;

/** A parameter of `in: formData`. */
export interface FormParameter extends FormField {
  in: "formData";
}

/** A parameter of `in: body`. */
export interface BodyParameter extends Omit<RequestBody, "content"> {
  in: "body";
  schema: Schema;
  examples: NamedExample[];
}

/** A response as it is written: which media types it comes in is said elsewhere. */
export interface ReadResponse {
  description: string;
  headers: Header[];
  schema?: Schema;
  /** Each with its media type. */
  examples: NamedExample[];
  history?: History;
  location: Location;
}

/** Makes one of a reader: it goes on being the same object, so that all see what each has found. */
export function createApiReader(reader: Reader): ApiReader {
  const own: Omit<ApiReader, keyof Reader> = {
    parameters: new Map(),
    misplaced: new Set(),
    unclear: new Set(),
    responses: new Map(),
  };
  return Object.assign(reader, own);
}
