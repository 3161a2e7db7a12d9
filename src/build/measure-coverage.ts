import { createContext } from "../check/context.ts";
import { type Figures, measure } from "../check/coverage/figures.ts";
import { reportGoals } from "../check/coverage/goals.ts";
import type { CoverageGoal } from "../project/project.ts";
import { assemble } from "./documents.ts";
import type { Io } from "./io.ts";
import { prepare, type SectionOptions } from "./prepare.ts";
import type { Refusal } from "./refusal.ts";
import { rememberErrors } from "./remember-errors.ts";

export interface MeasuredCoverage {
  figures: Figures;
  goals: readonly CoverageGoal[];
}

/** Counts what a project covers and reports the figures below what targets.yaml requires, with all that hinders counting. */
export function measureCoverage(given: Io, options: SectionOptions): MeasuredCoverage | Refusal {
  const { io, withErrors, losses } = rememberErrors(given);
  const prepared = prepare(io, options);
  if (!prepared) return { figures: new Map(), goals: [] };
  if ("refused" in prepared) return prepared;
  const { project, model } = prepared;
  const { sources, report } = io;
  const { coverage } = assemble(prepared, project.targets, io, { withErrors, losses });
  const context = createContext(
    { project, model, sources, report, isPartial: losses().length > 0 },
    coverage,
  );
  const figures = measure(context);
  reportGoals(context, figures);
  return { figures, goals: project.coverage };
}
