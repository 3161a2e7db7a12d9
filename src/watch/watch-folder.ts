import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

export interface FolderWatchOptions {
  /** Looks at every file again and again instead of waiting for the system: for network drives and containers. */
  poll: boolean;
  /** Whether changes of a path need no report, from the root with `/`, and of all below it. */
  isIgnored: (path: string) => boolean;
  /**
   * Called with a path, from the root with `/`, at which something may have changed; `""` where it may be anywhere.
   * It may be called too often, but never too seldom.
   */
  hint: (path: string) => void;
  /** Called when the system cannot watch so many folders, or these, with its code for that; they are polled from then on. */
  refused: (code: string) => void;
}

export interface FolderWatch {
  /**
   * Sets all watches anew: after a folder was made or replaced, whose watch may be missing or be that of the old one.
   * Where the root is gone, it is awaited.
   */
  renew(): void;
  close(): Promise<void>;
}

/** How often files are looked at where they are polled, and how often a root that vanished, in milliseconds. */
const INTERVAL = 100;

/**
 * Watches a folder with all folders in it, except those that are ignored. Folders are watched, not files: an editor
 * that replaces a file cannot shake it off. Links are not followed: what they lead to within the root is watched there.
 */
export async function watchFolder(root: string, options: FolderWatchOptions): Promise<FolderWatch> {
  const { isIgnored, hint, refused } = options;
  let { poll } = options;
  let watcher: FSWatcher | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isStale = false;

  const inRoot = (path: string) => relative(root, path).split(sep).join("/");
  const hintAt = (path: string) => {
    const inside = inRoot(path);
    const isBelow = inside !== ".." && !inside.startsWith("../");
    if (isBelow && !isIgnored(inside)) hint(inside);
  };

  const start = () =>
    new Promise<void>((resolve) => {
      if (isClosed) return resolve();
      isStale = false;
      watcher = watch(root, {
        usePolling: poll,
        interval: INTERVAL,
        binaryInterval: INTERVAL,
        followSymlinks: false,
        ignoreInitial: true,
        ignorePermissionErrors: true,
        // Waiting for files that vanish and come back is the scheduler's.
        atomic: false,
        ignored: (path, stats) => (!poll && stats?.isFile() === true) || isIgnored(inRoot(path)),
      });
      // Of files in a watched folder the system tells by the folder's watch; chokidar hands that on as it is.
      if (!poll) watcher.on("raw", (_event, name, details) => hintAt(watchedPath(name, details)));
      watcher.on("all", (_event, path) => hintAt(path));
      watcher.on("error", (error) => {
        if (poll) return;
        poll = true;
        refused(error instanceof Error && "code" in error ? String(error.code) : String(error));
        renew();
      });
      watcher.on("ready", () => {
        // What changed before the last folder was watched has been reported by nobody.
        hint("");
        resolve();
      });
    });

  const renew = () => {
    if (isStale) return;
    isStale = true;
    work = work.then(async () => {
      await watcher?.close();
      if (existsSync(root)) await start();
      else awaitRoot();
    });
  };

  const awaitRoot = () => {
    waiting ??= setInterval(() => {
      if (!existsSync(root)) return;
      clearInterval(waiting);
      waiting = undefined;
      isStale = false;
      renew();
    }, INTERVAL);
  };

  work = start();
  await work;
  return {
    renew,
    async close() {
      isClosed = true;
      clearInterval(waiting);
      await work;
      await watcher?.close();
    },
  };
}

/** The path that a raw event is about: something in the watched folder, or the folder itself. */
function watchedPath(name: string | null, details: unknown): string {
  const folder =
    typeof details === "object" && details !== null && "watchedPath" in details
      ? String(details.watchedPath)
      : "";
  return name === null ? folder : join(folder, name);
}
