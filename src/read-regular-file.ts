import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import { limits } from "./limits.ts";

/** What became of reading a file. */
export type RegularFile =
  | { bytes: Buffer }
  | { missing: true }
  /** It is a link, a folder, a pipe or a device, or the system refuses it. */
  | { refused: string };

// Systems without links lack the first, Windows lacks both.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file, if it is one: a link in its place is not followed, a pipe not waited for, a device not read without end,
 * whenever it was put there. Links on the way to its folder are followed.
 */
export function readRegularFile(path: string): RegularFile {
  try {
    // To open a device may already do something.
    const before = lstatSync(path);
    if (!before.isFile()) return { refused: kindOf(before) };
    const descriptor = openSync(path, FLAGS);
    try {
      const { publishedFile } = limits;
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return { refused: kindOf(stats) };
      if (stats.size > publishedFile.most) return { refused: `it has more than ${publishedFile.most} bytes` };
      return { bytes: readFileSync(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return { missing: true };
    if (error.code === "EACCES") return { refused: "permission is denied" };
    return { refused: String(error.code) };
  }
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** What stands at a path, in words. */
export function kindOf(stats: Kind): string {
  if (stats.isFile()) return "it is a file";
  if (stats.isDirectory()) return "it is a folder";
  if (stats.isSymbolicLink()) return "it is a link";
  if (stats.isFIFO()) return "it is a pipe";
  return stats.isSocket() ? "it is a socket" : "it is a device";
}
