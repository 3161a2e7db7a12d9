import { rmSync } from "node:fs";
import { posix } from "node:path";
import { COPY_LIST, type Copies } from "../../build/document-renderer.ts";
import { UsageError } from "../usage-error.ts";
import { filesIn, type HeldFolders, withHeldFolders } from "./held-folders.ts";
import {
  listsOfCopies,
  listsOfPages,
  type PublishedList,
  stalePaths,
  textsOfLists,
} from "./published-lists.ts";
import { causeOf, type FileContent, type Protection, refuseProtected, writeHeld } from "./write-files.ts";

export interface ToPublish {
  readonly files: ReadonlyMap<string, string>;
  readonly copies: readonly Copies[];
  readonly others: ReadonlyMap<string, string>;
  /** Whether the files are one site: then one list tells of all its pages. */
  readonly isSite: boolean;
}

export interface PublishedFiles {
  /** All files, by absolute path. */
  paths: string[];
  /** Those of them that were written anew. */
  written: string[];
  removed: string[];
}

/**
 * Writes what a build gave, or nothing. Copies that an earlier build wrote, and pages that it wrote into a folder of pages or as a site,
 * are removed where they are no more, if they still hold what it wrote: whatever else stands there is not ours.
 * @param folder the output folder, an absolute path, every link followed
 * @param published what is published, by path in it, and what is written elsewhere, by absolute path
 * @throws UsageError where a file cannot be written, must not be written over, or cannot be removed
 */
export function publishFiles(
  folder: string,
  { files, copies, others, isSite }: ToPublish,
  protection: Protection,
): PublishedFiles {
  const lists = [...listsOfPages(files, isSite), ...listsOfCopies(copies)];
  const published = new Map<string, FileContent>([
    ...files,
    ...copies.flatMap((each) => [...each.files]),
    ...textsOfLists(lists),
  ]);
  const all = new Map<string, FileContent>([...filesIn(folder, published), ...others]);
  refuseProtected(all, protection);
  return withHeldFolders((folders) => {
    // What becomes a site may have been folders of pages before.
    const former = isSite ? listsOfFolders(files) : [];
    const stale = findStale(folders, folder, [...lists, ...former], published);
    const written = writeHeld(folders, all);
    // Whatever a list says, a source was written by no build.
    const removed = stale.filter((path) => protection(path) === undefined);
    for (const path of removed) remove(folders, path);
    return { paths: [...all.keys()], written, removed };
  });
}

/** The lists that folders of pages would have, each with that of copies beside it. */
function listsOfFolders(files: ReadonlyMap<string, string>): PublishedList[] {
  const pages = listsOfPages(files, false);
  const folders = [...new Set(pages.map(({ path }) => posix.dirname(path)))];
  return [
    ...pages,
    ...listsOfCopies(folders.map((each) => ({ list: posix.join(each, COPY_LIST), files: new Map() }))),
  ];
}

function findStale(
  folders: HeldFolders,
  folder: string,
  lists: readonly PublishedList[],
  published: ReadonlyMap<string, FileContent>,
): string[] {
  try {
    return stalePaths(folders, folder, lists, published);
  } catch (error) {
    throw new UsageError(`The folder ${folder} cannot be read: ${causeOf(error)}. Nothing was written.`);
  }
}

/** Removes a file, unless another build has just done so. */
function remove(folders: HeldFolders, path: string): void {
  try {
    rmSync(folders.make(path), { force: true });
  } catch (error) {
    throw new UsageError(
      `All was published, but the file ${path}, which is no more, cannot be removed: ${causeOf(error)}.`,
    );
  }
}
