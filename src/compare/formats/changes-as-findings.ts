import type { PlacedFinding } from "../../diagnostics/placed.ts";
import type { ChangeClass } from "../change-class.ts";
import { type DiffReport, type PlacedChange, type PlaceOfChange, proofOf } from "../diff-report.ts";

/**
 * The changes that somebody must look at, as findings of the state after: those of a class that fails are errors, others that
 * break or may break are warnings. What is only there before is found at the beginning of its file, and tells where it was.
 */
export function changesAsFindings(
  { changes, stale }: DiffReport,
  isFailing: (grade: ChangeClass) => boolean,
): PlacedFinding[] {
  const found = changes.flatMap((change): PlacedFinding[] => {
    const place = change.after ?? startOf(change.before);
    const isShown = isFailing(change.class) || change.class === "breaking" || change.class === "risky";
    if (!isShown || place === undefined || change.accepted !== undefined) return [];
    const finding: PlacedFinding = {
      code: change.code,
      severity: isFailing(change.class) ? "error" : "warning",
      message: messageOf(change),
      ...place,
      related: [
        ...(change.before ? [{ message: "It was here before", ...change.before }] : []),
        ...(change.witness ? [{ ...change.witness, message: proofOf(change.witness) }] : []),
      ],
    };
    return [finding];
  });
  return [...found, ...stale];
}

function startOf(before: PlaceOfChange | undefined): PlaceOfChange | undefined {
  return before && { file: before.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function messageOf({ uses, message }: PlacedChange): string {
  return `${(uses[0] ?? []).join(" › ")}: ${message}`;
}
