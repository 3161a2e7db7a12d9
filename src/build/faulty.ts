import type { Finding, Report } from "../diagnostics/finding.ts";
import { createJudge } from "../verdict/judge.ts";
import type { Io } from "./io.ts";

/**
 * The same `io`, and which files its stages reported an error in, as the project's exceptions and rules have it.
 * @param reported what stages before have reported
 */
export function rememberFaulty<T extends Io>(
  given: T,
  reported: readonly Finding[] = [],
): { io: T; faulty: ReadonlySet<string> } {
  const faulty = new Set<string>();
  const { judge } = createJudge(given.sources);
  const note: Report = (found) => {
    if (judge(found)?.severity === "error") faulty.add(found.location.file);
  };
  for (const found of reported) note(found);
  const report: Report = (found) => {
    note(found);
    given.report(found);
  };
  return { io: { ...given, report }, faulty };
}
