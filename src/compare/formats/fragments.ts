import { groupBy } from "../../group-by.ts";
import type { ChangelogGroups } from "../../project/profile/profile.ts";
import type { DiffReport } from "../diff-report.ts";
import { entryOf, groupOf } from "./changelog.ts";

/** What names of newsfragments call each group, the most fitting first: as the Matrix specification and towncrier have it. */
const typesOf: Record<keyof ChangelogGroups, readonly string[]> = {
  breaking: ["breaking", "removal", "change", "feature"],
  removed: ["removal", "removed", "breaking"],
  deprecated: ["deprecation", "deprecated", "removal"],
  added: ["new", "endpoint", "added", "feature"],
  changed: ["feature", "change", "changed", "new"],
  docs: ["clarification", "doc", "docs", "misc"],
};

/**
 * Newsfragments of what has changed, to be edited: one for each type that the project has, with an entry in a paragraph each, in
 * reStructuredText.
 * @param types the types that the folder of newsfragments takes
 * @returns texts by type
 */
export function fragments({ changes }: DiffReport, types: readonly string[]): Map<string, string> {
  const open = changes.filter(({ accepted }) => accepted === undefined);
  const byType = groupBy(open, (change) => {
    const fitting = typesOf[groupOf(change)];
    return fitting.find((type) => types.includes(type)) ?? types.at(-1) ?? fitting[0] ?? "";
  });
  return new Map(
    [...byType].map(([type, own]) => [
      type,
      `${own.map((change) => entryOf(change, false, "")).join("\n\n")}\n`,
    ]),
  );
}
