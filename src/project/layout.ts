import type { Report } from "../diagnostics/finding.ts";
import type { Files } from "../source/files.ts";
import { listFolder } from "../source/list-folder.ts";

/** The folders that have a meaning in every project. */
export const layout = { chapters: "specification", templates: "templating", changelogs: "changelogs" };

/** The files that a project may keep beside its targets.yaml: findings that are put off, and changes that are accepted. */
export const keptBesideTargets = { baseline: "spec-baseline.json", acceptedChanges: "spec-changes.yaml" };

/** The folder whose files are parts of others, wherever it stands. */
export const definitionsFolder = "definitions";

/** The part of a path that is in a folder of definitions; `undefined` where it is in none. */
export function pathInDefinitions(path: string): string | undefined {
  const steps = path.split("/");
  const at = steps.indexOf(definitionsFolder);
  return at < 0 || at === steps.length - 1 ? undefined : steps.slice(at + 1).join("/");
}

/** The version that a folder is named for, `2` for `v2_alpha`; `undefined` where its name is no version. */
export function versionOf(folderName: string): string | undefined {
  return /^v(\d+(?:\.\d+)*)(?:[_-].*)?$/.exec(folderName)?.[1];
}

/** The folder that a path is in; the root is `""`. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Whether a file's name says YAML or JSON. */
export function isDataFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

/** The languages that chapters are written in. */
export type ChapterLanguage = "rst" | "markdown";

/** The language of a chapter, which the ending of its name tells. */
export function languageOf(file: string): ChapterLanguage {
  return /\.(?:md|markdown)$/i.test(file) ? "markdown" : "rst";
}

/** Whether a file's name says that it is a chapter. */
export function isChapter(file: string): boolean {
  return file.endsWith(".rst") || languageOf(file) === "markdown";
}

/** The path of something in a folder; the root is `""`. */
export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The path of a file from a folder around it; the root is `""`. */
export function pathFrom(folder: string, file: string): string {
  return folder === "" ? file : file.slice(folder.length + 1);
}

/** Whether the entry at `path` is no link; the folder that it is in must be canonical. */
export function isOwn(files: Files, path: string): boolean {
  const resolved = files.resolve(path);
  return "path" in resolved && resolved.path === path;
}

/**
 * Every file below a canonical folder, by path, in the order of the listings, and every link that leads to none. Folders that
 * are links are passed over: what a link leads to has a place of its own. Folders that cannot be listed are reported.
 * @param passedOver names of folders that are passed over as well
 */
export function* filesBelow(
  files: Files,
  folder: string,
  report: Report,
  passedOver: readonly string[] = [definitionsFolder],
): Generator<string> {
  for (const { name, kind } of listFolder(files, folder, report) ?? []) {
    const path = pathIn(folder, name);
    if (kind !== "folder") yield path;
    else if (!passedOver.includes(name) && isOwn(files, path))
      yield* filesBelow(files, path, report, passedOver);
  }
}
