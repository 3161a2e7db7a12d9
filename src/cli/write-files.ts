import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * Writes all files, or none: each is written beside its place, down to the disk, and renamed there once all of them
 * could be written. So a reader never sees half a file, nor does a crash leave one, or a gap. Files that hold the same
 * already are left alone.
 * @param files contents by absolute path
 * @returns the paths that were written anew
 * @throws UsageError where one cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>): string[] {
  const waiting: { path: string; temporary: string }[] = [];
  let here = "";
  try {
    for (const [path, content] of files) {
      const bytes = Buffer.from(content);
      if (holds(path, bytes)) continue;
      here = dirname(path);
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${path} is a folder`);
      // Hidden, so that whoever watches the folder passes it over.
      const temporary = join(here, `.${basename(path)}.${process.pid}.tmp`);
      makeFolder(here);
      waiting.push({ path, temporary });
      // What a process of the same number left behind when it was killed; and never through a link of that name.
      rmSync(temporary, { force: true });
      writeFileSync(temporary, bytes, { flag: "wx", flush: true });
    }
    for (const { path, temporary } of waiting) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of waiting) if (existsSync(temporary)) rmSync(temporary);
    throw new UsageError(`The folder ${here} cannot be written: ${causeOf(error)}. Nothing was written.`);
  }
  return waiting.map(({ path }) => path);
}

/** Files of a folder by their absolute paths. */
export function filesIn(folder: string, files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(Array.from(files, ([path, content]) => [join(folder, path), content]));
}

/** Makes a folder and those around it. Node's own `recursive` never ends where no folder can be made, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function holds(path: string, bytes: Buffer): boolean {
  try {
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^(\w+): ([^,]+), .*$/s, "$2 ($1)") : String(error);
}
