import { describe, expect, it } from "vitest";
import { createScheduler, LONGEST_WAIT, QUIET, QUIET_LONGER } from "../../src/watch/scheduler.ts";
import type { Change } from "../../src/watch/snapshot.ts";

type Kind = Change["kind"] | "emptied";

/** A scheduler in a time of its own, over changes that the test makes. */
function scheduling() {
  let now = 0;
  let timers: { at: number; action: () => void }[] = [];
  let made: Change[] = [];
  const log: string[] = [];
  const errors: unknown[] = [];
  let builds = 0;
  let duringBuild = () => {};
  const after = (milliseconds: number, action: () => void) => {
    const timer = { at: now + milliseconds, action };
    timers.push(timer);
    return () => {
      timers = timers.filter((each) => each !== timer);
    };
  };
  const scheduler = createScheduler<number>({
    collect() {
      const changes = made;
      made = [];
      return changes;
    },
    build() {
      builds++;
      duringBuild();
      return builds;
    },
    publish(build, changes) {
      log.push(
        `${now}: build ${build} of ${changes.map(({ path, kind }) => `${path} ${kind}`).join(", ") || "all"}`,
      );
    },
    failed: (error) => errors.push(error),
    clock: { now: () => now, after, soon: (action) => void after(0, action) },
  });
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((each) => each !== next);
      now = next.at;
      next.action();
    }
    now = end;
  };
  const change = (path: string, kind: Kind = "changed") => {
    made.push(kind === "emptied" ? { path, kind: "changed", isEmpty: true } : { path, kind });
    scheduler.hint();
  };
  scheduler.start();
  pass(0);
  log.length = 0;
  return {
    ...scheduler,
    log,
    errors,
    change,
    pass,
    builds: () => builds - 1,
    onBuild(action: () => void) {
      duringBuild = action;
    },
  };
}

describe("the scheduler", () => {
  it("builds when nothing has happened for a while, once for a burst", () => {
    const { change, pass, log } = scheduling();
    change("a");
    pass(QUIET - 1);
    change("b");
    change("a");
    pass(QUIET - 1);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual([`${2 * QUIET - 1}: build 2 of a changed, b changed`]);
    pass(10_000);
    expect(log.length).toBe(1);
  });

  it("builds nothing for hints behind which there is no change", () => {
    const { hint, pass, builds, isIdle } = scheduling();
    hint();
    expect(isIdle()).toBe(false);
    pass(QUIET);
    expect(isIdle()).toBe(true);
    expect(builds()).toBe(0);
  });

  it.each<[string, Kind, Kind]>([
    ["a file that is removed and made again", "removed", "added"],
    ["a file that is emptied and written", "emptied", "changed"],
  ])("waits longer for %s", (_, first, second) => {
    const { change, pass, log } = scheduling();
    change("a", first);
    pass(QUIET_LONGER - 1);
    expect(log).toEqual([]);
    change("a", second);
    pass(QUIET);
    expect(log).toEqual([`${QUIET_LONGER - 1 + QUIET}: build 2 of a changed`]);
  });

  it("takes a file that stays away for removed, and one that stays empty for emptied", () => {
    const { change, pass, log } = scheduling();
    change("a", "removed");
    change("b", "emptied");
    pass(QUIET_LONGER);
    expect(log).toEqual([`${QUIET_LONGER}: build 2 of a removed, b changed`]);
  });

  it("waits longer amid a flood", () => {
    const { change, pass, builds } = scheduling();
    for (let file = 0; file < 300; file++) {
      change(`file ${file}`);
      if (file % 50 === 49) pass(QUIET_LONGER - 1);
    }
    expect(builds()).toBe(0);
    pass(1);
    expect(builds()).toBe(1);
  });

  it("forgets what was added and removed again", () => {
    const { change, pass, builds, isIdle } = scheduling();
    change("4913", "added");
    change("4913", "removed");
    pass(QUIET_LONGER);
    expect(builds()).toBe(0);
    expect(isIdle()).toBe(true);
  });

  it("drops a build that is overtaken, and passes on all changes with the next", () => {
    const { change, pass, log, onBuild, builds } = scheduling();
    onBuild(() => {
      if (builds() === 1) change("b");
    });
    change("a");
    pass(QUIET);
    expect(builds()).toBe(1);
    expect(log).toEqual([]);
    pass(QUIET);
    expect(log).toEqual([`${2 * QUIET}: build 3 of a changed, b changed`]);
  });

  it("does not drop a build for a hint behind which there is no change", () => {
    const { change, hint, pass, log, onBuild } = scheduling();
    onBuild(hint);
    change("a");
    pass(QUIET);
    expect(log).toEqual([`${QUIET}: build 2 of a changed`]);
  });

  it("publishes now and then where changes never end", () => {
    const { change, pass, log } = scheduling();
    for (let time = 0; time < 10 * LONGEST_WAIT; time += QUIET - 1) {
      change("log");
      pass(QUIET - 1);
    }
    expect(log.length).toBeGreaterThanOrEqual(8);
    expect(log.length).toBeLessThanOrEqual(10);
  });

  it("publishes now and then where each build is overtaken", () => {
    const { change, pass, log, onBuild } = scheduling();
    onBuild(() => change("a"));
    change("a");
    pass(4 * LONGEST_WAIT);
    expect(log.length).toBeGreaterThanOrEqual(3);
    expect(log.length).toBeLessThanOrEqual(5);
  });

  it("calls back when it is idle", () => {
    const { change, pass, whenIdle, log, onBuild, builds } = scheduling();
    const called: string[] = [];
    whenIdle(() => called.push("at once"));
    change("a");
    whenIdle(() => called.push(`after ${log.length} builds`));
    onBuild(() => {
      if (builds() === 1) change("b");
    });
    pass(QUIET);
    expect(called).toEqual(["at once"]);
    pass(QUIET);
    expect(called).toEqual(["at once", "after 1 builds"]);
  });

  it("hands on what a build throws, and ends", () => {
    const { change, pass, errors, onBuild, builds } = scheduling();
    const error = new Error("an error");
    onBuild(() => {
      throw error;
    });
    change("a");
    pass(QUIET);
    change("a");
    pass(QUIET);
    expect(errors).toEqual([error]);
    expect(builds()).toBe(1);
  });

  it("does nothing once it is stopped", () => {
    const { change, pass, stop, builds } = scheduling();
    change("a");
    stop();
    change("b");
    pass(LONGEST_WAIT);
    expect(builds()).toBe(0);
  });
});
