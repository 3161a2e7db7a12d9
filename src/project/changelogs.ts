import { finding } from "../diagnostics/finding.ts";
import { listFolder } from "../source/list-folder.ts";
import { valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import { pathIn } from "./layout.ts";
import { findPlace } from "./place.ts";
import { placeholderWord } from "./placeholder-name.ts";
import type { ChangelogFiles, Target } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

/**
 * Finds the changelogs in the project's folder of them: files in reStructuredText, and folders in which towncrier's newsfragments
 * stand. Reports two files of one name, of which the first counts.
 * @param targets a changelog tells of the version that the target of its name is published as
 */
export function findChangelogs(context: Context, targets: readonly Target[]): ChangelogFiles[] {
  const { files, report } = context;
  const root = changelogsFolder(context);
  if (root === undefined) return [];
  const found = new Map<string, ChangelogFiles>();
  const settingsIn = (folder: string) =>
    ["towncrier.toml", "pyproject.toml"]
      .map((name) => pathIn(folder, name))
      .find((path) => files.resolve(path).kind === "file");
  for (const { name: entry, kind } of listFolder(files, root, report) ?? []) {
    const path = pathIn(root, entry);
    const isFolder = kind === "folder";
    const settings = isFolder ? (settingsIn(path) ?? settingsIn(root)) : undefined;
    const holdsFragments = settings !== undefined || files.resolve(`${path}/newsfragments`).kind === "folder";
    if (isFolder ? !holdsFragments : !entry.endsWith(".rst")) continue;
    const name = placeholderWord(entry.replace(/\.rst$/, ""));
    const target = targets.find((each) => placeholderWord(each.name) === name);
    const version = target?.version;
    const known = found.get(name) ?? {
      name,
      ...(version !== undefined && { version: { label: version, location: target?.versionLocation } }),
    };
    const first = isFolder ? known.fragments?.folder : known.file;
    if (first !== undefined) {
      const related = [{ message: "The first one", location: { file: first } }];
      report(finding("duplicate-changelog", { name, other: first }, { file: path }, related));
    } else if (isFolder)
      found.set(name, { ...known, fragments: { folder: path, ...(settings !== undefined && { settings }) } });
    else found.set(name, { ...known, file: path });
  }
  return [...found.values()];
}

function changelogsFolder(context: Context): string | undefined {
  const named = valueAt(valueAt(context.source.value, "sources"), "changelogs");
  if (typeof named === "string" && named !== "")
    return findPlace(context, named, "folder", "/sources/changelogs")?.path;
  const usual = context.files.resolve(schema.properties.sources.properties.changelogs.default);
  return usual.kind === "folder" ? usual.path : undefined;
}
