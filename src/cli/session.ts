import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Io } from "../build/io.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { RunResult } from "../diagnostics/formats/format.ts";
import { isForPeople, loadFormat } from "../diagnostics/formats/names.ts";
import { groupFindings } from "../diagnostics/house-style.ts";
import { nameFiles, placeFindings } from "../diagnostics/placed.ts";
import { type Settled, settle } from "../policy/settle.ts";
import type { Progress } from "../progress.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { createSources, type SourcesOptions } from "../source/sources.ts";
import type { FormatRequest } from "./command-line/finding-formats.ts";
import type { Console, Print } from "./console.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "./exit-codes.ts";
import { describeGit } from "./git/git.ts";
import { type NodeFiles, nodeFiles } from "./node-files.ts";
import { protectSources } from "./output/protection.ts";
import { showProgress } from "./output/show-progress.ts";
import { writeReport } from "./output/write-report.ts";
import { builtInTemplates } from "./package/built-in-templates.ts";
import { readCodePage } from "./package/code-page.ts";
import { readVersion } from "./package/version.ts";
import { findRoot } from "./paths/find-root.ts";
import { withoutLinks } from "./paths/path-inside.ts";
import { type ShownPaths, shownPaths } from "./paths/shown-paths.ts";
import { UsageError } from "./usage-error.ts";

/** One run of a command on one project. */
export interface Session {
  root: string;
  files: NodeFiles;
  io: Io;
  /** How its files are named to who reads what is printed. */
  paths: ShownPaths;
  /** All that was reported so far. */
  found: readonly Finding[];
  /** Those of them that count, as the project's exceptions, rules and baseline have them. */
  settled(): Settled;
  /** Shows the findings through `print` and gives the exit code for them. */
  close(print: Print, options?: CloseOptions): Promise<ExitCode>;
}

export interface CloseOptions {
  /** How findings are written; one that goes to no file is printed: `pretty`, or annotations in GitHub Actions, where none is given. */
  formats?: readonly FormatRequest[];
  checked?: Record<string, number>;
  /** Shows errors only. */
  quiet?: boolean;
  /** The findings that count, where the command settles them itself. */
  settled?: Settled;
  /** More warnings than this are taken as an error is. */
  maxWarnings?: number;
}

export interface SessionOptions {
  /** The folder that paths of findings shall begin at. */
  relativeTo?: string | undefined;
  /** Texts that stand for others in all files. */
  set?: ReadonlyMap<string, string>;
}

/**
 * Finds the project around `directory` (or the console's own) and opens it.
 * @throws UsageError where there is no such project or folder
 */
export function openSession(
  console: Console,
  directory: string | undefined,
  { relativeTo, set }: SessionOptions = {},
): Session {
  const root = projectRoot(console, directory);
  return openProject(console, root, {
    paths: shownPaths(console.cwd, root, relativeTo),
    substitutions: set,
    progress: showProgress(console),
  });
}

/** The root of the project around `directory`, or around the console's own. @throws UsageError where there is none */
export function projectRoot(console: Console, directory: string | undefined): string {
  const start = resolve(console.cwd, directory ?? ".");
  if (!existsSync(start)) throw new UsageError(`There is no folder ${directory}.`);
  // A link may lead into the middle of a project.
  const root = findRoot(start) ?? findRoot(realpathSync(start));
  if (root === undefined)
    throw new UsageError(
      `There is no targets.yaml in ${directory ?? "this folder"} or in any folder above it, nor in a folder 'specification' there. Go to a project, or name one with -C DIR. ` +
        "'spec init' begins one.",
    );
  return root;
}

export interface OpenOptions extends SourcesOptions {
  /** What was reported before of what is known already. */
  found?: readonly Finding[] | undefined;
  /** What tells what git says of the project. */
  git?: Io["git"];
  paths?: ShownPaths;
  progress?: Progress | undefined;
}

/** Opens the project in `root` as it is now. */
export function openProject(
  console: Console,
  root: string,
  {
    found: before = [],
    git = askOnce(() => describeGit(root)),
    paths = shownPaths(console.cwd, root),
    progress,
    ...known
  }: OpenOptions = {},
): Session {
  const found: Finding[] = [...before];
  const report = (finding: Finding) => void found.push(finding);
  const files = nodeFiles(root, progress && ((count) => progress("Reading files", count)));
  const sources = createSources(files, report, { ...known, identifiers: schemaIdentifiers });
  const io: Io = { sources, report, builtInTemplates, git, progress };
  return {
    root,
    files,
    io,
    paths,
    found,
    settled: () => settle(found, sources),
    async close(print, { formats = [], checked = {}, quiet = false, settled, maxWarnings } = {}) {
      const { findings, putOff } = settled ?? this.settled();
      const placed = groupFindings(placeFindings(findings, sources.position));
      const shown = quiet ? placed.filter((each) => each.severity === "error") : placed;
      const hiddenWarnings = placed.length - shown.length;
      refuseReports(this, console, formats);
      await write({ findings: shown, checked, hiddenWarnings, putOff }, formats, print, console, this);
      const warnings = placed.filter((each) => each.severity === "warning").length;
      const exitCode = exitCodeOf(findings);
      if (exitCode !== exitCodes.success || maxWarnings === undefined || warnings <= maxWarnings)
        return exitCode;
      console.error(`spec: There are more warnings than ${maxWarnings}.\n`);
      return exitCodes.findings;
    },
  };
}

function askOnce<T>(ask: () => T): () => T {
  let answer: T | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** @throws UsageError where a report would be written over a source, or two into one file */
export function refuseReports(
  session: Session,
  console: Console,
  requests: readonly Pick<FormatRequest, "file">[],
): void {
  const paths = requests.flatMap(({ file }) => (file === undefined ? [] : resolve(console.cwd, file)));
  if (paths.length === 0) return;
  const protection = protectSources(session, console);
  for (const path of paths) refuse(protection(path));
  const reals = paths.map(withoutLinks);
  const twice = paths.find((_, index) => reals.indexOf(reals[index] ?? "") !== index);
  refuse(twice === undefined ? undefined : `Two formats go to one file, ${twice}.`);
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new UsageError(`${reason} Nothing was written.`);
}

/** Writes what a run has to say in all formats. @throws UsageError where a file cannot be written */
async function write(
  result: RunResult,
  requests: readonly FormatRequest[],
  print: Print,
  console: Console,
  { root, io, paths }: Session,
): Promise<void> {
  const { written: text } = io.sources;
  const isPrinted = requests.some(({ file }) => file === undefined);
  const usual: FormatRequest = { name: console.githubActions ? "github" : "pretty" };
  for (const { name, file } of isPrinted ? requests : [usual, ...requests]) {
    const isTerminal = file === undefined;
    const named = nameFiles(result.findings, text, isForPeople(name) ? paths.forPeople : paths.forPrograms);
    const options = {
      text: named.text,
      frames: isTerminal && console.terminal,
      colours: isTerminal && console.colours,
      hint: true,
      page: readCodePage,
      version: readVersion,
      base: paths.base,
    };
    const written = (await loadFormat(name))({ ...result, findings: named.findings }, options);
    if (isTerminal) print(written, "styled");
    else writeReport(root, resolve(console.cwd, file), written);
  }
}
