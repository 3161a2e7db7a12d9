import { child, children, followed, locationOf, type Place } from "../../schema/reader.ts";
import { methods } from "../methods.ts";
import { checkPathParameters } from "../path-parameters.ts";
import type { Operation } from "../types.ts";
import { entriesAt, knownEntriesAt, opened, proseAt } from "../values.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { readOperation, readParameters, type Surroundings } from "./operation.ts";
import { readServers } from "./servers.ts";

/** What the operations of a path item have from around it. */
export type AroundPathItem = Pick<Surroundings, "isPath" | "apiServers" | "security">;

/** Reads the operations of the path items under a key. */
export function readPathItems(
  reader: OpenApiReader,
  place: Place,
  key: string,
  around: AroundPathItem,
): Operation[] {
  const entries = around.isPath ? knownEntriesAt(reader, place, key) : entriesAt(reader, place, key);
  return entries.flatMap(([name, item]) => readPathItem(reader, name, item, around));
}

/** Reads the operations of callbacks that were found so far, and of those that they have in turn. */
export function readUnreadCallbacks(reader: OpenApiReader): void {
  const around = { isPath: false, apiServers: [], security: undefined };
  for (let next = reader.unreadCallbacks.pop(); next; next = reader.unreadCallbacks.pop())
    for (const [expression, item] of children(next.place))
      if (!expression.startsWith("x-"))
        next.operations.push(...readPathItem(reader, expression, item, around));
}

function readPathItem(reader: OpenApiReader, key: string, place: Place, around: AroundPathItem): Operation[] {
  // What stands beside a `$ref` belongs to the path item as what it leads to does, and goes before it.
  const target = followed(reader, place);
  const layers = [place, ...(target && target.pointer !== place.pointer ? [target] : [])];
  const holder = (name: string) => layers.find((layer) => child(layer, name) !== undefined) ?? place;
  const surroundings: Surroundings = {
    ...around,
    key,
    pathLocation: locationOf(place, "key"),
    pathSummary: proseAt(reader, holder("summary"), "summary"),
    pathDescription: proseAt(reader, holder("description")),
    servers: readServers(reader, holder("servers")),
    parameters: readParameters(reader, holder("parameters")),
  };
  const places = new Map<string, Place>();
  for (const [method, operation] of layers.flatMap(operationsIn))
    if (!places.has(method)) places.set(method, operation);
  const operations = [...places].flatMap(([method, each]) => {
    const operation = opened(reader, each);
    return operation === undefined ? [] : readOperation(reader, method, operation, surroundings);
  });
  if (around.isPath) checkPathParameters(reader.report, operations, (each) => !reader.unclear.has(each));
  return operations;
}

function operationsIn(item: Place): [method: string, Place][] {
  return children(item).flatMap(([key, each]): [string, Place][] => {
    if (methods.has(key)) return [[key.toUpperCase(), each]];
    return key === "additionalOperations" ? children(each) : [];
  });
}
