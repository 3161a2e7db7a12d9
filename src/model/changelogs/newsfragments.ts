import { finding } from "../../diagnostics/finding.ts";
import { groupBy } from "../../group-by.ts";
import { isIn } from "../../project/descriptions.ts";
import { pathIn } from "../../project/layout.ts";
import type { ChangelogFiles } from "../../project/project.ts";
import type { Reader } from "../../schema/reader.ts";
import { listFolder } from "../../source/list-folder.ts";
import { type FragmentType, readSettings, type TowncrierSettings } from "./towncrier.ts";

/** A newsfragment: a text of a change that is not released yet. */
interface Fragment {
  /** The number of its issue; empty where it has none. */
  issue: string;
  type: FragmentType;
  text: string;
}

/** Files beside newsfragments that are none, as towncrier has it. */
const others = /^(?:\.git(?:ignore|keep)|\.keep|readme(?:\.\w+)?|.*\.jinja)$/i;

/**
 * What towncrier would write of the newsfragments in a folder: a list under the title of each type, in reStructuredText; empty
 * where there are none. Reports those whose name towncrier does not understand: it would leave them out.
 */
export function readFragments(
  { sources, report }: Reader,
  { folder, settings: file }: NonNullable<ChangelogFiles["fragments"]>,
): string {
  const text = file === undefined ? "" : (sources.readText(file) ?? "");
  const settings = readSettings(file ?? folder, text, report);
  const home = pathIn(folder, settings.directory);
  const known = settings.types.map(({ name }) => name);
  const fragments = (listFolder(sources.files, home, report) ?? []).flatMap(({ name, kind }): Fragment[] => {
    if (others.test(name)) return [];
    const path = pathIn(home, name);
    const [issue = "", named = ""] = name.split(".");
    const type = settings.types.find((each) => each.name === named);
    if (kind !== "file" || type === undefined || issue === "") {
      report(
        finding("newsfragment-name", { name, type: kind === "file" ? named : "", known }, { file: path }),
      );
      return [];
    }
    const content = sources.readText(path)?.trim() ?? "";
    return [{ issue: issue.startsWith("+") ? "" : issue.replace(/^#/, ""), type, text: content }];
  });
  reportMisplaced(folder, home, known, { sources, report });
  return settings.types
    .map((type) =>
      listOf(
        type,
        fragments.filter((each) => each.type === type),
        settings,
      ),
    )
    .filter((list) => list !== "")
    .join("\n\n");
}

/** Reports what has the name of a newsfragment and is in the folder around theirs, or in another one there. */
function reportMisplaced(
  folder: string,
  home: string,
  types: readonly string[],
  { sources: { files }, report }: Pick<Reader, "sources" | "report">,
): void {
  const around = listFolder(files, folder, report) ?? [];
  const paths = around.flatMap(({ name, kind }) => {
    const path = pathIn(folder, name);
    if (kind === "file") return path;
    if (kind !== "folder" || path === home || isIn(home, path)) return [];
    return (listFolder(files, path, report) ?? []).flatMap((each) =>
      each.kind === "file" ? pathIn(path, each.name) : [],
    );
  });
  for (const path of paths) {
    const [issue = "", type = ""] = path.slice(path.lastIndexOf("/") + 1).split(".");
    if (/^[#+]?\w*\d\w*$/.test(issue) && types.includes(type))
      report(finding("newsfragment-folder", { folder: home }, { file: path }));
  }
}

/** The changes of a type, those of one text with all their issues. */
function listOf(
  { title, showsText }: FragmentType,
  fragments: readonly Fragment[],
  { issueFormat }: TowncrierSettings,
): string {
  if (fragments.length === 0) return "";
  const issueOf = (issue: string) =>
    issueFormat?.replaceAll("{issue}", issue) ?? (/^\d+$/.test(issue) ? `#${issue}` : issue);
  const entries = [...groupBy(fragments, ({ text }) => text)].map(([text, same]) => ({
    text,
    issues: same
      .flatMap(({ issue }) => (issue === "" ? [] : issue))
      .toSorted((one, other) => one.localeCompare(other, "en", { numeric: true })),
  }));
  const sorted = entries.toSorted((one, other) =>
    (one.issues[0] ?? "").localeCompare(other.issues[0] ?? "", "en", { numeric: true }),
  );
  const items = sorted.map(({ text, issues }) => {
    const shown = issues.map(issueOf).join(", ");
    if (!showsText) return `- ${shown}`;
    return `- ${text.replaceAll("\n", "\n  ")}${shown === "" ? "" : ` (${shown})`}`;
  });
  return [title, "-".repeat(title.length), "", ...items].join("\n");
}
