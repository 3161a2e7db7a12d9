import type { Entry, Files } from "./files.ts";

/** The names in each folder of files, by the folders' paths; the root, `""`, is there in any case. */
export function foldersOf(files: Iterable<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of files) {
    const steps = path.split("/");
    for (const [depth, step] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(step));
    }
  }
  return folders;
}

/** What is in a folder, by the names in it: links are named for what they lead to. */
export function entriesIn(folder: string, names: readonly string[], resolve: Files["resolve"]): Entry[] {
  return names.map((name): Entry => {
    const { kind } = resolve(folder === "" ? name : `${folder}/${name}`);
    return { name, kind: kind === "file" || kind === "folder" ? kind : "other" };
  });
}
