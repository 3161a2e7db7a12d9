import { finding } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { filesBelow } from "../../project/layout.ts";
import { placeholderWord } from "../../project/placeholder-name.ts";
import { changelogSection } from "../../sections/names.ts";
import type { CoverageRule } from "../rule.ts";

/**
 * Reports folders of newsfragments that no chapter shows, and whose name is near that of a target without one. What a site's own
 * scripts make of such folders is not known.
 */
export const unshownChangelogs: CoverageRule = ({ project, sources, coverage, report }) => {
  const { targets, changelogs, site } = project;
  if (coverage === undefined || site !== undefined) return;
  const sectionOf = new Map(targets.map(({ name }) => [changelogSection(placeholderWord(name)), name]));
  const taken = new Set(changelogs.map(({ name }) => changelogSection(name)));
  const known = [...sectionOf].flatMap(([section, name]) => (taken.has(section) ? [] : name));
  for (const { name, fragments } of changelogs) {
    const section = changelogSection(name);
    if (fragments === undefined || sectionOf.has(section) || coverage.uses.has(section)) continue;
    if (nearest(name, known).length === 0) continue;
    const [file] = [...filesBelow(sources.files, fragments.folder, report)].filter(
      (path) => path !== fragments.settings,
    );
    if (file !== undefined) report(finding("changelog-target-unknown", { name, section, known }, { file }));
  }
};
