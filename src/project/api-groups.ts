import { finding } from "../diagnostics/finding.ts";
import { groupBy } from "../group-by.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf, valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import { isIn } from "./descriptions.ts";
import { pathIn, pathInDefinitions, versionOf } from "./layout.ts";
import { findPlace } from "./place.ts";
import { placeholderName, placeholderWord } from "./placeholder-name.ts";
import type { Profile } from "./profile/profile.ts";
import type { ApiFile, DefinitionFile } from "./project.ts";

/** An API file whose group is to be named. */
export interface Unnamed {
  file: string;
  /** The path that its group is named for, which may be a link's. */
  path: string;
  /** The folder that was searched for it; absent where targets.yaml names the file itself. */
  root?: string;
}

/** An API file, named by itself and, where it lies in a folder of its kind, with that folder's suffix. */
interface Named {
  file: string;
  name: string;
  withSuffix?: string;
}

/**
 * Names the groups of API files: by the file's name and the version of its folder, and where several files have one name, by
 * the suffixes of their folders as well. Reports those that have one name even so; of them the first one counts.
 * @param invalid files that cannot be read, which has been reported: no others are reported for their names
 */
export function nameGroups(
  files: readonly Unnamed[],
  invalid: readonly Unnamed[],
  suffixOf: SuffixOf,
  { report }: Pick<Context, "report">,
): ApiFile[] {
  const named = [...files, ...invalid].map((file): Named => {
    const name = groupOf(file.path);
    const suffix = suffixOf(file);
    return { file: file.file, name, ...(suffix !== undefined && { withSuffix: `${name}_${suffix}` }) };
  });
  const sameName = groupBy(named, ({ name }) => name);
  const isInvalid = new Set(invalid.map(({ file }) => file));
  const groups = new Map<string, ApiFile>();
  for (const { file, name, withSuffix } of named) {
    const isAlone = sameName.get(name)?.length === 1;
    const group = isAlone ? name : (withSuffix ?? name);
    const first = groups.get(group);
    if (first === undefined)
      groups.set(group, { file, group, ...(isAlone && withSuffix !== undefined && { alias: withSuffix }) });
    else if (!isInvalid.has(file))
      report(
        finding("duplicate-api-group", { group, file, other: first.file }, { file }, [
          { message: `the other file of the group '${group}'`, location: { file: first.file } },
        ]),
      );
  }
  return [...groups.values()];
}

/** Names the files in folders of definitions by their paths there, behind the suffixes of the folders that these are in. */
export function nameDefinitions(files: readonly Unnamed[], suffixOf: SuffixOf): DefinitionFile[] {
  return files.flatMap((file) => {
    const path = pathInDefinitions(file.path);
    if (path === undefined) return [];
    const folder = file.path.slice(0, -`/definitions/${path}`.length);
    const steps = [
      suffixOf({ ...file, path: pathIn(folder, "") }) ?? [],
      path.replace(/\.\w+$/, "").split("/"),
    ].flat();
    return { file: file.file, name: placeholderWord(steps.join("_")) };
  });
}

/** The name of an API file, from its path: `content_repo` for `v1/content-repo.yaml`, `v2_sync` for `v2_alpha/sync.yaml`. */
function groupOf(path: string): string {
  const [fileName = "", ...folders] = path.split("/").reverse();
  const name = placeholderWord(fileName.replace(/\.\w+$/, ""));
  const folder = folders.find((step) => versionOf(step) !== undefined) ?? "v1";
  return folder === "v1" ? name : `v${versionOf(folder)?.replaceAll(".", "_")}_${name}`;
}

type SuffixOf = (file: Unnamed) => string | undefined;

/** Reads which suffixes folders have, and gives that of a file: what is said of the nearest folder, or its name. */
export function readSuffixes(context: Context, profile: Profile): SuffixOf {
  const suffixes = new Map(profile.apiSuffixes);
  for (const [folder, suffix] of entriesOf(
    valueAt(valueAt(context.source.value, "sources"), "api_suffixes"),
  )) {
    const place = findPlace(context, folder, "folder", pointerTo("/sources/api_suffixes", folder), {
      at: "key",
    });
    if (place !== undefined && typeof suffix === "string" && suffix !== "")
      suffixes.set(place.path, placeholderName(suffix));
  }
  const nearestFirst = [...suffixes].toSorted(([one], [other]) => other.length - one.length);
  return ({ path, root }) =>
    nearestFirst.find(([folder]) => isIn(path, folder))?.[1] ??
    (root === undefined ? undefined : folderName(path.slice(root === "" ? 0 : root.length + 1)));
}

/** The name of the nearest folder in a path that is no version, as a suffix. */
function folderName(path: string): string | undefined {
  const folder = path
    .split("/")
    .slice(0, -1)
    .findLast((step) => versionOf(step) === undefined);
  return folder === undefined ? undefined : placeholderWord(folder);
}
