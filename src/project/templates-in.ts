import type { Report } from "../diagnostics/finding.ts";
import type { Files } from "../source/files.ts";
import { listFolder } from "../source/list-folder.ts";

/** The names of the templates directly in a folder. */
export function templatesIn(files: Files, folder: string, report: Report): string[] {
  return (listFolder(files, folder, report) ?? [])
    .filter(({ name, kind }) => kind === "file" && name.endsWith(".njk"))
    .map(({ name }) => name);
}
