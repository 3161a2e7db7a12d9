import { finding } from "../diagnostics/finding.ts";
import {
  child,
  isMapping,
  items,
  listAt,
  locationOf,
  type Place,
  type Reader,
  textAt,
  textOf,
  trailOf,
} from "../schema/reader.ts";
import type { Api, GroupOfTags, Tag } from "./types.ts";

/** Reads the groups that an API file puts its tags into (`x-tagGroups`). */
export function readGroupsOfTags(reader: Reader, root: Place): GroupOfTags[] {
  return items(listAt(reader, root, "x-tagGroups")).flatMap((item) => {
    if (!isMapping(reader, item)) return [];
    const name = textAt(reader, item, "name");
    const tags = items(listAt(reader, item, "tags")).flatMap((tag) => {
      const text = textOf(reader, tag);
      return text === undefined ? [] : { name: text, location: locationOf(tag) };
    });
    if (child(item, "name") === undefined) {
      const args = { key: "name", owner: "A group of tags" };
      reader.report(finding("missing-key", args, locationOf(item), trailOf(item)));
    }
    return name === undefined ? [] : { name, tags };
  });
}

/** The group of a tag, and where the tag stands among those of all groups. */
export interface TagPlace {
  readonly group: string;
  readonly order: number;
}

/** Where tags stand in the groups of their API, by their names; a tag of several groups is in the first. */
export function tagPlaces({ groupsOfTags }: Pick<Api, "groupsOfTags">): Map<string, TagPlace> {
  const places = new Map<string, TagPlace>();
  for (const { name: group, tags } of groupsOfTags)
    for (const { name } of tags) if (!places.has(name)) places.set(name, { group, order: places.size });
  return places;
}

/** The tags that an API lists, those of its groups first and in the order of these. */
export function tagsInOrder(api: Pick<Api, "tags" | "groupsOfTags">): Tag[] {
  const places = tagPlaces(api);
  const orderOf = ({ name }: Tag) => places.get(name)?.order ?? places.size;
  return api.tags.toSorted((a, b) => orderOf(a) - orderOf(b));
}
