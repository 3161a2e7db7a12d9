import { realpathSync } from "node:fs";
import { join } from "node:path";
import { checkProject } from "../../build/check-project.ts";
import type { EngineName } from "../../check/examples/engines/engine.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { placeFindings } from "../../diagnostics/placed.ts";
import { plural } from "../../diagnostics/plural.ts";
import { selectCodes } from "../../diagnostics/selection.ts";
import { baselineFile, writeBaseline } from "../../policy/baseline.ts";
import { createJudge } from "../../policy/judge.ts";
import { settleCheck } from "../../policy/settle.ts";
import { line } from "../../printable.ts";
import type { FormatRequest } from "../command-line/finding-formats.ts";
import type { Console } from "../console.ts";
import { startPageChecker } from "../distant-page-checker.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { describeOutput, usualFolder } from "../output/output-folder.ts";
import { protectSources } from "../output/protection.ts";
import { writeFiles } from "../output/write-files.ts";
import { projectPaths } from "../paths/project-paths.ts";
import { type CloseOptions, openSession, type Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface CheckCommandOptions {
  directory?: string;
  relativeTo?: string;
  format?: readonly FormatRequest[];
  engine: EngineName;
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
  only?: readonly string[];
  skip?: readonly string[];
  baseline: boolean;
  writeBaseline?: true;
  maxWarnings?: number;
  quiet?: true;
}

/** `spec check [FILE…]` */
export async function runCheck(
  console: Console,
  files: readonly string[],
  {
    directory,
    relativeTo,
    format,
    engine,
    templates,
    define,
    set,
    only,
    skip,
    ...options
  }: CheckCommandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory, { relativeTo, set });
  const { io, found } = session;
  const named = projectPaths(session, console, files);
  const selection = selectCodes(only ?? [], skip ?? []);
  if (options.writeBaseline && (selection.isRestricted || named.length > 0))
    throw new UsageError("A baseline is of the whole project: leave out --only, --skip and the files.");
  const request = { engine, selection, definitions: define, ...(templates !== undefined && { templates }) };
  const pageChecker = selection.wants("chapters", "links") ? startPageChecker() : undefined;
  const before = describeOutput(session.root, usualFolder(session.root), "out");
  const result = await checkProject(io, {
    ...request,
    outputFolder: before,
    ...(pageChecker && {
      pageChecker,
      // Afterwards it is known where things are in the files with findings.
      meanwhile: () => void placeFindings(found, io.sources.position),
    }),
  });
  if ("refused" in result) throw new UsageError(result.refused);
  const { checked } = result;
  const shown: CloseOptions = {
    checked,
    ...(format && { formats: format }),
    ...(options.quiet && { quiet: true }),
    ...(options.maxWarnings !== undefined && { maxWarnings: options.maxWarnings }),
  };
  const baseline = baselineFile(io.sources.files);
  const isRead = options.baseline && !options.writeBaseline;
  const settled = settleCheck(found, io.sources, { selection, files: named, ...(isRead && { baseline }) });
  if (!options.writeBaseline) return session.close(console.out, { ...shown, settled });

  const { isFixed } = createJudge(io.sources);
  const fixed = settled.findings.filter(isFixed);
  if (fixed.length === 0) return recordBaseline(console, session, baseline, settled.findings);
  const exitCode = await session.close(console.out, { ...shown, settled: { findings: fixed, putOff: 0 } });
  console.error("No baseline was written: these cannot be put off.\n");
  return exitCode;
}

function recordBaseline(
  console: Console,
  session: Session,
  path: string,
  findings: readonly Finding[],
): ExitCode {
  const file = join(realpathSync(session.root), path);
  writeFiles(new Map([[file, writeBaseline(findings)]]), protectSources(session, console, { own: [file] }));
  console.out(line(`${session.paths.forPeople(path)}: ${plural(findings.length, "finding")} put off`));
  return exitCodes.success;
}
