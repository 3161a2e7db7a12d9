import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type ChangeClass, changeClasses } from "../../compare/change-class.ts";
import { type Comparison, compareSides } from "../../compare/compare-sides.ts";
import type { DiffReport } from "../../compare/diff-report.ts";
import { changelog } from "../../compare/formats/changelog.ts";
import { changesAsFindings } from "../../compare/formats/changes-as-findings.ts";
import { fragments } from "../../compare/formats/fragments.ts";
import { json } from "../../compare/formats/json.ts";
import { markdown } from "../../compare/formats/markdown.ts";
import type { DiffFormatName } from "../../compare/formats/names.ts";
import { pretty } from "../../compare/formats/pretty.ts";
import { versionProblem } from "../../compare/version.ts";
import { loadFormat } from "../../diagnostics/formats/names.ts";
import { nameFiles } from "../../diagnostics/placed.ts";
import { differencePage } from "../../difference-page/page.ts";
import type { FormatRequest } from "../command-line/finding-formats.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import {
  atRevision,
  readSource,
  revisionOf,
  type SideSource,
  sidesOfRange,
} from "../git/compared-revisions.ts";
import { defaultBranch, findRevision, mergeBase } from "../git/revisions.ts";
import { nodeFiles } from "../node-files.ts";
import { writeReport } from "../output/write-report.ts";
import { readDifferenceAssets } from "../package/page-assets.ts";
import { readVersion } from "../package/version.ts";
import { isFolder } from "../paths/find-root.ts";
import type { ShownPaths } from "../paths/shown-paths.ts";
import { openSession, projectRoot, refuseReports } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface DiffCommandOptions {
  directory?: string;
  format?: readonly FormatRequest<DiffFormatName>[];
  failOn: ChangeClass | "none";
  /** Whether the changelog's newest release must be named for the changes. */
  checkVersion?: boolean;
}

/** What is compared, as it was typed. */
export interface TypedSides {
  before: string | undefined;
  after: string | undefined;
}

/** `spec diff [BEFORE] [AFTER]` */
export async function runDiff(
  console: Console,
  typed: TypedSides,
  { directory, format = [], failOn, checkVersion = false }: DiffCommandOptions,
): Promise<ExitCode> {
  const root = projectRootOf(console, typed, directory);
  const [before, after] = sidesOf(console, root, typed).map(readSource);
  if (before === undefined || after === undefined) return exitCodes.usage;
  const report = await compareSides(before, after);
  const failing = failOn === "none" ? [] : changeClasses.slice(0, changeClasses.indexOf(failOn) + 1);
  const isPrinted = format.some(({ file }) => file === undefined);
  const usual: FormatRequest<DiffFormatName> = { name: console.githubActions ? "github" : "pretty" };
  const session = openSession(console, root);
  refuseReports(session, console, format);
  const outputs = isPrinted ? format : [usual, ...format];
  for (const { name, file } of outputs) if (name === "fragments") writeFragments(console, root, report, file);
  for (const { name, file } of outputs) {
    if (name === "fragments") continue;
    const isTerminal = file === undefined;
    const colours = isTerminal && console.colours;
    const text = await write(name, report, { colours, paths: session.paths, failing });
    if (isTerminal) console.out(text, "styled");
    else writeReport(root, resolve(console.cwd, file), text);
  }
  const problem = checkVersion ? versionProblem(report) : undefined;
  if (problem) console.error(`spec: ${problem}.\n`);
  return problem || failing.some((name) => report.summary[name] > 0) ? exitCodes.findings : exitCodes.success;
}

/**
 * Writes newsfragments: `changelogs/room/newsfragments/123` gives `123.feature`, …
 * @throws UsageError where it is not said where, and where one is there already
 */
function writeFragments(console: Console, root: string, report: DiffReport, file: string | undefined): void {
  if (file === undefined)
    throw new UsageError("Say where the newsfragments go: --format fragments=FOLDER/NUMBER.");
  const path = resolve(console.cwd, file);
  const own = report.after.fragmentFolders.find(({ folder }) => resolve(root, folder) === dirname(path));
  const texts = [...fragments(report, own?.types ?? [])].map(
    ([type, text]) => [`${path}.${type}`, text] as const,
  );
  const [there] = texts.find(([each]) => existsSync(each)) ?? [];
  if (there !== undefined)
    throw new UsageError(`${there} is there already, and newsfragments are edited by hand.`);
  for (const [each, text] of texts) writeReport(root, each, text);
}

interface WriteOptions {
  colours: boolean;
  paths: ShownPaths;
  /** The classes of changes that make the command fail. */
  failing: readonly ChangeClass[];
}

async function write(
  name: Exclude<DiffFormatName, "fragments">,
  report: Comparison,
  { colours, paths, failing }: WriteOptions,
): Promise<string> {
  switch (name) {
    case "pretty":
      return pretty(report, { colours });
    case "json":
      return json(report);
    case "markdown":
      return markdown(report);
    case "html":
      return differencePage(report, readDifferenceAssets());
    case "changelog":
      return changelog(report);
    default: {
      const found = changesAsFindings(report, (grade) => failing.includes(grade));
      const { findings, text } = nameFiles(found, () => undefined, paths.forPrograms);
      return (await loadFormat(name))(
        { findings, checked: {} },
        { text, frames: false, colours, page: pageOfChange, version: readVersion, base: paths.base },
      );
    }
  }
}

/** What programs show of a kind of change. */
function pageOfChange(code: string): string {
  return `# ${code}\n\nA change of an API that \`spec diff\` tells of, by what it means for those who kept to the state before.`;
}

/** The root of the project whose revisions are compared; that of the second folder where two folders are. */
function projectRootOf(
  console: Console,
  { before, after }: TypedSides,
  directory: string | undefined,
): string {
  const isOfFolders = before !== undefined && after !== undefined && isFolderName(console, before);
  return projectRoot(
    console,
    isOfFolders && isFolderName(console, after) ? resolve(console.cwd, after) : directory,
  );
}

/** Whether a side is a folder: it begins as a path does, or there is one of that name. */
function isFolderName({ cwd }: Console, name: string): boolean {
  return isPath(name) || isFolder(resolve(cwd, name));
}

function isPath(name: string): boolean {
  return /^(?:\.{0,2}[/\\]|\.{1,2}$)/.test(name);
}

/** @throws UsageError where a side is nothing that can be compared */
function sidesOf(console: Console, root: string, { before, after }: TypedSides): SideSource[] {
  const range =
    before === undefined || isFolderName(console, before) ? undefined : sidesOfRange(root, before);
  if (range && after !== undefined)
    throw new UsageError(`'${before}' names two sides, and '${after}' is a third one.`);
  if (range) return range;
  const now = { name: "the working tree", files: nodeFiles(root) };
  if (before === undefined) {
    const branch = defaultBranch(root);
    if (branch === undefined)
      throw new UsageError("There is no branch 'main' or 'master' to compare with; name a revision.");
    return [atRevision(root, mergeBase(root, branch, revisionOf(root, "HEAD"))), now];
  }
  return [sideOf(console, root, before), after === undefined ? now : sideOf(console, root, after)];
}

function sideOf(console: Console, root: string, name: string): SideSource {
  if (!isFolderName(console, name)) return atRevision(root, revisionOf(root, name));
  if (!isPath(name) && existsSync(resolve(root, ".git")) && findRevision(root, name))
    throw new UsageError(`'${name}' is a folder and a revision; write './${name}' for the folder.`);
  return { name, files: nodeFiles(realpathSync(projectRoot(console, resolve(console.cwd, name)))) };
}
