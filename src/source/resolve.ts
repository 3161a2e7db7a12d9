import type { Resolved } from "./files.ts";

/** What stands at one path, no link followed. */
export type Node =
  | { kind: "file" | "folder" }
  | { kind: "link"; target: string }
  | { kind: "missing" }
  /** A device, a pipe or a socket. */
  | { kind: "special" }
  /** Why the system does not tell. */
  | { kind: "unreadable"; reason: string };

/** What link resolution needs of a file system. */
export interface NodeReader {
  inspect(path: string): Node;
  /** The text of a file that has at most `MOST_LINK_TEXT` bytes, or `undefined`. */
  readSmall(path: string): string | undefined;
}

/** Bytes of a file that may stand for a link. */
export const MOST_LINK_TEXT = 1024;

/** As many links as Linux follows before it takes them for a circle. */
const MAXIMUM_LINKS = 40;

/**
 * Follows every link on `path`, which is relative to the project's root and may contain `.` and `..`.
 *
 * Where a folder is needed and a small file stands that holds nothing but a relative path, that file is taken for a
 * symbolic link: git writes links so on systems that have none.
 */
export function resolvePath(path: string, nodes: NodeReader): Resolved {
  const done: string[] = [];
  let steps = path.split("/").reverse();
  let links = 0;
  let kind: "file" | "folder" = "folder";
  while (steps.length > 0) {
    const step = steps.pop();
    if (step === undefined || step === "" || step === ".") continue;
    if (kind === "file") return { kind: "missing" };
    if (step === "..") {
      if (done.pop() === undefined) return { kind: "outside" };
      continue;
    }
    const here = [...done, step].join("/");
    const node = nodes.inspect(here);
    if (node.kind === "missing" || node.kind === "special") return node;
    if (node.kind === "unreadable") return { ...node, folder: done.join("/") };
    const more = steps.some((next) => next !== "" && next !== ".");
    const target = node.kind === "link" ? node.target : more ? linkText(here, node.kind, nodes) : undefined;
    if (target === undefined) {
      if (node.kind !== "link") kind = node.kind;
      done.push(step);
      continue;
    }
    if (target.startsWith("/") || /^[A-Za-z]:|\\/.test(target)) return { kind: "outside" };
    if (++links > MAXIMUM_LINKS) return { kind: "circle" };
    steps = [...steps, ...target.split("/").reverse()];
  }
  return { kind, path: done.join("/") };
}

/** Why what a path leads to cannot be read as a file; `undefined` for a file, and where there is nothing. */
export function refusalOf(resolved: Resolved): string | undefined {
  switch (resolved.kind) {
    case "folder":
      return "it is a folder";
    case "special":
      return "it is a device or a pipe, and no file";
    case "circle":
      return "its symbolic links lead round in a circle";
    case "unreadable":
      return resolved.reason;
    default:
      return undefined;
  }
}

function linkText(path: string, kind: "file" | "folder", nodes: NodeReader): string | undefined {
  if (kind === "folder") return undefined;
  const text = nodes.readSmall(path)?.trim();
  return text !== undefined && /^[\w.@#$+-]+(\/[\w.@#$+-]+)*\/?$/.test(text) ? text : undefined;
}
