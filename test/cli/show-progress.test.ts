import { expect, it } from "vitest";
import { showProgress } from "../../src/cli/output/show-progress.ts";

/** What is shown of calls, each at its time in milliseconds. */
function shown(calls: readonly [time: number, done: number, all?: number][]): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let time = 0;
  const progress = showProgress({ status: (text) => texts.push(text) }, () => time);
  for (const [at, done, all] of calls) {
    time = at;
    progress?.("Making pages", done, all);
  }
  return texts;
}

it("says nothing of work that is done within a second", () => {
  expect(
    shown([
      [0, 1],
      [999, 2],
    ]),
  ).toEqual([]);
});

it("says how much is done of longer work, and of how much where that is known", () => {
  expect(shown([[1000, 1234]])).toEqual(["Making pages: 1,234"]);
  expect(shown([[1000, 3, 1200]])).toEqual(["Making pages: 3 of 1,200"]);
});

it("says it ten times a second at most", () => {
  expect(
    shown([
      [1000, 1],
      [1050, 2],
      [1099, 3],
      [1100, 4],
      [1150, 5],
    ]),
  ).toEqual(["Making pages: 1", "Making pages: 4"]);
});

it("says nothing where there is no terminal", () => {
  expect(showProgress({})).toBeUndefined();
});
