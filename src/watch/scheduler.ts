import { addChanges } from "./changes.ts";
import type { Change } from "./snapshot.ts";

/** What a scheduler works with. */
export interface Work<Result> {
  /** What has changed since this was asked last, as far as it concerns the result. */
  collect: () => readonly Change[];
  /** Makes the result of everything as it is now. */
  build: (changes: readonly Change[]) => Result;
  /** Hands out a result, with the changes since the one before it. */
  publish: (result: Result, changes: readonly Change[]) => void;
  /** Called with what one of the others threw; nothing is done any more then. */
  failed: (error: unknown) => void;
  clock: Clock;
}

export interface Clock {
  /** Milliseconds since any moment. */
  now: () => number;
  /** Calls back after some milliseconds, and gives what cancels that. */
  after: (milliseconds: number, action: () => void) => () => void;
  /** Calls back once all that has happened up to now has been reported. */
  soon: (action: () => void) => void;
}

/** Turns hints of changes into rebuilds: one at a time, and none is handed out whose sources have changed meanwhile. */
export interface Scheduler {
  /** Makes the first build. */
  start(): void;
  /** Something may have changed. */
  hint(): void;
  /** Whether the last result is that of everything that was hinted at. */
  isIdle(): boolean;
  /** Calls back once it is idle; at once where it is. */
  whenIdle(action: () => void): void;
  stop(): void;
}

/** How long nothing may happen before a change is taken for whole, in milliseconds. */
export const QUIET = 25;
/** The same while a file is missing or empty, as between two steps of saving it, and during a flood of changes. */
export const QUIET_LONGER = 100;
/** So many changes together are a flood: a change of branches, or a program that writes many files. */
const FLOOD = 10;
/** Changes that do not end are built in their midst after this time. */
export const LONGEST_WAIT = 1000;

export function createScheduler<Result>(work: Work<Result>): Scheduler {
  const { collect, build, publish, failed, clock } = work;
  /** What has changed since the last result was handed out. */
  let pending: ReadonlyMap<string, Change> = new Map();
  let isHinted = false;
  let isBuilding = false;
  let isStopped = false;
  let lastHint = 0;
  /** When the first hint came that nothing was made of yet. */
  let since: number | undefined;
  let cancel = () => {};
  let waiting: (() => void)[] = [];

  const isIdle = () => !isHinted && !isBuilding && pending.size === 0;

  const stop = () => {
    isStopped = true;
    cancel();
  };
  /** An action for a timer: nobody else would hear what it throws. */
  const guarded = (action: () => void) => () => {
    if (isStopped) return;
    try {
      action();
    } catch (error) {
      stop();
      failed(error);
    }
  };

  const check = guarded(() => {
    cancel();
    since ??= lastHint;
    if (waitFor(QUIET)) return;
    if (isHinted) {
      isHinted = false;
      pending = addChanges(pending, collect());
    }
    if (waitFor(quietTime(pending))) return;
    if (pending.size > 0) run();
    else rest();
  });

  /** Comes back later where it is not quiet for long enough yet. */
  const waitFor = (quiet: number): boolean => {
    const wait = Math.min(lastHint + quiet, (since ?? lastHint) + LONGEST_WAIT) - clock.now();
    if (wait > 0) cancel = clock.after(wait, check);
    return wait > 0;
  };

  const run = guarded(() => {
    isBuilding = true;
    const changes = pending;
    const result = build([...changes.values()]);
    const finish = () => {
      isBuilding = false;
      const newer = isHinted ? collect() : [];
      isHinted = false;
      const isLate = since !== undefined && clock.now() - since >= LONGEST_WAIT;
      if (newer.length > 0 && !isLate) {
        pending = addChanges(changes, newer);
        check();
        return;
      }
      pending = addChanges(new Map(), newer);
      since = newer.length > 0 ? lastHint : undefined;
      publish(result, [...changes.values()]);
      if (newer.length > 0) check();
      else rest();
    };
    clock.soon(guarded(finish));
  });

  const rest = () => {
    since = undefined;
    const ready = waiting;
    waiting = [];
    for (const action of ready) action();
  };

  return {
    start: run,
    hint() {
      if (isStopped) return;
      isHinted = true;
      lastHint = clock.now();
      if (!isBuilding) check();
    },
    isIdle,
    whenIdle(action) {
      if (isIdle()) action();
      else waiting.push(action);
    },
    stop,
  };
}

function quietTime(changes: ReadonlyMap<string, Change>): number {
  const isUnfinished =
    changes.size > FLOOD || [...changes.values()].some(({ kind, isEmpty }) => kind === "removed" || isEmpty);
  return isUnfinished ? QUIET_LONGER : QUIET;
}
