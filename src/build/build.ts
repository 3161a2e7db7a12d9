import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { assembleDocuments, type DocumentContext } from "../document/assemble.ts";
import type { Document } from "../document/document.ts";
import { eventsOf } from "../sections/events-of.ts";
import { createEnvironment, type TemplateEnvironment } from "../templates/environment.ts";
import type { Io } from "./io.ts";
import type { Renderer } from "./output-formats.ts";
import { type Prepared, prepare, type SectionOptions } from "./prepare.ts";
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
  const faulty = new Set<string>();
  const report: Report = (found) => {
    if (found.severity === "error") faulty.add(found.location.file);
    given.report(found);
  };
  const io = { ...given, report };
  const prepared = prepare(io, options);
  if (!prepared) return { documents: [], files: new Map() };
  if ("refused" in prepared) return prepared;
  const targets = chooseTargets(prepared.project, names);
  if ("refused" in targets) return targets;
  const uses: Uses = new Map();
  const documents = assembleDocuments(targets, documentContext(prepared, io, uses));
  const { targetsFile, targets: all } = prepared.project;
  // What a chapter shows is not known where it could not be read or expanded, or where targets.yaml does not say it.
  const parts = [targetsFile, ...targets.flatMap(({ chapters }) => chapters.map(({ file }) => file))];
  const isWhole = parts.every((file) => !faulty.has(file) && io.sources.readText(file) !== undefined);
  if (isWhole && targets.length === all.length) reportUnused(prepared, uses, io);
  reportUnmatched(prepared, io);
  const isSound = faulty.size === 0;
  // In a document that lacks something, what was meant to stand there would be missed once more.
  const files = isSound
    ? documents.flatMap((document) => renderers.flatMap((render) => render(document, io)))
    : [];
  return { documents, files: new Map(files) };
}

/** The placeholders that show each section. */
export type Uses = Map<string, Location[]>;

/** What documents of a prepared project are made with; `uses` is told of every placeholder. */
export function documentContext(prepared: Prepared, { sources, report }: Io, uses: Uses): DocumentContext {
  const { project, sections, set } = prepared;
  let environment: TemplateEnvironment | undefined;
  return {
    sections,
    report,
    text: sources.readText,
    titleStyles: project.titleStyles,
    templates() {
      environment ??= createEnvironment({ template: set.template });
      return environment;
    },
    use(section, placeholder) {
      const places = uses.get(section);
      if (places === undefined) uses.set(section, [placeholder]);
      else places.push(placeholder);
    },
    ...(set.base === "2015" && { compatibility: "2015" }),
  };
}

/** Reports what no document shows, neither in its own section nor in another one. */
function reportUnused({ items }: Prepared, uses: Uses, { report }: Io): void {
  const shown = new Set([...uses.keys()].flatMap((name) => items.get(name)?.shows ?? []));
  for (const { name, location, shows } of items.values())
    if (location && !shows.some((file) => shown.has(file)))
      report(finding("unused-section", { section: name }, { file: location.file }));
}

/** Reports the event types that a group of targets.yaml names in vain. */
function reportUnmatched({ project, model }: Prepared, { report }: Io): void {
  const events = [...model.events, ...model.unread.events];
  const known = events.map((event) => event.name);
  for (const { types, listed = [] } of project.eventGroups)
    for (const [index, location] of listed.entries()) {
      const pattern = types[index] ?? "";
      if (eventsOf([pattern], events).length === 0)
        report(finding("event-group-unmatched", { pattern, known }, location));
    }
}
