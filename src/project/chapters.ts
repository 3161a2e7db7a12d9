import { finding, type Related } from "../diagnostics/finding.ts";
import { groupBy } from "../group-by.ts";
import { valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import type { Entry } from "./entries.ts";
import { filesBelow, isChapter, pathFrom, pathIn } from "./layout.ts";
import { findPlace } from "./place.ts";

/** Finds the file of a chapter; reports where there is none, with the trail that led to it. */
export type FindChapter = (entry: Entry, trail: () => Related[]) => string | undefined;

/**
 * The folder that chapters are named from, without a `/` at its end; the root is `""`. Gives `undefined` where targets.yaml names one
 * that there is not, which is reported.
 * @param usual where targets.yaml names none
 */
export function readChapterFolder(context: Context, usual: string): string | undefined {
  const named = valueAt(valueAt(context.source.value, "sources"), "chapters");
  if (typeof named !== "string" || named === "") return usual;
  return findPlace(context, named, "folder", "/sources/chapters")?.path;
}

/** @param folder that chapters are named from; where it is not known, none is found, and nothing is reported */
export function createFindChapter(context: Context, folder: string | undefined): FindChapter {
  if (folder === undefined) return () => undefined;
  const { files, report } = context;
  let existing: { all: string[]; byFileName: Map<string, string[]> } | undefined;
  return ({ name, location }, trail) => {
    const resolved = files.resolve(pathIn(folder, name));
    switch (resolved.kind) {
      case "file":
        return resolved.path;
      case "missing": {
        existing ??= chaptersOf(context, folder);
        const sameName = existing.byFileName.get(lastStep(name)) ?? [];
        const args = { chapter: name, folder, sameName, known: existing.all };
        report(finding("chapter-missing", args, location, trail()));
        break;
      }
      case "outside":
        report(finding("path-outside", { path: name }, location, trail()));
        break;
      case "unreadable": {
        const { folder, reason } = resolved;
        const related = [{ message: "targets.yaml names it here", location }, ...trail()];
        report(finding("folder-unreadable", { folder, reason }, { file: folder }, related));
        break;
      }
      default: {
        const args = { path: name, wanted: "file", found: resolved.kind, known: [] };
        report(finding("path-missing", args, location, trail()));
      }
    }
    return undefined;
  };
}

/** The files in the folder of chapters, named as targets.yaml names them, and those of each file name. */
function chaptersOf({ files, report }: Context, path: string) {
  const folder = files.resolve(path);
  const all =
    folder.kind !== "folder"
      ? []
      : [...filesBelow(files, folder.path, report)]
          .filter((path) => isChapter(path) && files.resolve(path).kind === "file")
          .map((file) => pathFrom(folder.path, file));
  return { all, byFileName: groupBy(all, lastStep) };
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
