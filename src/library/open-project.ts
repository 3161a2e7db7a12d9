import { realpathSync, statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { checkProject } from "../build/check-project.ts";
import type { Io } from "../build/io.ts";
import { measureCoverage } from "../build/measure-coverage.ts";
import { readProject } from "../build/prepare.ts";
import { figureNumbers } from "../check/coverage/percent.ts";
import { checkExamples } from "../check/examples/check-examples.ts";
import { collect } from "../check/examples/collect.ts";
import { createBuilder } from "../cli/builder.ts";
import { describeGit } from "../cli/git/git.ts";
import { nodeFiles } from "../cli/node-files.ts";
import { builtInTemplates } from "../cli/package/built-in-templates.ts";
import { UsageError } from "../cli/usage-error.ts";
import { compareSides } from "../compare/compare-sides.ts";
import { json as jsonOfChanges } from "../compare/formats/json.ts";
import { readSide } from "../compare/read-side.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { findingsReport } from "../diagnostics/formats/json.ts";
import { placeFindings } from "../diagnostics/placed.ts";
import { codeNames, groupNames, selectCodes } from "../diagnostics/selection.ts";
import { readModel } from "../model/model.ts";
import { baselineFile } from "../policy/baseline.ts";
import { type Settled, settle, settleCheck } from "../policy/settle.ts";
import { filesBelow } from "../project/layout.ts";
import { loadProject } from "../project/load.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { modelJson } from "../serve/model-json.ts";
import type { Files } from "../source/files.ts";
import { createSources } from "../source/sources.ts";
import { givenFiles } from "./given-files.ts";
import type {
  BuildReport,
  CheckReport,
  CoverageReport,
  DiffReport,
  Library,
  ModelDocument,
  ProjectOptions,
  ProjectSource,
} from "./types.ts";

/** Opens a project over a folder or over texts; see `Library`. */
export const openProject: Library["openProject"] = (source, options = {}) => {
  filesOf(source);
  const { define = {}, templates } = options;
  const sections = {
    definitions: new Map(Object.entries(define)),
    ...(templates !== undefined && { templates }),
  };
  return {
    check: ({ files = [], only = [], skip = [], engine = "auto" } = {}) =>
      run(source, options, async ({ io, found, next }) => {
        const selection = selectCodes(codesIn(only), codesIn(skip));
        const named = pathsIn(io.sources.files, files);
        await next();
        const { checked } = accepted(await checkProject(io, { ...sections, selection, engine }));
        await next();
        const baseline = baselineFile(io.sources.files);
        return checkReport(
          settleCheck(found, io.sources, { selection, files: named, baseline }),
          io,
          checked,
        );
      }),
    checkExamples: ({ files = [], engine = "auto" } = {}) =>
      run(source, options, async ({ io, found, next }) => {
        const named = pathsIn(io.sources.files, files);
        const project = loadProject(io.sources, io.report);
        await next();
        const values = project
          ? collect(readModel(project, io.sources, io.report), io.sources, named)
          : undefined;
        const checked = values ? await checkExamples(values, io, engine) : { examples: 0 };
        await next();
        return checkReport(settle(found, io.sources), io, checked);
      }),
    build: ({ targets = [], formats, pages = false, site = false, baseUrl, check = true } = {}) =>
      run(source, options, async ({ io, found, next }): Promise<BuildReport> => {
        const builder = await createBuilder(targets, {
          ...(formats && { format: formats }),
          ...(pages && { pages }),
          ...(site && { site }),
          ...(baseUrl !== undefined && { baseUrl }),
          ...(templates !== undefined && { templates }),
          define: sections.definitions,
          check,
        });
        await next();
        const { files, copies } = builder.build({ io });
        await next();
        const settled = settle(found, io.sources);
        const report = checkReport(settled, io, {});
        if (report.summary.errors > 0) return { ...report, files: new Map(), copies: new Map() };
        return { ...report, files, copies: new Map(copies.flatMap((each) => [...each.files])) };
      }),
    diff: (before) =>
      run(source, options, async ({ io, next }): Promise<DiffReport> => {
        const sides = [readSide("before", filesOf(before)), readSide("after", io.sources.files)].map(
          (side) => {
            if ("unreadable" in side)
              throw new TypeError(`There is no project to compare: ${side.unreadable}`);
            return side;
          },
        );
        await next();
        const [one, other] = sides;
        if (one === undefined || other === undefined) throw new Error("there are two sides");
        return JSON.parse(jsonOfChanges(await compareSides(one, other)));
      }),
    coverage: () =>
      run(source, options, async ({ io, next }): Promise<CoverageReport> => {
        await next();
        const { figures, goals } = accepted(measureCoverage(io, sections));
        return { version: 1, figures: figureNumbers(figures, goals) };
      }),
    model: () =>
      run(source, options, async ({ io, next }): Promise<ModelDocument> => {
        await next();
        const read = readProject(io, sections);
        if (read === undefined) throw new TypeError("There is no project to read: it has no targets.yaml");
        return { version: 1, ...JSON.parse(modelJson(accepted(read).model)) };
      }),
  };
};

interface Run {
  io: Io;
  /** All that was reported so far. */
  found: readonly Finding[];
  /** Lets the event loop go on. @throws the signal's reason where it is aborted */
  next(): Promise<void>;
}

/** Does something with the project as its files are now. */
async function run<Result>(
  source: ProjectSource,
  { set = {}, signal }: ProjectOptions,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const found: Finding[] = [];
  const report = (each: Finding) => void found.push(each);
  const next = async () => {
    signal?.throwIfAborted();
    await setImmediate();
    signal?.throwIfAborted();
  };
  await next();
  const sources = createSources(filesOf(source), report, {
    identifiers: schemaIdentifiers,
    substitutions: new Map(Object.entries(set)),
  });
  const git = () =>
    typeof source === "string" ? describeGit(source) : { version: "Unknown", revision: "Unknown" };
  try {
    return await work({ io: { sources, report, builtInTemplates, git }, found, next });
  } catch (error) {
    throw error instanceof UsageError ? new TypeError(error.message) : error;
  }
}

/** @throws TypeError where a folder is none, or the path of a text is none */
function filesOf(source: ProjectSource): Files {
  if (typeof source !== "string")
    return givenFiles(source instanceof Map ? source : new Map(Object.entries(source)));
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new TypeError(`There is no folder ${JSON.stringify(source)}`);
  return nodeFiles(realpathSync(source));
}

/** @throws TypeError where what was requested is not there */
function accepted<Result extends object>(result: Result | { refused: string }): Result {
  if ("refused" in result) throw new TypeError(result.refused);
  return result;
}

/** @throws TypeError where one is neither a code nor a group */
function codesIn(names: readonly string[]): readonly string[] {
  const known: ReadonlySet<string> = new Set([...codeNames, ...groupNames]);
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new TypeError(`There is no code or group ${JSON.stringify(unknown)}`);
  return names;
}

/** The files that are named, and those in folders that are. @throws TypeError where there is none at a path */
function pathsIn(files: Files, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const resolved = files.resolve(name);
    if (resolved.kind === "file") return resolved.path;
    if (resolved.kind === "folder") return [...filesBelow(files, resolved.path, () => {}, [])];
    throw new TypeError(`There is no file ${JSON.stringify(name)} in the project`);
  });
}

function checkReport(
  { findings, putOff }: Settled,
  io: Io,
  checked: CheckReport["summary"]["checked"],
): CheckReport {
  return findingsReport({ findings: placeFindings(findings, io.sources.position), checked, putOff });
}
