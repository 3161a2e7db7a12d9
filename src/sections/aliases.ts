import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import { apiSection, eventSection } from "./names.ts";

/**
 * Other names that placeholders may give sections, with those that they are listed by: an API's with the suffix of its folder,
 * and a variant's with `_`, or another mark of the profile, in place of its `#`.
 */
export function aliasesOf({ apiFiles, profile }: Project, { events, unread }: Model): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { group, alias } of apiFiles)
    if (alias !== undefined) aliases.set(apiSection(alias), apiSection(group));
  for (const { name } of [...events, ...unread.events])
    for (const mark of [...(profile.events?.variantMarks ?? []), "_"])
      if (mark !== "#" && name.includes("#"))
        aliases.set(eventSection(name.replace("#", mark)), eventSection(name));
  return aliases;
}
