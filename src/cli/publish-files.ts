import { createHash } from "node:crypto";
import { lstatSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn, writeFiles } from "./write-files.ts";

/** The file in a folder of pages that tells which pages the build wrote there, each with the SHA-256 of its content. */
const LIST = "files.json";

export interface PublishedFiles {
  /** All files, by absolute path. */
  paths: string[];
  /** Those of them that were written anew. */
  written: string[];
  removed: string[];
}

/**
 * Writes what a build gave, or nothing. Pages that an earlier build wrote into a folder of pages and that are no more are
 * removed, if they still hold what it wrote: whatever else stands there is not ours.
 * @param folder the output folder
 * @param files what is published, by path in it
 * @param others what is written elsewhere, by absolute path
 * @throws UsageError where a file cannot be written
 */
export function publishFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string> = new Map(),
): PublishedFiles {
  const lists = listPages(files);
  const removed = stalePages(folder, lists.keys(), files);
  const all = new Map([...filesIn(folder, files), ...others, ...filesIn(folder, lists)]);
  const written = writeFiles(all);
  for (const path of removed) rmSync(path);
  return { paths: [...all.keys()], written, removed };
}

/** The lists of the folders of pages among files, by path. */
function listPages(files: ReadonlyMap<string, string>): Map<string, string> {
  const folders = new Map<string, string[]>();
  for (const [path, content] of files) {
    const folder = dirname(path);
    if (folder === "." || !path.endsWith(".html")) continue;
    const lines = folders.get(folder) ?? [];
    lines.push(`  ${JSON.stringify(path.slice(folder.length + 1))}: "${hashOf(content)}"`);
    folders.set(folder, lines);
  }
  const lists = Array.from(folders, ([folder, lines]): [string, string] => [
    `${folder}/${LIST}`,
    `{\n${lines.sort().join(",\n")}\n}\n`,
  ]);
  return new Map(lists);
}

function stalePages(root: string, lists: Iterable<string>, files: ReadonlyMap<string, string>): string[] {
  return [...lists].flatMap((list) =>
    readList(join(root, list))
      .filter(([name]) => !files.has(`${dirname(list)}/${name}`))
      .map(([name, hash]) => ({ path: join(root, dirname(list), name), hash }))
      .filter(({ path, hash }) => holds(path, hash))
      .map(({ path }) => path),
  );
}

/** The pages and hashes of a list; names that lead out of its folder are none of ours. */
function readList(path: string): [name: string, hash: string][] {
  try {
    const list: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Object.entries(Object(list)).flatMap(([name, hash]) =>
      typeof hash === "string" && /^[^/\\]+\.html$/.test(name) ? [[name, hash]] : [],
    );
  } catch {
    return [];
  }
}

function holds(path: string, hash: string): boolean {
  try {
    return lstatSync(path).isFile() && hashOf(readFileSync(path, "utf8")) === hash;
  } catch {
    return false;
  }
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
