import { limits } from "../limits.ts";

/** What all templates of one run may still do. */
export interface Budget {
  steps: number;
  characters: number;
}

export function createBudget(): Budget {
  return { steps: limits.runSteps.most, characters: limits.runCharacters.most };
}

/** Whether there is nothing left: every further template fails for what was reported already. */
export function isSpent({ steps, characters }: Budget): boolean {
  return steps < 0 || characters < 0;
}

/** What is left for the rendering that goes on, and for the run that it is part of: only one goes on at a time. */
let run = createBudget();
let left: Budget = createBudget();

/** To be called before each rendering. */
export function beginRendering(budget: Budget): void {
  run = budget;
  left = { steps: limits.templateSteps.most, characters: limits.templateCharacters.most };
}

/** Takes statements, loop rounds, calls and filters. @throws Error where there are none left */
export function takeSteps(count: number): void {
  left.steps -= count;
  run.steps -= count;
  if (left.steps < 0) throw tooMuch("templateSteps");
  if (run.steps < 0) throw tooMuch("runSteps");
}

/** Takes characters that are written, joined, compared or handed to a filter. @throws Error where there are none left */
export function takeCharacters(count: number): void {
  left.characters -= count;
  run.characters -= count;
  if (left.characters < 0) throw tooMuch("templateCharacters");
  if (run.characters < 0) throw tooMuch("runCharacters");
}

function tooMuch(name: "templateSteps" | "runSteps" | "templateCharacters" | "runCharacters"): Error {
  const { most, unit, of } = limits[name];
  const counted = unit === "steps" ? "steps (tags, loop rounds, calls, filters)" : "characters handled";
  return new Error(`more than ${most} ${counted} in ${of}`);
}
