import { codes } from "../diagnostics/codes.ts";
import type { Finding, Report } from "../diagnostics/finding.ts";
import { isLoss } from "../diagnostics/losses.ts";
import { createJudge } from "../policy/judge.ts";
import type { Io } from "./io.ts";

/** What was reported so far, in two views. */
export interface Remembered<T extends Io> {
  io: T;
  /** The files in which stages reported an error, as the project's exceptions and rules have it. */
  withErrors: ReadonlySet<string>;
  /** What left a part of the project out, whether the project excuses it or not. */
  losses: () => readonly Finding[];
}

/**
 * The same `io`, with what is reported by it, and by its sources, remembered.
 * @param reported what stages before have reported
 * @param isError what counts as one: by itself, what does by the project's exceptions and rules
 */
export function rememberErrors<T extends Io>(
  given: T,
  reported: readonly Finding[] = [],
  isError: (found: Finding) => boolean = byExceptionsAndRules(given),
): Remembered<T> {
  const { sources } = given;
  const withErrors = new Set<string>();
  const lost: Finding[] = [];
  const note: Report = (found) => {
    if (isError(found)) withErrors.add(found.location.file);
    if (isLoss(found.code)) lost.push(found);
  };
  for (const found of reported) note(found);
  const report: Report = (found) => {
    note(found);
    given.report(found);
  };
  const isUnread = ({ code, location: { file } }: Finding) =>
    codes[code].kind === "unreadable" && !sources.opened(file)?.source;
  const losses = () => [...lost, ...sources.errors().filter((each) => isLoss(each.code) || isUnread(each))];
  return { io: { ...given, report }, withErrors, losses };
}

function byExceptionsAndRules({ sources }: Io): (found: Finding) => boolean {
  const { judge } = createJudge(sources);
  return (found) => judge(found)?.severity === "error";
}
