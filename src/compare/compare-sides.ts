import { acceptChanges } from "./accepted-changes.ts";
import { compareModels } from "./compare-models.ts";
import { type DiffReport, diffReport } from "./diff-report.ts";
import type { ReadSide } from "./read-side.ts";
import { compareTexts } from "./texts/compare-texts.ts";

/** All that is otherwise between two states of a project, the gravest changes first, those of chapters last. */
export function compareSides(before: ReadSide, after: ReadSide): DiffReport {
  const texts = compareTexts(before.texts, after.texts);
  const changes = [...compareModels(before.model, after.model), ...texts.flatMap(({ changes }) => changes)];
  const { changes: marked, stale } = acceptChanges(changes, after.accepted);
  return diffReport(before.side, after.side, marked, stale);
}
