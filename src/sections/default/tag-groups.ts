import { tagsInOrder } from "../../api/groups-of-tags.ts";
import type { Api, Tag } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { CalledOperation } from "./called-by.ts";

/** Operations that stand together: those of a tag, or those of none. */
export interface TagGroup {
  tag?: Tag;
  called: CalledOperation[];
}

/**
 * The operations of an API by the first tag of each, in the order of the tags that the API lists, those that it groups first, then of those that
 * operations have; those without a tag come first, and callbacks stay behind what has them. All are one group where the API lists no tag of theirs.
 */
export function tagGroups(api: Api, called: readonly CalledOperation[]): TagGroup[] {
  const tags = tagsInOrder(api);
  const listed = new Map(tags.map((tag) => [tag.name, tag]));
  if (!called.some(({ operation }) => listed.has(operation.tags[0] ?? ""))) return [{ called: [...called] }];
  const untagged: TagGroup = { called: [] };
  const groups = new Map(tags.map((tag): [string, TagGroup] => [tag.name, { tag, called: [] }]));
  let group = untagged;
  for (const each of called) {
    const { tags, location } = each.operation;
    const [name] = tags;
    if (each.calledBy === "") {
      const tag = { name: name ?? "", summary: "", description: "", location: firstTagOf(location) };
      group = name === undefined ? untagged : (groups.get(name) ?? { tag, called: [] });
      if (name !== undefined) groups.set(name, group);
    }
    group.called.push(each);
  }
  return [untagged, ...groups.values()].filter(({ called }) => called.length > 0);
}

/** Where an operation says its first tag: the place of the operation itself is where that begins, below the title of its tag. */
function firstTagOf(operation: Location): Location {
  return "pointer" in operation
    ? { file: operation.file, pointer: pointerTo(pointerTo(operation.pointer, "tags"), 0) }
    : operation;
}

/** What readers know a tag by. */
export function titleOfTag({ name, displayName, summary }: Tag): string {
  return displayName ?? (summary === "" ? name : summary);
}
