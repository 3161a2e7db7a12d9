import { changeClasses } from "../change-class.ts";
import type { DiffReport } from "../diff-report.ts";

/** `major: 3 breaking, 1 risky, 8 additive, 2 docs`. */
export function summaryLine({ changes, summary, verdict }: DiffReport): string {
  const counts = changeClasses.flatMap((name) => (summary[name] > 0 ? `${summary[name]} ${name}` : []));
  const accepted = changes.filter((change) => change.accepted !== undefined).length;
  if (accepted > 0) counts.push(`${accepted} accepted`);
  return counts.length === 0 ? "Nothing has changed." : `${verdict}: ${counts.join(", ")}`;
}
