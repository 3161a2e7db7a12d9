import type { Report } from "../diagnostics/finding.ts";
import type { Files } from "../source/files.ts";
import { listFolder } from "../source/list-folder.ts";

/** The names that the original's layout gives a meaning. */
export const layout = {
  chapters: "specification",
  schemas: "event-schemas/schema",
  examples: "event-schemas/examples",
  commonFields: "core-event-schema",
  templates: "templating",
  changelogs: "changelogs",
};

const definitions = "definitions";

const definitionFolders = new Set([definitions, layout.commonFields, "v1-event-schema"]);

/** The part of a path that stands in a folder of definitions; `undefined` where it stands in none. */
export function pathInDefinitions(path: string): string | undefined {
  const steps = path.split("/");
  const at = steps.indexOf(definitions);
  return at < 0 || at === steps.length - 1 ? undefined : steps.slice(at + 1).join("/");
}

/** The version that a folder is named for, `2` for `v2_alpha`; `undefined` where its name is no version. */
export function versionOf(folderName: string): string | undefined {
  return /^v(\d+(?:\.\d+)*)(?:[_-].*)?$/.exec(folderName)?.[1];
}

/** The folder that a path stands in; the root is `""`. */
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

/** Whether the entry at `path` is no link; the folder that it stands in must be canonical. */
export function isOwn(files: Files, path: string): boolean {
  const resolved = files.resolve(path);
  return "path" in resolved && resolved.path === path;
}

/**
 * Every file below a canonical folder, by path, in the order of the listings, and every link that leads to none. Folders
 * of definitions (unless asked for) and folders that are links are passed over: what a link leads to has a place of its own.
 * Folders that cannot be listed are reported.
 */
export function* filesBelow(
  files: Files,
  folder: string,
  report: Report,
  withDefinitions = false,
): Generator<string> {
  for (const { name, kind } of listFolder(files, folder, report) ?? []) {
    const path = pathIn(folder, name);
    const isPassed = definitionFolders.has(name) && !(withDefinitions && name === definitions);
    if (kind !== "folder") yield path;
    else if (!isPassed && isOwn(files, path)) yield* filesBelow(files, path, report, withDefinitions);
  }
}
