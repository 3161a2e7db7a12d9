import { reportUnusedSections } from "../check/coverage/unused-section.ts";
import type { Document } from "../document/document.ts";
import { assemble, reportUnmatched } from "./documents.ts";
import { rememberFaulty } from "./faulty.ts";
import type { Io } from "./io.ts";
import type { Renderer } from "./output-formats.ts";
import { prepare, type SectionOptions } from "./prepare.ts";
import type { Refusal } from "./refusal.ts";
import { chooseTargets } from "./targets.ts";

export interface BuildOptions extends SectionOptions {
  /** Names of the targets to build; all of them where none is named. */
  targets: readonly string[];
  /** How each document is published. */
  renderers: readonly Renderer[];
}

export interface BuildResult {
  documents: Document[];
  /** What to publish, by path in the output folder: worth it only where no finding is an error. */
  files: Map<string, string>;
}

/** Builds targets, from sources to the files to publish. What is wrong with the project is reported. */
export function build(
  given: Io,
  { targets: names, renderers, ...options }: BuildOptions,
): BuildResult | Refusal {
  const { io, faulty } = rememberFaulty(given);
  const prepared = prepare(io, options);
  if (!prepared) return { documents: [], files: new Map() };
  if ("refused" in prepared) return prepared;
  const targets = chooseTargets(prepared.project, names);
  if ("refused" in targets) return targets;
  const { documents, coverage } = assemble(prepared, targets, io, (file) => faulty.has(file));
  if (coverage) reportUnusedSections(coverage, io.report);
  reportUnmatched(prepared, io);
  const isSound = faulty.size === 0;
  // In a document that lacks something, what was meant to stand there would be missed once more.
  const files = isSound ? renderers.flatMap((render) => render(documents, { ...io, ...prepared })) : [];
  return { documents, files: new Map(files) };
}
