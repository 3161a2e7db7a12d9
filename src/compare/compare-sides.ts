import { loadEngines } from "../check/examples/engines/load.ts";
import { acceptChanges } from "./accepted-changes.ts";
import { schemaChanges } from "./change-codes.ts";
import { compareModels } from "./compare-models.ts";
import { type DiffReport, diffReport } from "./diff-report.ts";
import type { ReadSide } from "./read-side.ts";
import { createSchemaComparison } from "./schema/compare-schemas.ts";
import { type ChangedSection, compareTexts } from "./texts/compare-texts.ts";
import { findWitnesses } from "./witnesses.ts";

/** A report, and the sections of chapters that it tells of. */
export interface Comparison extends DiffReport {
  sections: ChangedSection[];
}

/** All that is otherwise between two states of a project, the gravest changes first, those of chapters last. */
export async function compareSides(before: ReadSide, after: ReadSide): Promise<Comparison> {
  const sections = compareTexts(before.texts, after.texts);
  const schemas = createSchemaComparison();
  const ofModels = compareModels(before.model, after.model, schemas);
  // To load a validator takes longer than all the rest.
  if (ofModels.some(({ class: grade, code }) => code in schemaChanges && grade !== "docs")) {
    const engines = await loadEngines("auto");
    const witnesses = findWitnesses(ofModels, { before, after }, schemas.counterparts, engines);
    for (const [change, witness] of witnesses) change.witness = witness;
  }
  const changes = [...ofModels, ...sections.flatMap((section) => section.changes)];
  const { changes: marked, stale } = acceptChanges(changes, after.accepted);
  return { ...diffReport(before.side, after.side, marked, stale), sections };
}
