import { allOperations } from "../api/parts.ts";
import type { Operation } from "../api/types.ts";
import type { Model } from "../model/types.ts";
import { byPath } from "./order.ts";
import type { ShownLines } from "./shown-lines.ts";
import type { OperationEntry } from "./types.ts";

/** The operations that a document shows, with their other paths, by path and method. */
export function indexOperations({ apis }: Model, lines: ShownLines): OperationEntry[] {
  const entries = apis.flatMap((api) => allOperations(api).flatMap((operation) => pathsOf(operation, lines)));
  return entries.sort(byPath);
}

/** Another path has a section of its own in the 2015 set, and is listed with the endpoint in others. */
function pathsOf(
  { method, path, operationId, tags, aliases, location }: Operation,
  lines: ShownLines,
): OperationEntry[] {
  const own = lines(location);
  const known = { ...(operationId !== undefined && { operationId }), tags };
  const others = aliases.map((alias) => {
    const apart = lines(alias.location);
    return { method, path: alias.fullPath, ...known, lines: apart.length > 0 ? apart : own };
  });
  return [{ method, path, ...known, lines: own }, ...others].filter((entry) => entry.lines.length > 0);
}
