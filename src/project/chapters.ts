import { finding, type Related } from "../diagnostics/finding.ts";
import { groupBy } from "../group-by.ts";
import type { Context } from "./context.ts";
import type { Entry } from "./entries.ts";
import { filesBelow, isChapter, layout, pathIn } from "./layout.ts";

/** Finds the file of a chapter; reports where there is none, with the trail that led to it. */
export type FindChapter = (entry: Entry, trail: () => Related[]) => string | undefined;

export function createFindChapter(context: Context): FindChapter {
  const { files, report } = context;
  let existing: { all: string[]; byFileName: Map<string, string[]> } | undefined;
  return ({ name, location }, trail) => {
    const resolved = files.resolve(pathIn(layout.chapters, name));
    switch (resolved.kind) {
      case "file":
        return resolved.path;
      case "missing": {
        existing ??= chaptersOf(context);
        const sameName = existing.byFileName.get(lastStep(name)) ?? [];
        const args = { chapter: name, folder: layout.chapters, sameName, known: existing.all };
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
function chaptersOf({ files, report }: Context) {
  const folder = files.resolve(layout.chapters);
  const all =
    folder.kind !== "folder"
      ? []
      : [...filesBelow(files, folder.path, report)]
          .filter((path) => isChapter(path) && files.resolve(path).kind === "file")
          .map((path) => path.slice(folder.path.length + 1));
  return { all, byFileName: groupBy(all, lastStep) };
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
