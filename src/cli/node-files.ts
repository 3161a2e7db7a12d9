import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { relative, resolve as resolvePathname, sep } from "node:path";
import { limits } from "../limits.ts";
import { entriesIn } from "../source/entries-in.ts";
import type { BytesResult, Files, ReadResult, Resolved } from "../source/files.ts";
import { memoize } from "../source/memoize.ts";
import { MOST_LINK_TEXT, type Node, refusalOf, resolvePath } from "../source/resolve.ts";
import { replacement, textOfBytes } from "./text-of-bytes.ts";

/** A text that stands for a symbolic link is no longer than this many bytes. */

export interface NodeFiles extends Files {
  /** What was looked at so far; it grows with what is asked. */
  trace(): Trace;
}

/** The paths of files that were read, of all that was looked at, and of the folders that were listed. */
export interface Trace {
  read: ReadonlySet<string>;
  looked: ReadonlySet<string>;
  listed: ReadonlySet<string>;
}

/**
 * The files below a folder of the disk. Nothing outside of it is ever read, whatever links say. Each file is looked at
 * when it is first needed; make new ones after a change on the disk.
 * @param opening called with how many files were opened, whenever another one is
 */
export function nodeFiles(root: string, opening?: (count: number) => void): NodeFiles {
  const top = realpathSync(root);
  const onDisk = (path: string) => (path === "" ? top : `${top}${sep}${path}`);

  const opened = new Set<string>();
  const looked = new Set<string>();
  const listed = new Set<string>();
  let bytesRead = 0;

  const statsOf = memoize((path) => {
    looked.add(path);
    return ask(() => lstatSync(onDisk(path)));
  });

  const inspect = memoize((path): Node => {
    const asked = statsOf(path);
    if ("refused" in asked)
      return nothingThere.has(asked.refused)
        ? { kind: "missing" }
        : { kind: "unreadable", reason: reasonOf(asked.refused) };
    const { given: stats } = asked;
    if (stats.isSymbolicLink()) return { kind: "link", target: linkTarget(path) };
    return stats.isDirectory() ? { kind: "folder" } : { kind: stats.isFile() ? "file" : "special" };
  });

  /** The target of a link; an absolute one that leads to a place below the root is made relative to the link. */
  const linkTarget = (path: string): string => {
    const target = readlinkSync(onDisk(path)).replaceAll(sep, "/");
    if (!target.startsWith(`${top.replaceAll(sep, "/")}/`)) return target;
    return relative(resolvePathname(onDisk(path), ".."), target).replaceAll(sep, "/");
  };

  const readSmall = (path: string): string | undefined => {
    opened.add(path);
    const stats = statsOf(path);
    if ("refused" in stats || stats.given.size > MOST_LINK_TEXT) return undefined;
    const text = ask(() => readFileSync(onDisk(path), "utf8"));
    return "given" in text ? text.given : undefined;
  };

  const resolve = memoize((path): Resolved => resolvePath(path, { inspect, readSmall }));

  const readWith = <Result>(path: string, read: (path: string) => Result) => {
    const resolved = resolve(path);
    if (resolved.kind === "file") {
      opened.add(resolved.path);
      opening?.(opened.size);
      const stats = statsOf(resolved.path);
      const size = "given" in stats ? stats.given.size : 0;
      const { file, files } = limits;
      if (size > file.most) return { unreadable: `it has ${size} bytes, and may have ${file.most}` };
      bytesRead += size;
      if (bytesRead > files.most)
        return { unreadable: `with it, all files of the project have more than ${files.most} bytes` };
      return read(onDisk(resolved.path));
    }
    const refusal = refusalOf(resolved);
    if (refusal !== undefined) return { unreadable: refusal };
    // Node puts this into names that it cannot decode, and finds nothing under them.
    if (path.includes(replacement)) return { unreadable: "its name is not UTF-8 text; rename it" };
    return { missing: true } as const;
  };

  return {
    resolve,
    read: (path) => readWith(path, readText),
    readBytes: (path) => readWith(path, readBytes),
    list(path) {
      const resolved = resolve(path);
      if (resolved.kind === "unreadable") return { unreadable: resolved.reason, folder: resolved.folder };
      if (resolved.kind !== "folder") return { entries: [] };
      const { path: folder } = resolved;
      listed.add(folder);
      const asked = ask(() => readdirSync(onDisk(folder)));
      const names = "given" in asked ? asked.given.sort() : [];
      const within = (name: string) => (folder === "" ? name : `${folder}/${name}`);
      // A folder that may be listed and not entered tells names, but not what they are the names of.
      const refusals = [asked, ...names.map((name) => statsOf(within(name)))].flatMap((each) =>
        "refused" in each && !isGone.has(each.refused) ? each.refused : [],
      );
      if (refusals[0] !== undefined) return { unreadable: reasonOf(refusals[0]), folder };
      return { entries: entriesIn(folder, names, resolve) };
    },
    trace: () => ({ read: opened, looked, listed }),
  };
}

function readText(path: string): ReadResult {
  const read = readBytes(path);
  return "bytes" in read ? textOfBytes(read.bytes) : read;
}

function readBytes(path: string): Exclude<BytesResult, { bytes: Uint8Array }> | { bytes: Buffer } {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ENOENT") return { missing: true };
    return { unreadable: reasonOf(String(error.code)) };
  }
}

/** What the file system gives, or its code for why it refuses. */
function ask<T>(access: () => T): { given: T } | { refused: string } {
  try {
    return { given: access() };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { refused: String(error.code) };
    throw error;
  }
}

/** Refusals that say that something has just been removed or replaced. */
const isGone = new Set(["ENOENT", "ENOTDIR"]);

/** Refusals that say that nothing can be at a path, whatever there is. */
const nothingThere = new Set([...isGone, "ENAMETOOLONG", "ELOOP", "EINVAL", "ERR_INVALID_ARG_VALUE"]);

function reasonOf(code: string): string {
  if (code === "EACCES" || code === "EPERM") return "permission is denied";
  return code === "ENAMETOOLONG" ? "a path in it is too long" : code;
}
