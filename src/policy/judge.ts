import { codes } from "../diagnostics/codes.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { loadRules } from "../project/load.ts";
import type { Opened, Sources } from "../source/sources.ts";
import type { Exceptions } from "./exception.ts";
import { createFindException, type FindException, readExceptions } from "./exceptions.ts";
import { createSeverities } from "./severities.ts";

/** Decides what becomes of findings, by what the project says: its exceptions first, then its rules. */
export interface Judge {
  /** The finding as the project wants it taken; nothing where it is excused or switched off. */
  judge(finding: Finding): Finding | undefined;
  /** Whether the project may have a say in it: not where the configuration is wrong, or a file cannot be read. */
  isFixed(finding: Finding): boolean;
  /** The exceptions of a file; those that excused a finding are marked. */
  exceptionsOf(opened: Opened): Exceptions;
}

/** Makes the judge of a project: it may judge while a run goes on, and looks at no file that has no findings. */
export function createJudge(sources: Sources): Judge {
  const exceptions = new Map<string, Exceptions>();
  const exceptionsOf = (opened: Opened) => {
    const known = exceptions.get(opened.file) ?? readExceptions(opened);
    exceptions.set(opened.file, known);
    return known;
  };
  const finders = new Map<string, FindException>();
  const exceptionFor = ({ code, location }: Finding) => {
    const { file } = location;
    let find = finders.get(file);
    if (find === undefined) {
      const opened = sources.opened(file);
      if (opened === undefined) return undefined;
      find = createFindException(exceptionsOf(opened).valid);
      finders.set(file, find);
    }
    return find(code, () => sources.span(location).start);
  };
  const isFixed = ({ code, location }: Finding) => {
    const { kind } = codes[code];
    return kind === "configuration" || (kind === "unreadable" && !sources.opened(location.file)?.source);
  };
  let severityOf: ReturnType<typeof createSeverities> | undefined;
  return {
    isFixed,
    exceptionsOf,
    judge(finding) {
      if (isFixed(finding)) return finding;
      const exception = exceptionFor(finding);
      if (exception) {
        exception.isUsed = true;
        return undefined;
      }
      severityOf ??= createSeverities(loadRules(sources));
      const severity = severityOf(finding.code, finding.location.file) ?? finding.severity;
      return severity === "off" ? undefined : { ...finding, severity };
    },
  };
}
