import { lstatSync, readlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRegularFile } from "../../read-regular-file.ts";

/** A file as git noted it when it was last added or checked out. */
interface Entry {
  mode: string;
  /** The hash of its content, as git has it. */
  id: string;
  /** Of a conflict, which side; 0 otherwise. */
  stage: string;
  path: string;
  /** When it was written, in nanoseconds. */
  time: bigint;
  size: bigint;
  flags: number;
}

/** Files that need not be there, or that the user asked git to take for unchanged. */
const UNCHECKED = 0x4000_8000;
const SUBMODULE = "160000";
const LINK = "120000";
const SECOND = 1_000_000_000n;

/**
 * Whether a file of a checkout is another than its index says. Git would pass contents through the filters that its
 * configuration names; here, they are compared as they are. So a file that a filter changes counts as changed once its
 * size or time is another than git noted. Line ends make no difference, nor do the bits of who may run a file; what a
 * submodule holds is not looked at.
 * @param folder the checkout's folder, every link followed
 * @param index the file of the index
 * @param listing what `git ls-files --stage --debug --full-name -z` gives
 */
export function differsFromIndex(folder: string, index: string, listing: string): boolean {
  const written = lstatSync(index, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;
  const folders = new Map<string, boolean>();
  const isPlain = (path: string): boolean => {
    if (path === ".") return true;
    const known = folders.get(path);
    if (known !== undefined) return known;
    const found =
      isPlain(dirname(path)) &&
      lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true;
    folders.set(path, found);
    return found;
  };
  return entriesOf(listing).some(
    (entry) =>
      entry.stage !== "0" ||
      ((entry.flags & UNCHECKED) === 0 &&
        entry.mode !== SUBMODULE &&
        (leadsOut(entry.path) || !isPlain(dirname(entry.path)) || isChanged(folder, entry, written))),
  );
}

/** Git does not document its notes on a file's state for programs: where a version of git says it otherwise, contents are compared. */
function entriesOf(listing: string): Entry[] {
  const form = /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]+)\0([^\0]*?)(?=\d{6} [0-9a-f]{40,64} \d\t|$)/gy;
  return Array.from(listing.matchAll(form), ([, mode = "", id = "", stage = "", path = "", noted = ""]) => {
    const [, seconds, nanoseconds] = /^ *mtime: (\d+):(\d+)$/m.exec(noted) ?? [];
    const [, size, flags] = /^ *size: (\d+)\tflags: ([0-9a-f]+)$/m.exec(noted) ?? [];
    const time = BigInt(seconds ?? 0) * SECOND + BigInt(nanoseconds ?? 0);
    return {
      mode,
      id,
      stage,
      path,
      time,
      size: BigInt(size ?? -1),
      flags: Number.parseInt(flags ?? "0", 16),
    };
  });
}

/** Whether a name is none that git itself gives to a file: an index can be made by anybody. */
function leadsOut(path: string): boolean {
  return path.startsWith("/") || path.includes("\\") || path.split("/").includes("..");
}

function isChanged(folder: string, entry: Entry, written: bigint): boolean {
  const path = join(folder, entry.path);
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return true;
  // Where git noted whole seconds, only those can be compared.
  const time = entry.time % SECOND === 0n ? stats.mtimeNs - (stats.mtimeNs % SECOND) : stats.mtimeNs;
  // What was written after the index was may be another with the same size and time.
  if (entry.size === stats.size % 0x1_0000_0000n && time === entry.time && time < written) return false;
  const bytes =
    stats.isSymbolicLink() && entry.mode === LINK ? Buffer.from(readlinkSync(path)) : contentOf(path);
  return (
    bytes === undefined ||
    (idOf(bytes, entry.id) !== entry.id && idOf(unixLines(bytes), entry.id) !== entry.id)
  );
}

function contentOf(path: string): Buffer | undefined {
  const read = readRegularFile(path);
  return "bytes" in read ? read.bytes : undefined;
}

/** The hash that git knows a content by, of the kind that `like` is of. */
function idOf(bytes: Buffer, like: string): string {
  // Imported above, it would cost every run a fifth of Node's own start.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash(like.length === 40 ? "sha1" : "sha256");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function unixLines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
