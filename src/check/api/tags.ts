import { finding } from "../../diagnostics/finding.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Rule } from "../rule.ts";

/** Where a file lists tags, it lists those of its endpoints. */
export const unlistedTags: Rule = ({ model, report }) => {
  for (const { tags: tagsOfFile, operations } of model.apis) {
    const known = tagsOfFile.map(({ name }) => name);
    if (known.length === 0) continue;
    const listed = new Set(known);
    for (const { tags, location } of operations)
      for (const [index, tag] of tags.entries()) {
        if (listed.has(tag) || !("pointer" in location)) continue;
        const pointer = pointerTo(pointerTo(location.pointer, "tags"), index);
        report(finding("unlisted-tag", { tag, known }, { file: location.file, pointer }));
      }
  }
};
