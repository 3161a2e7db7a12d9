import { isIgnoredName } from "../source/ignored-names.ts";
import { type Clock, createScheduler } from "./scheduler.ts";
import { type Change, createSnapshot } from "./snapshot.ts";
import { type FolderWatch, watchFolder } from "./watch-folder.ts";

export interface ProjectWatchOptions<Result> {
  /** The project's folder, absolute, every link followed. */
  root: string;
  /** The folder that is published into, from the root, where it lies in it. */
  output?: string | undefined;
  /** Looks at all files again and again instead of waiting for reports of changes. */
  poll: boolean;
  /** Makes the result of everything as it is now. */
  build: (changes: readonly Change[]) => Result;
  /** Whether a change may change what the last call of `build` gave. */
  concerns: (change: Change) => boolean;
  /** Called as soon as something may have changed: there may be a build soon. */
  mayHaveChanged?: () => void;
  /**
   * Hands out a result, with the changes since the one before it. Gives the files that it wrote, by their paths from the
   * root: they are no changes.
   */
  publish: (result: Result, changes: readonly Change[]) => Iterable<string>;
  /** Called when the system cannot watch these folders, with its code for that; they are polled from then on. */
  refused: (code: string) => void;
  /** Called with what `build` or `publish` threw; nothing is built any more then. */
  failed: (error: unknown) => void;
}

export interface ProjectWatch {
  /** Calls back once the last result is that of everything as it is now: all of it is looked at for that. */
  whenCurrent(action: () => void): void;
  close(): Promise<void>;
}

/** Builds at once, and again after each change; each build is of the newest state, and only the newest is published. */
export async function watchProject<Result>(options: ProjectWatchOptions<Result>): Promise<ProjectWatch> {
  const { root, output, poll, build, concerns, refused, failed } = options;
  let skipped: string | undefined;
  const isIgnored = (path: string) =>
    path !== "" && (path === skipped || isIgnoredName(path.slice(path.lastIndexOf("/") + 1)));
  const snapshot = createSnapshot(root, isIgnored);
  const hints = new Set<string>();
  let found: Change[] = [];
  let watch: FolderWatch | undefined;

  const look = (paths: Iterable<string>) => {
    const { changes, replaced } = snapshot.look(paths);
    found.push(...changes.filter(concerns));
    if (replaced) watch?.renew();
  };
  const collect = () => {
    look(hints);
    hints.clear();
    const changes = found;
    found = [];
    return changes;
  };
  const publish = (result: Result, changes: readonly Change[]) =>
    snapshot.accept(options.publish(result, changes));
  const scheduler = createScheduler({ collect, build, publish, failed, clock });
  const hint = (path: string) => {
    hints.add(path);
    options.mayHaveChanged?.();
    scheduler.hint();
  };

  snapshot.look([""]);
  scheduler.start();
  // Where sources are in the folder that is published into, it must be watched for them.
  if (output !== undefined && !concerns({ path: output, kind: "removed", isFolder: true })) skipped = output;
  watch = await watchFolder(root, { poll, isIgnored, hint, refused });
  return {
    whenCurrent(action) {
      look([""]);
      if (found.length > 0) scheduler.hint();
      scheduler.whenIdle(action);
    },
    async close() {
      scheduler.stop();
      await watch?.close();
    },
  };
}

const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  // Between a timer and the next immediate, Node asks the system for what happened.
  soon: (action) => void setTimeout(() => setImmediate(action), 0),
};
