import { matrixApis } from "../project/matrix-layout.ts";
import type { Target } from "../project/project.ts";
import { escaped } from "../rst/emit/inline.ts";
import { csvTable } from "./csv-table.ts";

/**
 * What only chapters of the Matrix specification show, by name: the table of the APIs with their versions, and for each label of a
 * version a warning where that is not a release.
 */
export function matrixSections(targets: readonly Target[]): Map<string, string> {
  const sections = new Map<string, string>();
  const apis = targets.flatMap(({ name, output, version }) => {
    const api = matrixApis.get(name);
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
  for (const { version, versionName } of targets)
    if (version !== undefined && versionName !== undefined)
      sections.set(`unstable_warning_block_${versionName}`, /\d/.test(version) ? "" : unstable);
  return sections;
}

const unstable = `.. warning::
   This is an unstable version of the specification. It may change at any time without notice.
`;
