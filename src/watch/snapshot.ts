import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readlinkSync, type Stats } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "../read-regular-file.ts";

/** What became of a path since it was looked at last. */
export interface Change {
  /** From the watched root, with `/`. */
  path: string;
  kind: "added" | "changed" | "removed";
  isFolder?: true;
  /** Whether a link stands there, or stood there. */
  isLink?: true;
  /** Whether the file is empty now: it may be about to be written. */
  isEmpty?: true;
}

/** What stands below a folder, as it was when it was looked at last. */
export interface Snapshot {
  /**
   * Looks at these paths again, at folders with all that is in them; `""` is the root.
   * `replaced` tells whether a folder is new or another one than before, or the root is gone: watches of it are dead.
   */
  look(paths: Iterable<string>): { changes: Change[]; replaced: boolean };
  /** Takes files as they are, whatever they were. */
  accept(paths: Iterable<string>): void;
}

/** What stands at a path. */
interface Entry {
  /** The same as long as nothing was written there. */
  state: string;
  /** What tells contents apart, of a file that may have been written again since without a trace in its state. */
  contents?: string;
  children?: Map<string, Entry>;
}

/** How the state of a link begins. */
const LINK = "link to ";

/** Clocks of disks tick: of two writes within so many milliseconds, the second may leave no trace. */
const TICK = 20;

/**
 * Makes an empty snapshot of a folder: the first look at `""` tells of all that is in it as added. What is ignored is
 * as if it were not there.
 */
export function createSnapshot(root: string, isIgnored: (path: string) => boolean): Snapshot {
  let top: Entry | undefined;

  const look = (paths: Iterable<string>) => {
    const changes: Change[] = [];
    let replaced = false;

    const forget = (path: string, { children }: Entry) => {
      changes.push({ path, kind: "removed", ...(children && { isFolder: true }) });
      for (const [name, entry] of children ?? []) forget(within(path, name), entry);
    };

    const update = (path: string, known: Entry | undefined): Entry | undefined => {
      const file = join(root, path);
      const stats = isIgnored(path) ? undefined : statsOf(file);
      const isFolder = stats?.isDirectory() === true;
      const same = stats && known && isFolder === (known.children !== undefined) ? known : undefined;
      if (known && !same) forget(path, known);
      if (stats === undefined) return undefined;
      if (isFolder) return updateFolder(path, stats, same);
      const state = stats.isSymbolicLink() ? `${LINK}${targetOf(file)}` : stateOf(stats);
      const contents = isFresh(stats) || same?.contents !== undefined ? contentsOf(file) : undefined;
      const isEmpty = stats.isFile() && stats.size === 0;
      if (same?.state !== state || (same.contents !== undefined && same.contents !== contents))
        changes.push({
          path,
          kind: same ? "changed" : "added",
          ...(isEmpty && { isEmpty }),
          ...([state, same?.state].some((each) => each?.startsWith(LINK)) && { isLink: true }),
        });
      return { state, ...(contents !== undefined && isFresh(stats) && { contents }) };
    };

    const updateFolder = (path: string, stats: Stats, known: Entry | undefined): Entry => {
      const state = folderState(stats);
      if (!known) changes.push({ path, kind: "added", isFolder: true });
      if (known?.state !== state) replaced = true;
      const children = new Map<string, Entry>();
      for (const name of new Set([...namesIn(join(root, path)), ...(known?.children?.keys() ?? [])])) {
        const entry = update(within(path, name), known?.children?.get(name));
        if (entry) children.set(name, entry);
      }
      return { state, children };
    };

    /** Looks at a path whose folders are known; where one of them is not, at that one. */
    const visit = (path: string) => {
      if (top?.children === undefined || path === "") {
        top = update("", top);
        return;
      }
      let folder = top.children;
      let at = "";
      const steps = path.split("/");
      for (const [index, name] of steps.entries()) {
        at = within(at, name);
        const known = folder.get(name);
        if (known?.children && index < steps.length - 1) {
          folder = known.children;
          continue;
        }
        const entry = update(at, known);
        if (entry) folder.set(name, entry);
        else folder.delete(name);
        return;
      }
    };

    // A look inside a root that is gone, or another one, would not notice it.
    const stats = statsOf(root);
    if (top && (stats === undefined || folderState(stats) !== top.state)) {
      replaced = true;
      visit("");
    }
    for (const path of paths) visit(path);
    return { changes, replaced };
  };

  return {
    look,
    accept: (paths) => void look(paths),
  };
}

function within(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function folderState({ ino, birthtimeMs }: Stats): string {
  return `folder ${ino} ${birthtimeMs}`;
}

function stateOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

function isFresh({ mtimeMs, ctimeMs }: Stats): boolean {
  return Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs)) < TICK;
}

/** A link's content is where it leads, which its state tells; a pipe has none. */
function contentsOf(file: string): string {
  const read = readRegularFile(file);
  return "bytes" in read ? createHash("sha256").update(read.bytes).digest("base64") : "";
}

/** Whatever cannot be looked at counts as missing: a path may vanish at any moment. */
function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return "";
  }
}
