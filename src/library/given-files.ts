import { entriesIn, foldersOf } from "../source/entries-in.ts";
import type { Files } from "../source/files.ts";
import { resolvePath } from "../source/resolve.ts";

/**
 * Files whose texts are given, by their paths.
 * @throws TypeError where a path is none of a file in a project
 */
export function givenFiles(texts: ReadonlyMap<string, string>): Files {
  for (const path of texts.keys())
    if (path.split("/").some(isNoName) || /[\\\0]/.test(path))
      throw new TypeError(
        `${JSON.stringify(path)} is no path of a file in a project: write it as "api/loans.yaml"`,
      );
  const folders = foldersOf(texts.keys());
  const both = [...folders.keys()].find((folder) => texts.has(folder));
  if (both !== undefined) throw new TypeError(`${JSON.stringify(both)} is a file and a folder`);
  const resolve: Files["resolve"] = (path) =>
    resolvePath(path, {
      inspect: (each) => ({ kind: texts.has(each) ? "file" : folders.has(each) ? "folder" : "missing" }),
      readSmall: () => undefined,
    });
  const textAt = (path: string) => {
    const resolved = resolve(path);
    return resolved.kind === "file" ? texts.get(resolved.path) : undefined;
  };
  return {
    resolve,
    read(path) {
      const text = textAt(path);
      return text === undefined ? { missing: true } : { text };
    },
    readBytes(path) {
      const text = textAt(path);
      return text === undefined ? { missing: true } : { bytes: new TextEncoder().encode(text) };
    },
    list(path) {
      const resolved = resolve(path);
      if (resolved.kind !== "folder") return { entries: [] };
      return { entries: entriesIn(resolved.path, [...(folders.get(resolved.path) ?? [])].sort(), resolve) };
    },
  };
}

function isNoName(step: string): boolean {
  return step === "" || step === "." || step === "..";
}
