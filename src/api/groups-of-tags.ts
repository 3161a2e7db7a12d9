import type { Location } from "../diagnostics/location.ts";
import {
  isMapping,
  items,
  listAt,
  locationOf,
  type Place,
  type Reader,
  textAt,
  textOf,
} from "../schema/reader.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Api, GroupOfTags } from "./types.ts";
import { requireAny } from "./values.ts";

/** Reads the groups that an API file puts its tags into (`x-tagGroups`). */
export function readGroupsOfTags(reader: Reader, root: Place): GroupOfTags[] {
  return items(listAt(reader, root, "x-tagGroups")).flatMap((item) => {
    if (!isMapping(reader, item)) return [];
    const name = textAt(reader, item, "name");
    const tags = items(listAt(reader, item, "tags")).flatMap((tag) => {
      const text = textOf(reader, tag);
      return text === undefined ? [] : { name: text, location: locationOf(tag) };
    });
    requireAny(reader, item, "name", "A group of tags");
    return name === undefined ? [] : { name, tags };
  });
}

/** The group of a tag, and where the tag stands among those of all groups of its API. */
export interface TagPlace {
  readonly api: string;
  readonly group: string;
  readonly order: number;
}

/** Where tags stand in the groups of their API, by their names; a tag of several groups is in the first. */
export function tagPlaces({ file, groupsOfTags }: Pick<Api, "file" | "groupsOfTags">): Map<string, TagPlace> {
  const places = new Map<string, TagPlace>();
  for (const { name: group, tags } of groupsOfTags)
    for (const { name } of tags)
      if (!places.has(name)) places.set(name, { api: file, group, order: places.size });
  return places;
}

/** What has the names of tags, in the order of these: those of the API's groups first. */
export function inTagOrder<Named extends { name: string }>(
  named: readonly Named[],
  api: Pick<Api, "file" | "groupsOfTags">,
): Named[] {
  const places = tagPlaces(api);
  const orderOf = ({ name }: Named) => places.get(name)?.order ?? places.size;
  return named.toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** Where an operation says its first tag: the place of the operation itself is where that begins, below the title of its tag. */
export function firstTagOf(operation: Location): Location {
  return "pointer" in operation
    ? { file: operation.file, pointer: pointerTo(pointerTo(operation.pointer, "tags"), 0) }
    : operation;
}
