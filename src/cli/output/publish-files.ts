import { rmSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { readRegularFile } from "../../read-regular-file.ts";
import { UsageError } from "../usage-error.ts";
import { filesIn, type HeldFolders, withHeldFolders } from "./held-folders.ts";
import { causeOf, type Protection, refuseProtected, writeHeld } from "./write-files.ts";

/**
 * The files in a folder of pages that tell which pages the build wrote there, each with the SHA-256 of its content; by the ending of
 * the pages, since a build may write only those of one.
 */
const LISTS: ReadonlyMap<string, string> = new Map([
  [".html", "files.json"],
  [".xml", "files.json"],
  [".md", "files-md.json"],
]);

export interface ToPublish {
  readonly files: ReadonlyMap<string, string>;
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
 * Writes what a build gave, or nothing. Pages that an earlier build wrote into a folder of pages, or as a site, and that are no more
 * are removed, if they still hold what it wrote: whatever else stands there is not ours.
 * @param folder the output folder, an absolute path, every link followed
 * @param published what is published, by path in it, and what is written elsewhere, by absolute path
 * @throws UsageError where a file cannot be written, must not be written over, or cannot be removed
 */
export function publishFiles(
  folder: string,
  { files, others, isSite }: ToPublish,
  protection: Protection,
): PublishedFiles {
  const lists = listPages(files, isSite);
  const all = new Map([...filesIn(folder, files), ...others, ...filesIn(folder, lists)]);
  refuseProtected(all, protection);
  return withHeldFolders((folders) => {
    // What becomes a site may have been folders of pages before.
    const former = isSite ? listPages(files, false).keys() : [];
    const stale = findStale(folders, folder, [...lists.keys(), ...former], files);
    const written = writeHeld(folders, all);
    // Whatever a list says, a source was written by no build.
    const removed = stale.filter((path) => protection(path) === undefined);
    for (const path of removed) remove(folders, path);
    return { paths: [...all.keys()], written, removed };
  });
}

function findStale(
  folders: HeldFolders,
  folder: string,
  lists: Iterable<string>,
  files: ReadonlyMap<string, string>,
): string[] {
  try {
    return stalePages(folders, folder, lists, files);
  } catch (error) {
    throw new UsageError(`The folder ${folder} cannot be read: ${causeOf(error)}. Nothing was written.`);
  }
}

/** Removes a page, unless another build has just done so. */
function remove(folders: HeldFolders, path: string): void {
  try {
    rmSync(folders.make(path), { force: true });
  } catch (error) {
    throw new UsageError(
      `All was published, but the page ${path}, which is no more, cannot be removed: ${causeOf(error)}.`,
    );
  }
}

/** The lists of the folders of pages among files, or of the site that they are, by path. */
function listPages(files: ReadonlyMap<string, string>, isSite: boolean): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const [path, content] of files) {
    const folder = isSite ? "" : `${dirname(path)}/`;
    const name = LISTS.get(extname(path));
    if (folder === "./" || name === undefined) continue;
    const list = `${folder}${name}`;
    const lines = found.get(list) ?? [];
    lines.push(`  ${JSON.stringify(path.slice(folder.length))}: "${hashOf(content)}"`);
    found.set(list, lines);
  }
  const lists = Array.from(found, ([list, lines]): [string, string] => [
    list,
    `{\n${lines.sort().join(",\n")}\n}\n`,
  ]);
  return new Map(lists);
}

function stalePages(
  folders: HeldFolders,
  root: string,
  lists: Iterable<string>,
  files: ReadonlyMap<string, string>,
): string[] {
  return [...lists].flatMap((list) =>
    readList(textOf(folders, join(root, list)))
      .filter(([name]) => LISTS.get(extname(name)) === basename(list))
      .filter(([name]) => !files.has(posix.join(dirname(list), name)))
      .map(([name, hash]) => ({ path: join(root, dirname(list), name), hash }))
      .filter(({ path, hash }) => hashOf(textOf(folders, path) ?? "") === hash)
      .map(({ path }) => path),
  );
}

/** The pages and hashes of a list; names that lead out of its folder are none of ours. */
function readList(text = ""): [name: string, hash: string][] {
  try {
    const list: unknown = JSON.parse(text);
    return Object.entries(Object(list)).flatMap(([name, hash]) =>
      typeof hash === "string" && isPagePath(name) ? [[name, hash]] : [],
    );
  } catch {
    return [];
  }
}

/** Whether a name leads to a page in its folder, or in one of those below. */
function isPagePath(name: string): boolean {
  const steps = name.split("/");
  return LISTS.has(extname(name)) && steps.every((step) => !/^\.{0,2}$|\\/.test(step));
}

function textOf(folders: HeldFolders, path: string): string | undefined {
  const place = folders.find(path);
  const read = place === undefined ? undefined : readRegularFile(place);
  return read !== undefined && "bytes" in read ? read.bytes.toString("utf8") : undefined;
}

function hashOf(content: string): string {
  // Imported above, it would cost builds of single pages a fifth of Node's own start.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(content).digest("hex");
}
