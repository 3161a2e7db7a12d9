import type { Entry, Files } from "../../src/source/files.ts";
import { type Node, resolvePath } from "../../src/source/resolve.ts";

/** A file's text, or a symbolic link. */
export type Content = string | { link: string };

/** Files that exist only in memory, keyed by path. */
export function memoryFiles(contents: Record<string, Content>): Files {
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of Object.keys(contents)) {
    const steps = path.split("/");
    for (let depth = 0; depth < steps.length; depth++) {
      const folder = steps.slice(0, depth).join("/");
      if (!folders.has(folder)) folders.set(folder, new Set());
      folders.get(folder)?.add(steps[depth] ?? "");
    }
  }
  const byPath = new Map(Object.entries(contents));
  const inspect = (path: string): Node => {
    const content = byPath.get(path);
    if (content !== undefined)
      return typeof content === "string" ? { kind: "file" } : { kind: "link", target: content.link };
    return folders.has(path) ? { kind: "folder" } : { kind: "missing" };
  };
  const textOf = (path: string) => {
    const content = byPath.get(path);
    return typeof content === "string" ? content : undefined;
  };
  const resolve: Files["resolve"] = (path) => resolvePath(path, { inspect, readSmall: textOf });
  return {
    resolve,
    read(path) {
      const resolved = resolve(path);
      const text = resolved.kind === "file" ? textOf(resolved.path) : undefined;
      if (text !== undefined) return { text };
      return resolved.kind === "folder" ? { unreadable: "it is a folder" } : { missing: true };
    },
    readBytes(path) {
      const text = textOf(path);
      return text === undefined ? { missing: true } : { bytes: new TextEncoder().encode(text) };
    },
    list(path) {
      const resolved = resolve(path);
      if (resolved.kind !== "folder") return [];
      const names = [...(folders.get(resolved.path) ?? [])].sort();
      return names.map((name): Entry => {
        const { kind } = resolve(resolved.path === "" ? name : `${resolved.path}/${name}`);
        return { name, kind: kind === "file" || kind === "folder" ? kind : "other" };
      });
    },
  };
}
