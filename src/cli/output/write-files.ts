import { lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readRegularFile } from "../../read-regular-file.ts";
import { UsageError } from "../usage-error.ts";
import { type HeldFolders, withHeldFolders } from "./held-folders.ts";
import { withoutInterruption } from "./interruption.ts";

/** What is written into a file. */
export type FileContent = string | Uint8Array;

/** Tells of a path that it must not be written over, and why. */
export type Protection = (path: string) => string | undefined;

/** For what writes over sources on purpose. */
export const unprotected: Protection = () => undefined;

/**
 * Writes all files, or none: each is written beside its place, down to the disk, and renamed there once all of them
 * could be written. So a reader never sees half a file, nor does a crash leave one, or a gap. Files that hold the same
 * already are left alone; a link in the place of one is replaced, not followed.
 * @param files contents by absolute path, every link in whose folder was followed: one that is met now is refused
 * @returns the paths that were written anew
 * @throws UsageError where one cannot be written, before anything is where it is protected
 */
export function writeFiles(files: ReadonlyMap<string, FileContent>, protection: Protection): string[] {
  refuseProtected(files, protection);
  return withHeldFolders((folders) => writeHeld(folders, files));
}

/** @throws UsageError where a file must not be written over, and would not stay as it is */
export function refuseProtected(files: ReadonlyMap<string, FileContent>, protection: Protection): void {
  for (const [path, content] of files) {
    const reason = protection(path);
    if (reason !== undefined && !holds(path, Buffer.from(content)))
      throw new UsageError(`${reason} Nothing was written.`);
  }
}

/** The same as `writeFiles`, in folders that are held already, of files that are not protected. */
export function writeHeld(folders: HeldFolders, files: ReadonlyMap<string, FileContent>): string[] {
  const waiting: { path: string; place: string; temporary: string }[] = [];
  const renamed: string[] = [];
  let here = "";
  try {
    for (const [path, content] of files) {
      here = dirname(path);
      const bytes = Buffer.from(content);
      const place = folders.make(path);
      if (holds(place, bytes)) continue;
      if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${path} is a folder`);
      // Hidden, so that whoever watches the folder passes it over.
      const temporary = join(dirname(place), `.${basename(path)}.${process.pid}.tmp`);
      // What a process of the same number left behind when it was killed; and never through a link of that name.
      rmSync(temporary, { force: true });
      waiting.push({ path, place, temporary });
      writeFileSync(temporary, bytes, { flag: "wx", flush: true });
    }
    withoutInterruption(() => {
      for (const { path, place, temporary } of waiting) {
        here = dirname(path);
        renameSync(temporary, place);
        renamed.push(path);
      }
    });
    for (const folder of new Set([...files.keys()].map(dirname))) removeLeftovers(folders, folder);
  } catch (error) {
    for (const { temporary } of waiting) rmSync(temporary, { force: true });
    throw new UsageError(
      `The folder ${here} cannot be written: ${causeOf(error)}. ${outcome(waiting, renamed)}`,
    );
  }
  return renamed;
}

/**
 * Gives files new names, one after the other, at absolute paths whose links were followed.
 * @throws UsageError where one cannot have its name: those before it have theirs
 */
export function renameFiles(renamings: readonly { from: string; to: string }[]): void {
  withHeldFolders((folders) => {
    for (const { from, to } of renamings)
      try {
        renameSync(folders.make(from), folders.make(to));
      } catch (error) {
        throw new UsageError(`${from} cannot be renamed to ${basename(to)}: ${causeOf(error)}.`);
      }
  });
}

function outcome(waiting: readonly { path: string }[], renamed: readonly string[]): string {
  if (renamed.length === 0) return "Nothing was written.";
  const isNew = new Set(renamed);
  const old = waiting.flatMap(({ path }) => (isNew.has(path) ? [] : [path]));
  return `Replaced were ${renamed.join(", ")}; not replaced, and as they were, are ${old.join(", ")}. Build again once it can be written.`;
}

/** The temporary names of files that are written. */
const LEFTOVER = /^\..+\.[^.]+\.(\d+)\.tmp$/;

/** Removes what processes left that were killed while they wrote. */
function removeLeftovers(folders: HeldFolders, folder: string): void {
  const place = dirname(folders.make(join(folder, "any")));
  for (const name of readdirSync(place)) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(place, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function holds(path: string, bytes: Buffer): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false;
  const read = readRegularFile(path);
  return "bytes" in read && read.bytes.equals(bytes);
}

/** Why something failed, without the path by which it was reached. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^(\w+): ([^,]+), .*$/s, "$2 ($1)") : String(error);
}
