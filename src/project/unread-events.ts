import { valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import { definitionsFolder, filesBelow, parentOf } from "./layout.ts";
import type { Profile } from "./profile/profile.ts";
import type { EventFolder, UnreadEventFile } from "./project.ts";

/**
 * The files below the folders of event schemas and examples that are in a further folder, where none is read: only folders
 * that are named for a version, or by targets.yaml, are. Those of definitions, and the shared fields, are passed over.
 */
export function readUnreadEventFiles(
  { source, files }: Context,
  { events, partFolders }: Profile,
  folders: readonly EventFolder[],
  commonFieldFiles: readonly string[],
): UnreadEventFile[] {
  if (events === undefined) return [];
  const isNamed = valueAt(valueAt(source.value, "sources"), "events") !== undefined;
  const found = new Map<string, UnreadEventFile>();
  for (const kind of ["schemas", "examples"] as const) {
    const read = new Set(folders.flatMap((folder) => folder[kind] ?? []));
    const shared = new Set(commonFieldFiles.map(parentOf));
    for (const top of isNamed ? read : [events[kind]]) {
      const folder = files.resolve(top);
      if (folder.kind !== "folder") continue;
      // Nothing would be read of a folder that cannot be listed.
      for (const file of filesBelow(files, folder.path, () => {}, [definitionsFolder, ...partFolders])) {
        const parent = parentOf(file);
        if (read.has(parent) || shared.has(parent) || /\.(?:md|rst|txt)$/i.test(file)) continue;
        found.set(file, { file, kind, home: homeOf(parent, read) ?? folder.path });
      }
    }
  }
  return [...found.values()];
}

/** The folder that is read and stands next above. */
function homeOf(folder: string, read: ReadonlySet<string>): string | undefined {
  for (let above = folder; above !== ""; above = parentOf(above)) if (read.has(above)) return above;
  return undefined;
}
