import { finding } from "../../diagnostics/finding.ts";
import type { CoverageContext } from "../rule.ts";
import { type Figures, figureNames } from "./figures.ts";
import { coveredOf, percentOf } from "./percent.ts";

/** Reports the figures that are below what targets.yaml expects. */
export function reportGoals({ project, report, isPartial }: CoverageContext, figures: Figures): void {
  if (isPartial) return;
  for (const { name, percent, location } of project.coverage) {
    const figure = figureNames.find((each) => each === name);
    const items = figure && figures.get(figure);
    if (figure === undefined || items === undefined) continue;
    const covered = coveredOf(items);
    // Compared without rounding: 99.96 % is less than 100 %.
    if (covered * 100 >= percent * items.length) continue;
    const args = { name, percent, is: percentOf(items), covered, total: items.length };
    report(finding("coverage-below", args, location));
  }
}
