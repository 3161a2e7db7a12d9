import { type Finding, finding } from "../diagnostics/finding.ts";
import { dependsOnWhole, isLoss } from "../diagnostics/losses.ts";
import { codeNames, type Selection } from "../diagnostics/selection.ts";
import { loadRules } from "../project/load.ts";
import type { Sources } from "../source/sources.ts";
import { type Baseline, baselineFile, readBaseline } from "./baseline.ts";
import type { Exceptions } from "./exception.ts";
import { createJudge } from "./judge.ts";
import { unmatchedGlobs } from "./severities.ts";

/** What a check of the whole project is given, beyond what the project says. */
export interface CheckRequest {
  selection: Selection;
  /** Shows only findings that are in these files or have to do with them; all where none is named. */
  files: readonly string[];
  /** The file of the findings that are put off; none where they are to be shown. */
  baseline?: string;
}

/** The findings of a run that count. */
export interface Settled {
  findings: Finding[];
  /** How many more the baseline puts off. */
  putOff: number;
}

/** The findings of any command, as the project's exceptions, rules and baseline have them. */
export function settle(found: readonly Finding[], sources: Sources): Settled {
  const { judge, isFixed } = createJudge(sources);
  const ofBaseline: Finding[] = [];
  const report = (each: Finding) => ofBaseline.push(each);
  const baseline = readBaseline(baselineFile(sources.files), sources, report);
  const judged = found.flatMap((each) => judge(each) ?? []);
  const left = baseline ? judged.filter((each) => isFixed(each) || !baseline.takes(each)) : judged;
  return { findings: [...left, ...ofBaseline], putOff: judged.length - left.length };
}

/** Tells of each error of a run, as it is found, whether it counts: it may be excused, lowered or put off. */
export function createCountsAsError(sources: Sources): (found: Finding) => boolean {
  const { judge, isFixed } = createJudge(sources);
  let baseline: Baseline | undefined;
  return (found) => {
    const judged = judge(found);
    if (judged?.severity !== "error") return false;
    if (isFixed(judged)) return true;
    baseline ??= readBaseline(baselineFile(sources.files), sources, () => {});
    return baseline === undefined || !baseline.takes(judged);
  };
}

/**
 * The same for a check of the whole project, whose findings may be restricted or put off. Reports the exceptions, rules
 * and entries of the baseline that are wrong, and where everything was looked at, those that are of no use.
 */
export function settleCheck(
  found: readonly Finding[],
  sources: Sources,
  { selection, files, baseline: baselineFile }: CheckRequest,
): Settled {
  const { judge, isFixed, exceptionsOf } = createJudge(sources);
  const judged = (all: readonly Finding[]) => all.flatMap((each) => judge(each) ?? []);
  const ofBaseline: Finding[] = [];
  const baseline = baselineFile && readBaseline(baselineFile, sources, (each) => ofBaseline.push(each));

  const ofProject = judged(found);
  const isWhole = !selection.isRestricted && files.length === 0 && !found.some(isFixed);
  // What excuses, or puts off, a finding that is not made while something is missing may yet be of use.
  const isLacking = found.some(({ code }) => isLoss(code));
  const isInVain = (code: string) => !(isLacking && dependsOnWhole(code));
  const exceptions = sources.allOpened().map(exceptionsOf);
  const invalid = exceptions.flatMap(invalidExceptions);
  // Only now is it known what was of use.
  const vain = isWhole
    ? [...exceptions.flatMap((each) => unusedExceptions(each, isInVain)), ...unusedRules(sources)]
    : [];
  const findings = [...ofProject, ...judged([...invalid, ...vain])];

  const named = new Set(files);
  const isAsked = ({ code, location, related }: Finding) =>
    selection.has(code) &&
    (named.size === 0 || [{ location }, ...related].some((each) => named.has(each.location.file)));
  const shown = findings.filter((each) => isFixed(each) || isAsked(each));
  const left = baseline ? shown.filter((each) => isFixed(each) || !baseline.takes(each)) : shown;
  const putOff = shown.length - left.length;
  const stale = baseline && isWhole ? judged(baseline.stale(isInVain)) : [];
  return { findings: [...left, ...ofBaseline, ...stale], putOff };
}

function invalidExceptions({ invalid, malformed }: Exceptions): Finding[] {
  return [
    ...invalid.map(({ name, location }) =>
      finding("exception-invalid", { name, known: codeNames }, location),
    ),
    ...malformed.map((location) => finding("exception-malformed", {}, location)),
  ];
}

function unusedExceptions({ valid }: Exceptions, isInVain: (code: string) => boolean): Finding[] {
  return valid.flatMap(({ code, location, isUsed }) =>
    isUsed || !isInVain(code) ? [] : finding("exception-unused", { code }, location),
  );
}

function unusedRules(sources: Sources): Finding[] {
  const files = sources.allOpened().map(({ file }) => file);
  return unmatchedGlobs(loadRules(sources), files).map(({ glob, location }) =>
    finding("rule-path-unmatched", { glob }, location),
  );
}
