import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import { dataPrefix } from "./data-files.ts";
import { apiSection, eventSection, groupSection } from "./names.ts";

/**
 * Other names that placeholders may give sections, with those that they are listed by: an API's with the suffix of its folder,
 * a variant's with `_`, or another mark of the profile, in place of its `#`, and a table's with `data:` before it.
 */
export function aliasesOf(
  { apiFiles, profile }: Project,
  { events, dataTables, unread }: Model,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { group, alias } of apiFiles)
    if (alias !== undefined) aliases.set(apiSection(alias), apiSection(group));
  for (const { name } of [...events, ...unread.events])
    for (const mark of [...(profile.events?.variantMarks ?? []), "_"])
      if (mark !== "#" && name.includes("#"))
        aliases.set(eventSection(name.replace("#", mark)), eventSection(name));
  for (const { name } of dataTables) aliases.set(`${dataPrefix}${name}`, groupSection(name));
  return aliases;
}
