import { allOperations } from "../../api/parts.ts";
import type { Api } from "../../api/types.ts";
import { finding, type Report } from "../../diagnostics/finding.ts";
import { pointerTo } from "../../source/pointer.ts";
import { placeOf } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Where a file lists tags, it lists those of its endpoints, and those that others are part of; where it groups tags, there are such. */
export const unlistedTags: Rule = ({ model, report }) => {
  for (const api of model.apis) {
    reportUnknownInGroups(api, report);
    const { tags: tagsOfFile } = api;
    const known = tagsOfFile.map(({ name }) => name);
    if (known.length === 0) continue;
    const listed = new Set(known);
    for (const { parent, location } of tagsOfFile)
      if (parent !== undefined && !listed.has(parent)) {
        const { file, pointer } = placeOf(location);
        report(
          finding("unlisted-tag", { tag: parent, known }, { file, pointer: pointerTo(pointer, "parent") }),
        );
      }
    for (const { tags, location } of allOperations(api))
      for (const [index, tag] of tags.entries()) {
        if (listed.has(tag) || !("pointer" in location)) continue;
        const pointer = pointerTo(pointerTo(location.pointer, "tags"), index);
        report(finding("unlisted-tag", { tag, known }, { file: location.file, pointer }));
      }
  }
};

function reportUnknownInGroups(api: Api, report: Report): void {
  if (api.groupsOfTags.length === 0) return;
  const named = new Set([
    ...api.tags.map(({ name }) => name),
    ...allOperations(api).flatMap(({ tags }) => tags),
  ]);
  const known = [...named];
  for (const { name: tag, location } of api.groupsOfTags.flatMap(({ tags }) => tags))
    if (!named.has(tag)) report(finding("unlisted-tag", { tag, known, isOfGroup: true }, location));
}
