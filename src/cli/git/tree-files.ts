import { limits } from "../../limits.ts";
import { entriesIn, foldersOf } from "../../source/entries-in.ts";
import type { Files } from "../../source/files.ts";
import { memoize } from "../../source/memoize.ts";
import { MOST_LINK_TEXT, type Node, type NodeReader, refusalOf, resolvePath } from "../../source/resolve.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { runGit, runGitOnInput } from "./run-git.ts";

/** A file, or a link, in a tree of git. */
interface TreeEntry {
  mode: string;
  id: string;
  size: number;
}

const LINK = "120000";
/** What a submodule has in the place of a file: it is not looked into. */
const SUBMODULE = "160000";

/**
 * The files of a tree, as git keeps them: no filter, no attribute and no hook of the repository changes what they say, and
 * nothing is fetched. All that may be read is requested at once.
 * @param root a folder in the repository
 * @param tree the id of a tree
 * @returns `undefined` where git does not list the tree
 */
export function treeFiles(root: string, tree: string): Files | undefined {
  const listing = runGit(root, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
  if (listing.code !== 0) return undefined;
  const entries = entriesOf(listing.out);
  const folders = foldersOf(entries.keys());
  const contents = contentsOf(root, entries);
  const bytesAt = (path: string) => {
    const { id } = entries.get(path) ?? {};
    return id === undefined ? undefined : contents(id);
  };
  const inspect = memoize((path): Node => {
    const entry = entries.get(path);
    if (entry?.mode === LINK) return { kind: "link", target: bytesAt(path)?.toString("utf8") ?? "" };
    if (entry !== undefined) return { kind: "file" };
    return folders.has(path) ? { kind: "folder" } : { kind: "missing" };
  });
  const readSmall = (path: string) =>
    (entries.get(path)?.size ?? 0) > MOST_LINK_TEXT ? undefined : bytesAt(path)?.toString("utf8");
  const nodes: NodeReader = { inspect, readSmall };
  const resolve = memoize((path) => resolvePath(path, nodes));
  const readWith = <Result>(path: string, read: (bytes: Buffer) => Result) => {
    const resolved = resolve(path);
    const refusal = refusalOf(resolved);
    if (refusal !== undefined) return { unreadable: refusal };
    if (resolved.kind !== "file") return { missing: true } as const;
    const size = entries.get(resolved.path)?.size ?? 0;
    if (size > limits.file.most)
      return { unreadable: `it has ${size} bytes, and may have ${limits.file.most}` };
    const bytes = bytesAt(resolved.path);
    return bytes === undefined ? { unreadable: "git does not give it; is it all there?" } : read(bytes);
  };
  return {
    resolve,
    read: (path) => readWith(path, textOfBytes),
    readBytes: (path) => readWith(path, (bytes) => ({ bytes })),
    list(path) {
      const resolved = resolve(path);
      if (resolved.kind !== "folder") return { entries: [] };
      const names = [...(folders.get(resolved.path) ?? [])].sort();
      return { entries: entriesIn(resolved.path, names, resolve) };
    },
  };
}

function entriesOf(listing: string): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.split("\0")) {
    const [, mode = "", id = "", size, path] =
      /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    if (path !== undefined && mode !== SUBMODULE) entries.set(path, { mode, id, size: Number(size) });
  }
  return entries;
}

/** Files that are larger are requested one by one, where they are read at all. */
const LARGE = 1_000_000;

/** Gives the content of a blob by its id. Those that are small come with the first, in one call. */
function contentsOf(
  root: string,
  entries: ReadonlyMap<string, TreeEntry>,
): (id: string) => Buffer | undefined {
  let known: Map<string, Buffer> | undefined;
  return (id) => {
    known ??= readBlobs(root, new Set([...smallOnes(entries), id]));
    const content = known.get(id) ?? readBlobs(root, new Set([id])).get(id);
    if (content) known.set(id, content);
    return content;
  };
}

/** The ids of small files, as many as a project may have bytes. */
function smallOnes(entries: ReadonlyMap<string, TreeEntry>): string[] {
  const ids: string[] = [];
  let total = 0;
  for (const { id, size } of entries.values()) {
    if (size > LARGE) continue;
    total += size;
    if (total > limits.files.most) break;
    ids.push(id);
  }
  return ids;
}

function readBlobs(root: string, ids: ReadonlySet<string>): Map<string, Buffer> {
  const output = runGitOnInput(root, ["cat-file", "--batch"], [...ids].map((id) => `${id}\n`).join(""));
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (output !== undefined && at < output.length) {
    const end = output.indexOf("\n", at);
    const [, id = "", size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString("latin1", at, end)) ?? [];
    at = end + 1;
    // What git does not have is a line alone.
    if (size === undefined) continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
