import type { CoverageGoal } from "../../project/project.ts";
import type { Figures } from "./figures.ts";
import type { Item } from "./item.ts";

export function coveredOf(items: readonly Item[]): number {
  return items.filter(({ isCovered }) => isCovered).length;
}

/** How many of a hundred are covered, rounded down to a tenth: only all of them are 100. All of nothing is 100, too. */
export function percentOf(items: readonly Item[]): number {
  return items.length === 0 ? 100 : Math.floor((coveredOf(items) * 1000) / items.length) / 10;
}

/** Figures for programs, by their names. */
export function figureNumbers(figures: Figures, goals: readonly CoverageGoal[] = []) {
  return Object.fromEntries(
    [...figures].map(([name, items]) => {
      const goal = goals.find((each) => each.name === name);
      const numbers = { covered: coveredOf(items), total: items.length, percent: percentOf(items) };
      return [name, { ...numbers, ...(goal && { minimum: goal.percent }) }];
    }),
  );
}
