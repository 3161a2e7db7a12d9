import { isOwnFile } from "../../project/own-files.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import type { Reading } from "../read-text.ts";
import { encodedPath, relativePath } from "./relative-path.ts";

/** Begins the address of a file of the project that is copied beside the pages, which stands for the place of the copy. */
const SCHEME = "copied:";

/** Such an address; `rest` is what stands behind the path in an address, from `?` or `#` on. */
export function copiedAddress(file: string, rest: string): string {
  return `${SCHEME}${encodedPath(file)}${rest}`;
}

/** The file in such an address, by its path from the project's root, and what stands behind it; `undefined` in others. */
export function copiedFileOf(address: string): { file: string; rest: string } | undefined {
  if (!address.startsWith(SCHEME)) return undefined;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address.slice(SCHEME.length)) ?? [];
  return { file: percentDecoded(path), rest };
}

/** The address of a copy on a page, by the paths of both in the output folder. */
export function addressOfCopy(page: string, copy: string, rest: string): string {
  return `${encodedPath(relativePath(page, copy))}${rest}`;
}

/**
 * Gives the paths of the copies of a target, in the output folder, by those of the files in the project. They stand in a folder `files`
 * in that of the target, or on a site in one at its root, where what Hugo publishes under an address has that.
 * @param outputs what all targets are published as
 */
export function createCopyPaths(
  outputs: readonly string[],
  { isSite }: { isSite: boolean },
): (target: Pick<Reading, "output" | "copied">) => Map<string, string> {
  const isTaken = createIsTaken(outputs);
  const fileAt = new Map<string, string>();
  const isFree = (path: string, file: string) => !isTaken(path) && (fileAt.get(keyOf(path)) ?? file) === file;
  const pathOf = (file: string, ofHugo: string | undefined, around: string) => {
    const isWanted = isSite && ofHugo !== undefined && !mayBePage(ofHugo) && isFree(ofHugo, file);
    const inFolder = (folder: string) => `${folder}/${shownPath(file)}`;
    let folder = around;
    for (let number = 2; isTaken(folder) || !isFree(inFolder(folder), file); number++)
      folder = `${around}-${number}`;
    const path = isWanted ? ofHugo : inFolder(folder);
    fileAt.set(keyOf(path), file);
    return path;
  };
  return ({ output, copied }) => {
    const around = isSite ? FOLDER : `${output}/${FOLDER}`;
    return new Map(Array.from(copied, ([file, ofHugo]) => [file, pathOf(file, ofHugo, around)]));
  };
}

/** The name of the folder of copies. */
const FOLDER = "files";

/** Hosts leave out what is hidden. */
function shownPath(file: string): string {
  return file.replace(/(^|\/)\./g, "$1dot-");
}

/** Some systems take names for the same that differ in case. */
function keyOf(path: string): string {
  return path.normalize().toLowerCase();
}

/** Whether a build may write a file of its own at a path. */
function mayBePage(path: string): boolean {
  return /\.(?:html|md)$/i.test(path) || isOwnFile(path.slice(path.lastIndexOf("/") + 1));
}

/** Tells of a path in the output folder whether a target is published there, or below. */
function createIsTaken(outputs: readonly string[]): (path: string) => boolean {
  const taken = new Set<string>();
  for (const output of outputs) {
    const steps = keyOf(output).split("/");
    for (const index of steps.keys()) taken.add(steps.slice(0, index + 1).join("/"));
  }
  return (path) => taken.has(keyOf(path));
}
