import { plural } from "../../diagnostics/plural.ts";
import { changeClasses } from "../change-class.ts";
import type { DiffReport } from "../diff-report.ts";

/** `major: 3 breaking, 1 risky, 8 additive, 2 docs`; nothing has changed only where everything could be compared. */
export function summaryLine({ before, after, changes, summary, verdict }: DiffReport): string {
  const counts = changeClasses.flatMap((name) => (summary[name] > 0 ? `${summary[name]} ${name}` : []));
  const accepted = changes.filter((change) => change.accepted !== undefined).length;
  if (accepted > 0) counts.push(`${accepted} accepted`);
  const unread = new Set([before, after].flatMap(({ notCompared }) => notCompared.map(({ file }) => file)));
  if (unread.size > 0) counts.push(`${plural(unread.size, "file")} not compared`);
  return counts.length === 0 ? "Nothing has changed." : `${verdict}: ${counts.join(", ")}`;
}
