import { printableJson } from "../../printable.ts";
import type { DiffReport, PlaceOfChange } from "../diff-report.ts";

/** For programs. The version changes with the form of what is written. */
export function json({ before, after, changes, summary, verdict, stale }: DiffReport): string {
  return printableJson({
    version: 1,
    before: before.name,
    after: after.name,
    changes: changes.map(({ uses, ...change }) => ({
      code: change.code,
      class: change.class,
      message: change.message,
      operation: uses[0]?.[0],
      path: uses[0]?.slice(1),
      ...(change.before && { before: placeOf(change.before) }),
      ...(change.after && { after: placeOf(change.after) }),
      uses: uses.length,
      ...(change.witness && {
        witness: { of: change.witness.of, message: change.witness.message, ...placeOf(change.witness) },
      }),
      ...(change.accepted !== undefined && { accepted: change.accepted }),
    })),
    notCompared: [before, after].flatMap(({ name, notCompared }) =>
      notCompared.map(({ file, message }) => ({ side: name, file, message })),
    ),
    summary,
    verdict,
    ...(stale.length > 0 && { findings: stale.map(({ related: _, ...found }) => found) }),
  });
}

function placeOf({ file, line, column }: PlaceOfChange) {
  return { file, line, column };
}
