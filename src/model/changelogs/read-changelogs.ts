import { finding } from "../../diagnostics/finding.ts";
import type { ChangelogFiles } from "../../project/project.ts";
import type { Reader } from "../../schema/reader.ts";
import { releasesIn } from "../changelog.ts";
import type { NamedChangelog } from "../types.ts";
import { readFragments } from "./newsfragments.ts";

/**
 * Reads of each changelog what is new in the version that its target is published as: what stands under the title of that name.
 * A label without a digit, such as `unstable`, is that of what is not released yet: its newsfragments, or a title that says
 * "unreleased". Without a label it is the newest release. Reports a version that has no title.
 */
export function readChangelogs(reader: Reader, all: readonly ChangelogFiles[]): NamedChangelog[] {
  return all.map(({ name, file, fragments, version }) => {
    const text = file === undefined ? undefined : reader.sources.readText(file);
    const releases = text === undefined ? [] : releasesIn(text);
    // Read even if it is not shown: what is wrong with it is found when it is written.
    const news = fragments === undefined ? "" : readFragments(reader, fragments);
    const label = version?.label;
    const released = releases.filter(({ title }) => !isUnreleased(title));
    if (label === undefined || /\d/.test(label)) {
      const found =
        label === undefined ? released[0] : releases.find(({ title }) => title.split(/\s/).includes(label));
      if (
        found === undefined &&
        version?.location !== undefined &&
        file !== undefined &&
        text !== undefined
      ) {
        const known = released.map(({ title }) => title);
        reader.report(
          finding("changelog-version-missing", { version: version.label, file, known }, version.location),
        );
      }
      return { name, body: found?.body || nothing };
    }
    const unreleased = releases.find(({ title }) => isUnreleased(title))?.body;
    return { name, body: news || unreleased || nothing };
  });
}

/** What towncrier writes of a version without changes. */
const nothing = "No significant changes.";

function isUnreleased(title: string): boolean {
  return /^\W*(?:unreleased|unstable)\b/i.test(title);
}
