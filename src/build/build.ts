import { reportUnusedSections } from "../check/coverage/unused-section.ts";
import type { Document } from "../document/document.ts";
import { assemble, reportUnmatched } from "./documents.ts";
import { rememberFaulty } from "./faulty.ts";
import type { Io } from "./io.ts";
import type { OutputFolder, Renderer } from "./output-formats.ts";
import { type Prepared, prepare, type SectionOptions } from "./prepare.ts";
import type { Refusal } from "./refusal.ts";
import { chooseTargets } from "./targets.ts";

export interface BuildOptions extends SectionOptions {
  /** Names of the targets to build; all of them where none is named. */
  targets: readonly string[];
  /** How each document is published. */
  renderers: readonly Renderer[];
  outputFolder?: OutputFolder;
}

export interface BuildResult {
  documents: Document[];
  /** What to publish, by path in the output folder: worth it only where no finding is an error. */
  files: Map<string, string>;
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
  { targets: names, renderers, outputFolder, ...options }: BuildOptions,
): BuildResult | Refusal {
  const { io, faulty } = rememberFaulty(given);
  const prepared = prepare(io, options);
  if (!prepared) return { documents: [], files: new Map(), anchorLists: new Map() };
  if ("refused" in prepared) return prepared;
  const targets = chooseTargets(prepared.project, names);
  if ("refused" in targets) return targets;
  const { documents, coverage } = assemble(prepared, targets, io, (file) => faulty.has(file));
  if (coverage) reportUnusedSections(coverage, io.report);
  reportUnmatched(prepared, io);
  const isSound = faulty.size === 0;
  // In a document that lacks something, what was meant to stand there would be missed once more.
  const context = { ...io, ...prepared, ...(outputFolder && { outputFolder }) };
  const rendered = isSound ? renderers.map((render) => render(documents, context)) : [];
  return {
    documents,
    files: new Map(rendered.flatMap(({ files }) => files)),
    anchorLists: new Map(rendered.flatMap(({ anchorLists }) => anchorLists)),
    anchorsFolder: prepared.project.anchorsFolder,
    prepared,
  };
}
