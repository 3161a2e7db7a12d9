import { dirname, extname, join, posix } from "node:path";
import type { Copies } from "../../build/document-renderer.ts";
import { readRegularFile } from "../../read-regular-file.ts";
import type { HeldFolders } from "./held-folders.ts";
import type { FileContent } from "./write-files.ts";

/**
 * The files in a folder of pages that tell which pages the build wrote there, each with the SHA-256 of its content; by the ending of
 * the pages, since a build may write only those of one.
 */
const PAGE_LISTS: ReadonlyMap<string, string> = new Map([
  [".html", "files.json"],
  [".xml", "files.json"],
  [".md", "files-md.json"],
]);

/** A list of what a build writes: what a later one does not write any more is removed. All paths are in the output folder. */
export interface PublishedList {
  readonly path: string;
  /** What is written now, by path. */
  readonly files: ReadonlyMap<string, FileContent>;
  /** Whether the list may name a file; other names are none of ours. */
  readonly mayName: (name: string) => boolean;
}

/** The lists of copies, those that are empty among them. */
export function listsOfCopies(copies: readonly Copies[]): PublishedList[] {
  return copies.map(({ list, files }) => ({ path: list, files, mayName: () => true }));
}

/** The lists of the folders of pages among files, or of the site that they are. */
export function listsOfPages(files: ReadonlyMap<string, string>, isSite: boolean): PublishedList[] {
  const found = new Map<string, Map<string, string>>();
  for (const [path, content] of files) {
    const folder = isSite ? "" : `${dirname(path)}/`;
    const name = PAGE_LISTS.get(extname(path));
    if (folder === "./" || name === undefined) continue;
    const pages = found.get(`${folder}${name}`) ?? new Map<string, string>();
    pages.set(path, content);
    found.set(`${folder}${name}`, pages);
  }
  return Array.from(found, ([path, pages]) => ({
    path,
    files: pages,
    mayName: (name) => PAGE_LISTS.get(extname(name)) === posix.basename(path),
  }));
}

/** The texts of lists, by path; those that are empty are not written. */
export function textsOfLists(lists: readonly PublishedList[]): Map<string, string> {
  return new Map(
    lists.flatMap(({ path, files }): [string, string][] => {
      if (files.size === 0) return [];
      const lines = Array.from(
        files,
        ([file, content]) => `  ${JSON.stringify(posix.relative(dirname(path), file))}: "${hashOf(content)}"`,
      );
      return [[path, `{\n${lines.sort().join(",\n")}\n}\n`]];
    }),
  );
}

/**
 * What lists of former builds name that is not written any more, and holds what they say; and lists that name nothing more.
 * @param root the output folder, an absolute path
 * @param published all that is written now, by path in it
 * @returns absolute paths
 */
export function stalePaths(
  folders: HeldFolders,
  root: string,
  lists: readonly PublishedList[],
  published: ReadonlyMap<string, FileContent>,
): string[] {
  return lists.flatMap(({ path: list, mayName }) => {
    const named = readList(bytesOf(folders, join(root, list))).filter(([name]) => mayName(name));
    const stale = named.flatMap(([name, hash]) => {
      const file = posix.join(dirname(list), name);
      const bytes = published.has(file) ? undefined : bytesOf(folders, join(root, file));
      return bytes !== undefined && hashOf(bytes) === hash ? [file] : [];
    });
    const isOver = named.length > 0 && !published.has(list);
    return [...stale, ...(isOver ? [list] : [])].map((path) => join(root, path));
  });
}

/** The files and hashes of a list; names that lead out of its folder are none of ours. */
function readList(bytes: Buffer | undefined): [name: string, hash: string][] {
  try {
    const list: unknown = JSON.parse(bytes?.toString("utf8") ?? "");
    return Object.entries(Object(list)).flatMap(([name, hash]) =>
      typeof hash === "string" && isPathBelow(name) ? [[name, hash]] : [],
    );
  } catch {
    return [];
  }
}

/** Whether a name leads to a file in its folder, or in one of those below. */
function isPathBelow(name: string): boolean {
  return name.split("/").every((step) => !/^\.{0,2}$|\\/.test(step));
}

function bytesOf(folders: HeldFolders, path: string): Buffer | undefined {
  const place = folders.find(path);
  const read = place === undefined ? undefined : readRegularFile(place);
  return read !== undefined && "bytes" in read ? read.bytes : undefined;
}

function hashOf(content: FileContent): string {
  // Imported above, it would cost builds of single pages a fifth of Node's own start.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(content).digest("hex");
}
