import type { Entry, Files } from "./files.ts";

/** What is in a folder, by the names in it: links are named for what they lead to. */
export function entriesIn(folder: string, names: readonly string[], resolve: Files["resolve"]): Entry[] {
  return names.map((name): Entry => {
    const { kind } = resolve(folder === "" ? name : `${folder}/${name}`);
    return { name, kind: kind === "file" || kind === "folder" ? kind : "other" };
  });
}
