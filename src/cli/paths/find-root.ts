import { type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * The root of the project that `start` stands in: the nearest folder, from `start` upwards, with a `targets.yaml` or a
 * `specification/targets.yaml`. A `targets.yaml` among the chapters makes the folder above them the root, unless the
 * folder has chapters of its own: then it is a project that happens to be named `specification`.
 * Gives an absolute path, or `undefined` where there is no project.
 */
export function findRoot(start: string): string | undefined {
  let folder = resolve(start);
  for (;;) {
    if (isFile(join(folder, "specification", "targets.yaml"))) return folder;
    if (isFile(join(folder, "targets.yaml"))) {
      const isAmongChapters =
        basename(folder) === "specification" && !isFolder(join(folder, "specification"));
      return isAmongChapters ? dirname(folder) : folder;
    }
    const parent = dirname(folder);
    if (parent === folder) return undefined;
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
