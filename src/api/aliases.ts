import {
  items,
  listAt,
  locationOf,
  mappingAt,
  type Place,
  type Reader,
  textAt,
  textOf,
} from "../schema/reader.ts";
import type { Alias } from "./types.ts";

/** Reads the other paths of an operation, under `x-alias`. */
export function readAliases(reader: Reader, place: Place, basePath: string): Alias[] {
  const alias = mappingAt(reader, place, "x-alias");
  if (alias === undefined) return [];
  const canonicalLink = textAt(reader, alias, "canonical-link");
  return items(listAt(reader, alias, "aliases")).flatMap((item) => {
    const path = textOf(reader, item);
    if (path === undefined) return [];
    const link = canonicalLink === undefined ? {} : { canonicalLink };
    return [{ path, fullPath: joinedPath(basePath, path), ...link, location: locationOf(item) }];
  });
}

/** The base path and a path as one, with one slash where they meet. */
export function joinedPath(basePath: string, path: string): string {
  const tail = path.trim();
  const base = basePath.trim();
  return base.endsWith("/") && tail.startsWith("/") ? base + tail.slice(1) : base + tail;
}
