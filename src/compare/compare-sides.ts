import { acceptChanges } from "./accepted-changes.ts";
import { compareModels } from "./compare-models.ts";
import { type DiffReport, diffReport } from "./diff-report.ts";
import type { ReadSide } from "./read-side.ts";
import { type ChangedSection, compareTexts } from "./texts/compare-texts.ts";

/** A report, and the sections of chapters that it tells of. */
export interface Comparison extends DiffReport {
  sections: ChangedSection[];
}

/** All that is otherwise between two states of a project, the gravest changes first, those of chapters last. */
export function compareSides(before: ReadSide, after: ReadSide): Comparison {
  const sections = compareTexts(before.texts, after.texts);
  const changes = [
    ...compareModels(before.model, after.model),
    ...sections.flatMap(({ changes }) => changes),
  ];
  const { changes: marked, stale } = acceptChanges(changes, after.accepted);
  return { ...diffReport(before.side, after.side, marked, stale), sections };
}
