import { finding, type Report } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import type { Entry, Files } from "./files.ts";
import { isIgnoredName } from "./ignored-names.ts";

/**
 * What a project may be made of in a folder, in code-unit order: backups, locks and the like are left out. Nothing where
 * there is no such folder. Gives `undefined` where there is one that cannot be listed or is too deep, and reports that.
 */
export function listFolder(files: Files, path: string, report: Report): Entry[] | undefined {
  const { most } = limits.folderDepth;
  const listing =
    path.split("/").length > most
      ? { unreadable: `it is more than ${most} folders deep`, folder: path }
      : files.list(path);
  if ("unreadable" in listing) {
    const { folder, unreadable: reason } = listing;
    report(finding("folder-unreadable", { folder, reason }, { file: folder }));
    return undefined;
  }
  return listing.entries.filter(({ name }) => !isIgnoredName(name));
}
