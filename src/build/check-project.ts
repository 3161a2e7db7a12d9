import type { EngineName } from "../check/examples/engines/engine.ts";
import type { CoverageContext } from "../check/rule.ts";
import type { Selection } from "../diagnostics/selection.ts";
import { checkPages, type PageChecker } from "./check-pages.ts";
import type { OutputFolder } from "./document-renderer.ts";
import { assemble, reportUnmatched } from "./documents.ts";
import type { Io } from "./io.ts";
import { type Prepared, prepare, type SectionOptions } from "./prepare.ts";
import type { Refusal } from "./refusal.ts";
import { type Remembered, rememberErrors } from "./remember-errors.ts";
import { createReportedErrors } from "./reported-errors.ts";

export interface CheckOptions extends SectionOptions {
  /** Which findings are wanted. What finds only others is not run; where it runs, others may be found as well. */
  selection: Selection;
  /** The validator that judges examples. */
  engine: EngineName;
  /** Where the project is published by default: what was published before is compared with it. */
  outputFolder?: OutputFolder;
  /** Checks the texts of pages while all else goes on. */
  pageChecker?: PageChecker;
  /** What can be done once all else was found and `pageChecker` has not answered yet. */
  meanwhile?: () => void;
}

export interface CheckResult {
  /** What was checked, each counted once under its plural: `{ examples: 150, chapters: 20 }`. */
  checked: Record<string, number>;
}

/**
 * Checks a whole project: sources, model, rules, examples, chapters, links. Every stage runs on what the stages before it
 * could read, so that no error hides another.
 */
export async function checkProject(given: Io, options: CheckOptions): Promise<CheckResult | Refusal> {
  const { io, withErrors, losses } = rememberErrors(given);
  const prepared = prepare(io, options);
  if (!prepared) return { checked: {} };
  if ("refused" in prepared) return prepared;
  reportUnmatched(prepared, io, losses);
  const { selection, outputFolder } = options;
  const { wants } = selection;
  const isShown = wants("chapters", "links", "coverage", "schemas", "apis");
  const { documents, coverage, reported } = isShown
    ? assemble(prepared, prepared.project.targets, io, { withErrors, losses })
    : { documents: [], coverage: undefined, reported: createReportedErrors() };
  const { project, model, set, descriptions } = prepared;
  const context = {
    ...io,
    project,
    model,
    set,
    descriptions,
    reported,
    ...(outputFolder && { outputFolder }),
  };
  const pages =
    wants("chapters", "links") && checkPages(documents, context, options.pageChecker ?? (await here()));
  if (wants("sources")) for (const file of chaptersOf(prepared)) io.sources.readText(file);
  const rest = checkSources(prepared, { coverage, losses }, io, options).then((checked) => {
    options.meanwhile?.();
    return checked;
  });
  const [checked] = await Promise.all([rest, pages]);
  const counted = { ...checked, ...(isShown && { chapters: new Set(chaptersOf(prepared)).size }) };
  const files = io.sources.allOpened().length;
  return { checked: Object.keys(counted).length > 0 ? counted : { files } };
}

async function here(): Promise<PageChecker> {
  const { checkHere } = await import("./page-checker.ts");
  return checkHere;
}

function chaptersOf({ project }: Prepared): string[] {
  return project.targets.flatMap(({ chapters }) => chapters.map(({ file }) => file));
}

async function checkSources(
  { project, model }: Prepared,
  { coverage, losses }: Pick<CoverageContext, "coverage"> & Pick<Remembered<Io>, "losses">,
  io: Io,
  { selection: { wants }, engine }: CheckOptions,
): Promise<CheckResult["checked"]> {
  if (!wants("sources", "apis", "schemas", "examples", "closed-world", "coverage")) return {};
  const { sources, report } = io;
  const { createContext } = await import("../check/context.ts");
  const context = createContext(
    { project, model, sources, report, isPartial: losses().length > 0 },
    coverage,
  );
  const { apiRules } = await import("../check/api/rules.ts");
  const { closedWorldRules } = await import("../check/closed-world/rules.ts");
  const { coverageRules } = await import("../check/coverage/rules.ts");
  const { schemaRules } = await import("../check/schema/rules.ts");
  if (wants("apis")) for (const rule of apiRules) rule(context);
  if (wants("schemas")) for (const rule of schemaRules) rule(context);
  if (wants("closed-world")) for (const rule of closedWorldRules) rule(context);
  if (wants("coverage")) for (const rule of coverageRules) rule(context);
  if (!wants("examples", "schemas")) return {};
  const { checkExamples } = await import("../check/examples/check-examples.ts");
  return checkExamples(context.collected, io, engine);
}
