import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, realpathSync } from "node:fs";
import { basename, dirname, join, parse, sep } from "node:path";
import { kindOf } from "../../read-regular-file.ts";

/**
 * Folders that are gone through without following links, and that stay what they were, whatever is put in their place
 * meanwhile. Linux keeps a descriptor of each; elsewhere, its path is looked at again before each use.
 */
export interface HeldFolders {
  /** The path by which something is reached, its folder held; undefined where there is no such folder. */
  find(path: string): string | undefined;
  /** The same, with the folders made that are missing. */
  make(path: string): string;
}

/** What something is reached by. @throws Error where a folder is a link, or none, or cannot be opened */
type Reach = (name: string) => string;

/**
 * Holds folders as long as `use` runs.
 * @param use is given what takes absolute paths, every link in which was followed already: one found now is refused
 */
export function withHeldFolders<T>(use: (folders: HeldFolders) => T): T {
  const held = new Map<string, Reach>();
  const descriptors: number[] = [];
  const open = hasDescriptorPaths ? openOnLinux(descriptors) : openElsewhere;
  const hold = (folder: string, isMade: boolean): Reach | undefined => {
    const known = held.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    let reach: Reach | undefined;
    if (parent === folder) reach = open(folder, folder);
    else {
      const around = hold(parent, isMade);
      const path = around?.(basename(folder));
      if (path === undefined) return undefined;
      if (isMade) makeFolder(path);
      else if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
      reach = open(path, folder);
    }
    held.set(folder, reach);
    return reach;
  };
  try {
    return use({
      find: (path) => hold(dirname(path), false)?.(basename(path)),
      make(path) {
        const reach = hold(dirname(path), true);
        if (reach === undefined) throw new Error(`${dirname(path)} cannot be made`);
        return reach(basename(path));
      },
    });
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
  }
}

const hasDescriptorPaths = process.platform === "linux" && existsSync("/proc/self/fd");
/** Linux opens with this what may be gone through and not read; Node has no name for it. */
const O_PATH = 0o10000000;

function openOnLinux(descriptors: number[]): (path: string, shown: string) => Reach {
  return (path, shown) => {
    let descriptor: number;
    try {
      descriptor = openSync(path, O_PATH | constants.O_DIRECTORY | constants.O_NOFOLLOW);
    } catch (error) {
      refuseOther(path, shown);
      throw error;
    }
    descriptors.push(descriptor);
    return (name) => `/proc/self/fd/${descriptor}/${name}`;
  };
}

function openElsewhere(_: string, shown: string): Reach {
  return (name) => {
    refuseOther(shown, shown);
    const real = realpathSync(shown);
    if (real !== shown) throw new Error(`${shown} leads to ${real}`);
    return shown === parse(shown).root ? `${shown}${name}` : `${shown}${sep}${name}`;
  };
}

function refuseOther(path: string, shown: string): void {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) throw new Error(`${shown} is no folder: ${kindOf(stats)}`);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    // Another build may be making it, too.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** Files of a folder by their absolute paths. */
export function filesIn<Content>(folder: string, files: ReadonlyMap<string, Content>): Map<string, Content> {
  return new Map(Array.from(files, ([path, content]) => [join(folder, path), content]));
}
