import { firstTagOf, type TagPlace, tagPlaces } from "../api/groups-of-tags.ts";
import { allOperations } from "../api/parts.ts";
import type { Operation } from "../api/types.ts";
import type { Model } from "../model/types.ts";
import { byPath } from "./order.ts";
import type { ShownLines } from "./shown-lines.ts";
import type { GroupedTagEntry, OperationEntry } from "./types.ts";

/** The operations that a document shows, with their other paths, by path and method. */
export function indexOperations({ apis }: Model, lines: ShownLines): OperationEntry[] {
  const entries = apis.flatMap((api) => {
    const places = tagPlaces(api);
    return allOperations(api).flatMap((operation) => pathsOf(operation, places, lines));
  });
  return entries.sort(byPath);
}

/** Where the tags of groups are shown. */
export function indexGroupedTags({ apis }: Model, lines: ShownLines): GroupedTagEntry[] {
  return apis.flatMap((api) => {
    const places = tagPlaces(api);
    const listed = new Set(api.tags.map(({ name }) => name));
    // The title of a tag that the API does not list is shown where its first operation says it.
    const others = allOperations(api).flatMap(({ tags: [name], location }) =>
      name === undefined || listed.has(name) ? [] : { name, location: firstTagOf(location) },
    );
    return [...api.tags, ...others].flatMap(({ name, location }) => {
      const place = places.get(name);
      return place ? { group: place.group, lines: lines(location) } : [];
    });
  });
}

/** Another path has a section of its own in the 2015 set, and is listed with the endpoint in others. */
function pathsOf(
  { method, path, operationId, tags, aliases, location }: Operation,
  places: ReadonlyMap<string, TagPlace>,
  lines: ShownLines,
): OperationEntry[] {
  const own = lines(location);
  const tagPlace = places.get(tags[0] ?? "");
  const known = { ...(operationId !== undefined && { operationId }), tags, ...(tagPlace && { tagPlace }) };
  const others = aliases.map((alias) => {
    const apart = lines(alias.location);
    return { method, path: alias.fullPath, ...known, lines: apart.length > 0 ? apart : own };
  });
  return [{ method, path, ...known, lines: own }, ...others].filter((entry) => entry.lines.length > 0);
}
