import { type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { siteConfigOf } from "../../project/hugo/config.ts";

/**
 * The root of the project that `start` is in: the nearest folder, from `start` upwards, with a `targets.yaml` or a
 * `specification/targets.yaml`. A `targets.yaml` among the chapters makes the folder above them the root, unless the
 * folder has chapters of its own: then it is a project that happens to be named `specification`.
 * Where there is none, it is the nearest folder with a site that is made by Hugo.
 * Gives an absolute path, or `undefined` where there is no project.
 */
export function findRoot(start: string): string | undefined {
  return findUpwards(start, rootAt) ?? findUpwards(start, (folder) => (isSite(folder) ? folder : undefined));
}

function rootAt(folder: string): string | undefined {
  if (isFile(join(folder, "specification", "targets.yaml"))) return folder;
  if (isFile(join(folder, "targets.yaml"))) {
    const isAmongChapters = basename(folder) === "specification" && !isFolder(join(folder, "specification"));
    return isAmongChapters ? dirname(folder) : folder;
  }
  return undefined;
}

/** Whether a folder holds a site that is made by Hugo. */
function isSite(folder: string): boolean {
  const isThere = { file: isFile, folder: isFolder };
  return siteConfigOf((path, kind) => isThere[kind](join(folder, path))) !== undefined;
}

function findUpwards(start: string, find: (folder: string) => string | undefined): string | undefined {
  let folder = resolve(start);
  for (;;) {
    const found = find(folder);
    const parent = dirname(folder);
    if (found !== undefined || parent === folder) return found;
    folder = parent;
  }
}

function isFile(path: string): boolean {
  return inspect(path)?.isFile() ?? false;
}

/** Whether there is a folder, which may be looked at. */
export function isFolder(path: string): boolean {
  return inspect(path)?.isDirectory() ?? false;
}

/** A folder that may not be looked into has nothing in it for us. */
function inspect(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
