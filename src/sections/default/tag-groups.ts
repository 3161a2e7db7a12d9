import { firstTagOf, inTagOrder } from "../../api/groups-of-tags.ts";
import type { Api, Tag } from "../../api/types.ts";
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
  const groups = new Map(api.tags.map((tag): [string, TagGroup] => [tag.name, { tag, called: [] }]));
  if (!called.some(({ operation }) => groups.has(operation.tags[0] ?? ""))) return [{ called: [...called] }];
  const untagged: TagGroup = { called: [] };
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
  const ordered = inTagOrder(
    [...groups].map(([name, group]) => ({ name, group })),
    api,
  );
  return [untagged, ...ordered.map((each) => each.group)].filter((each) => each.called.length > 0);
}

/** What readers know a tag by. */
export function titleOfTag({ name, displayName, summary }: Tag): string {
  return displayName ?? (summary === "" ? name : summary);
}
