import { allOperations } from "../../api/parts.ts";
import { finding } from "../../diagnostics/finding.ts";
import { pointerTo } from "../../source/pointer.ts";
import { placeOf } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Where a file lists tags, it lists those of its endpoints, and those that others are part of. */
export const unlistedTags: Rule = ({ model, report }) => {
  for (const api of model.apis) {
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
