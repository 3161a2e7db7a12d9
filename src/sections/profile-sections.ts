import type { Project } from "../project/project.ts";
import { escaped } from "../rst/emit/inline.ts";
import { csvTable } from "./csv-table.ts";

/**
 * What only a profile has sections for, by name: the table of the APIs with their versions, and for each label of a version a
 * warning where that is not a release.
 */
export function profileSections({
  targets,
  profile,
}: Pick<Project, "targets" | "profile">): Map<string, string> {
  const sections = new Map<string, string>();
  const apis = targets.flatMap(({ name, output, version }) => {
    const api = profile.apis.get(name);
    return api === undefined || version === undefined ? [] : { ...api, output, version };
  });
  if (apis.length > 0)
    sections.set(
      "apis",
      csvTable(
        ["API", "Version", "Description"],
        apis.map(({ title, purpose, output, version }) => [
          `\`${title} <${output}.html>\`__`,
          escaped(version),
          purpose,
        ]),
      ),
    );
  const { unstableWarning } = profile;
  for (const { version, versionName } of unstableWarning === undefined ? [] : targets)
    if (version !== undefined && versionName !== undefined)
      sections.set(
        `unstable_warning_block_${versionName}`,
        /\d/.test(version) ? "" : `.. warning::\n   ${unstableWarning}\n`,
      );
  return sections;
}
