import { reportUnusedSections } from "../check/coverage/unused-section.ts";
import type { Engines } from "../check/examples/engines/engine.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { ChapterMemory } from "../document/context.ts";
import type { Document } from "../document/document.ts";
import { createCountsAsError } from "../policy/settle.ts";
import { createRenderer, type Renderer } from "../sections/renderer.ts";
import { checkShown, type JudgedBefore } from "./check-shown.ts";
import type { Copies, DocumentRenderer, OutputFolder } from "./document-renderer.ts";
import { assemble, reportUnmatched } from "./documents.ts";
import type { Io } from "./io.ts";
import { makeReady, type Prepared, readProject, type SectionOptions } from "./prepare.ts";
import type { Refusal } from "./refusal.ts";
import { rememberErrors } from "./remember-errors.ts";
import { chooseTargets } from "./targets.ts";

export interface BuildOptions extends SectionOptions {
  /** Names of the targets to build; all of them where none is named. */
  targets: readonly string[];
  /** How each document is published. */
  renderers: readonly DocumentRenderer[];
  /** What judges the examples that documents show; they are not judged where there is nothing to do it. */
  engines?: Engines;
  outputFolder?: OutputFolder;
  /** The project, where it was read before. */
  read?: AlreadyRead;
  /** What builds before have left, and what this one leaves to the next. */
  memory?: BuildMemory;
}

/** A project that was read before the build. */
export interface AlreadyRead {
  project: ReturnType<typeof readProject>;
  /** What its reading reported itself, beyond what its sources did. */
  reported: readonly Finding[];
}

/** What one build leaves to the next of the same project and options. */
export interface BuildMemory {
  renderer?: Renderer;
  chapters?: ChapterMemory;
  judged?: JudgedBefore | undefined;
}

export interface BuildResult {
  documents: Document[];
  /** What to publish, by path in the output folder: worth it only where no finding is an error. */
  files: Map<string, string>;
  /** The files of the project to copy beside them. */
  copies: readonly Copies[];
  /** What was published for good, by path in `anchorsFolder`, or in the output folder where there is none. */
  anchorLists: Map<string, string>;
  /** The folder of the project that keeps them, from its root. */
  anchorsFolder?: string | undefined;
  /** What it was made of; absent where the project could not be read. */
  prepared?: Prepared;
}

/** Builds targets, from sources to the files to publish. What is wrong with the project is reported. */
export function build(
  given: Io,
  { targets: names, renderers, engines, outputFolder, read, memory = {}, ...options }: BuildOptions,
): BuildResult | Refusal {
  const { io: noting, withErrors, losses } = rememberErrors(given, read?.reported);
  const { io, withErrors: unfit } = rememberErrors(
    noting,
    read?.reported,
    createCountsAsError(given.sources),
  );
  const project = read ? read.project : readProject(io, options);
  if (!project) return { documents: [], files: new Map(), copies: [], anchorLists: new Map() };
  if ("refused" in project) return project;
  if (!memory.renderer?.fits(project.set, project.view))
    memory.renderer = createRenderer(project.set, project.view);
  const prepared = makeReady(project, io, memory.renderer);
  const targets = chooseTargets(prepared.project, names);
  if ("refused" in targets) return targets;
  memory.chapters ??= new Map();
  const { documents, shown, coverage, reported } = assemble(prepared, targets, io, {
    withErrors,
    losses,
    chapterMemory: memory.chapters,
  });
  if (coverage) reportUnusedSections(coverage, io.report);
  reportUnmatched(prepared, io, losses);
  if (engines) checkShown(prepared.model, shown, io, engines, memory.judged);
  const isSound = unfit.size === 0;
  // In a document that lacks something, what was meant to stand there would be missed once more.
  const context = { ...io, ...prepared, reported, ...(outputFolder && { outputFolder }) };
  const rendered = isSound ? renderers.map((render) => render(documents, context)) : [];
  return {
    documents,
    files: new Map(rendered.flatMap(({ files }) => files)),
    copies: rendered.flatMap(({ copies }) => copies),
    anchorLists: new Map(rendered.flatMap(({ anchorLists }) => anchorLists)),
    anchorsFolder: prepared.project.anchorsFolder,
    prepared,
  };
}
