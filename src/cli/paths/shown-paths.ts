import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../usage-error.ts";
import { isFolder } from "./find-root.ts";

/** How the files of a project are named, each by the path that leads to it from where its reader stands. */
export interface ShownPaths {
  /** For people, whose terminal or editor opens paths from the working directory. */
  forPeople(file: string): string;
  /** For programs, which look from `base`. */
  forPrograms(file: string): string;
  /** The root of the repository around the project, or the working directory where there is none; absolute. */
  base: string;
}

/**
 * @param cwd the working directory, every link followed
 * @param root the project's folder, absolute, maybe through links
 * @param relativeTo the folder that all paths shall begin at instead, from the working directory
 * @throws UsageError where that is no folder
 */
export function shownPaths(cwd: string, root: string, relativeTo?: string): ShownPaths {
  const asked = relativeTo === undefined ? undefined : existing(resolve(cwd, relativeTo), relativeTo);
  const forPeople = pathsFrom(asked ?? cwd, root);
  // A repository knows its files by their own paths, and none by a link to the folder they are in.
  const real = realpathSync(root);
  const repository = asked === undefined ? repositoryAround(real) : undefined;
  return {
    forPeople,
    forPrograms: repository === undefined ? forPeople : pathsFrom(repository, real),
    base: repository ?? asked ?? cwd,
  };
}

/** What names the files of a project by their paths from a folder. */
function pathsFrom(folder: string, root: string): (file: string) => string {
  // Through a link, as the user named the project, where it is below the folder; else only real paths lead there.
  const isBelow = !leadsOut(relative(folder, root));
  const [from, to] = isBelow ? [folder, root] : [realpathSync(folder), realpathSync(root)];
  return (file) => relative(from, join(to, file)).split(sep).join("/");
}

/** Git itself is not asked: it would run what the settings of an untrusted repository name. */
function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryAround(parent);
}

function existing(folder: string, name: string): string {
  if (isFolder(folder)) return folder;
  throw new UsageError(`There is no folder ${name}.`);
}

function leadsOut(path: string): boolean {
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
}
