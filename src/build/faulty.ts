import type { Report } from "../diagnostics/finding.ts";
import { createJudge } from "../verdict/judge.ts";
import type { Io } from "./io.ts";

/** The same `io`, and which files its stages reported an error in, as the project's exceptions and rules have it. */
export function rememberFaulty<T extends Io>(given: T): { io: T; faulty: ReadonlySet<string> } {
  const faulty = new Set<string>();
  const { judge } = createJudge(given.sources);
  const report: Report = (found) => {
    if (judge(found)?.severity === "error") faulty.add(found.location.file);
    given.report(found);
  };
  return { io: { ...given, report }, faulty };
}
