import { identityOf, type Place, type Reader } from "../../schema/reader.ts";
import type { Header, Operation, Parameter, RequestBody, Response } from "../types.ts";

/** What the readers of OpenAPI 3 share beside what all readers do: what was read already, by the place where it is written. */
export interface OpenApiReader extends Reader {
  known: {
    parameters: Map<string, ReadParameter>;
    requestBodies: Map<string, RequestBody>;
    responses: Map<string, Omit<Response, "status">>;
    headers: Map<string, Omit<Header, "name">>;
    /** The operations of callbacks. */
    callbacks: Map<string, Operation[]>;
  };
  /** Operations some of whose parameters could not be read, which is reported. */
  unclear: Set<Operation>;
  /** Callbacks whose operations are still to be read: a list, since operations of callbacks have callbacks. */
  unreadCallbacks: { place: Place; operations: Operation[] }[];
}

/** A parameter, and whether it says sensibly where it is sent. */
export interface ReadParameter {
  parameter: Parameter;
  isPlaced: boolean;
}

/** Makes one of a reader: it goes on being the same object, so that all see what each has found. */
export function createOpenApiReader(reader: Reader): OpenApiReader {
  const own: Omit<OpenApiReader, keyof Reader> = {
    known: {
      parameters: new Map(),
      requestBodies: new Map(),
      responses: new Map(),
      headers: new Map(),
      callbacks: new Map(),
    },
    unclear: new Set(),
    unreadCallbacks: [],
  };
  return Object.assign(reader, own);
}

/** What is known of a place, or what is now read there. */
export function once<T extends object>(known: Map<string, T>, place: Place, read: () => T): T {
  const id = identityOf(place);
  const value = known.get(id) ?? read();
  known.set(id, value);
  return value;
}
