import { changeClasses } from "../change-class.ts";
import type { DiffReport } from "../diff-report.ts";

/** `major: 3 breaking, 1 risky, 8 additive, 2 docs`. */
export function summaryLine({ summary, verdict }: DiffReport): string {
  const counts = changeClasses.flatMap((name) => (summary[name] > 0 ? `${summary[name]} ${name}` : []));
  return counts.length === 0 ? "Nothing has changed." : `${verdict}: ${counts.join(", ")}`;
}
