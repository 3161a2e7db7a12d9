import { entriesIn, foldersOf } from "../../src/source/entries-in.ts";
import type { Files } from "../../src/source/files.ts";
import { type Node, resolvePath } from "../../src/source/resolve.ts";

/** A file's text, a symbolic link, or why a folder cannot be looked into. */
export type Content = string | { link: string } | { unreadable: string };

/** Files that exist only in memory, keyed by path. */
export function memoryFiles(contents: Record<string, Content>): Files {
  const folders = foldersOf(Object.keys(contents));
  const byPath = new Map(Object.entries(contents));
  /** Why the folder that a path stands in, or one above, cannot be looked into. */
  const reasonAround = (path: string): string | undefined => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const content = byPath.get(folder);
    if (typeof content === "object" && "unreadable" in content) return content.unreadable;
    return folder === "" ? undefined : reasonAround(folder);
  };
  const inspect = (path: string): Node => {
    const content = byPath.get(path);
    if (typeof content === "string") return { kind: "file" };
    if (content !== undefined && "link" in content) return { kind: "link", target: content.link };
    if (content !== undefined) return { kind: "folder" };
    const reason = reasonAround(path);
    if (reason !== undefined) return { kind: "unreadable", reason };
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
      if (resolved.kind === "unreadable") return { unreadable: resolved.reason };
      return resolved.kind === "folder" ? { unreadable: "it is a folder" } : { missing: true };
    },
    readBytes(path) {
      const text = textOf(path);
      return text === undefined ? { missing: true } : { bytes: new TextEncoder().encode(text) };
    },
    list(path) {
      const resolved = resolve(path);
      if (resolved.kind === "unreadable") return { unreadable: resolved.reason, folder: resolved.folder };
      if (resolved.kind !== "folder") return { entries: [] };
      const content = byPath.get(resolved.path);
      if (typeof content === "object" && "unreadable" in content)
        return { unreadable: content.unreadable, folder: resolved.path };
      const names = [...(folders.get(resolved.path) ?? [])].sort();
      return { entries: entriesIn(resolved.path, names, resolve) };
    },
  };
}
