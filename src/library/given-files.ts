import { entriesIn } from "../source/entries-in.ts";
import type { Files } from "../source/files.ts";
import { resolvePath } from "../source/resolve.ts";

/**
 * Files whose texts are given, by their paths.
 * @throws TypeError where a path is none of a file in a project
 */
export function givenFiles(texts: ReadonlyMap<string, string>): Files {
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of texts.keys()) {
    const steps = path.split("/");
    if (steps.some((step) => step === "" || step === "." || step === "..") || /[\\\0]/.test(path))
      throw new TypeError(
        `${JSON.stringify(path)} is no path of a file in a project: write it as "api/loans.yaml"`,
      );
    for (const [depth, step] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(step));
      if (texts.has(folder)) throw new TypeError(`${JSON.stringify(folder)} is a file and a folder`);
    }
  }
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
