import type { Coverage } from "../check/rule.ts";
import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { assembleDocuments } from "../document/assemble.ts";
import type { DocumentContext } from "../document/context.ts";
import type { Document } from "../document/document.ts";
import { type Limit, limits } from "../limits.ts";
import { matrix2015 } from "../profiles/matrix-2015/profile.ts";
import { isIn } from "../project/descriptions.ts";
import { isChapter, languageOf } from "../project/layout.ts";
import type { Project, Target } from "../project/project.ts";
import { gitSections } from "../sections/catalogue.ts";
import { createEventsOf } from "../sections/events-of.ts";
import { readWithoutConflicts } from "../source/conflicts.ts";
import { memoize } from "../source/memoize.ts";
import type { Sources } from "../source/sources.ts";
import { createEnvironment, type TemplateEnvironment } from "../templates/environment.ts";
import { reportDescriptions } from "./description-errors.ts";
import type { Io } from "./io.ts";
import { createLackOf, type Uses } from "./partial.ts";
import type { Prepared } from "./prepare.ts";
import type { Remembered } from "./remember-errors.ts";
import { createReportedErrors, type ReportedErrors } from "./reported-errors.ts";

/** What documents of a prepared project are made with; `uses` is called with every placeholder. */
export function documentContext(
  prepared: Prepared,
  { sources, report, progress }: Io,
  uses: Uses,
): DocumentContext {
  const { project, sections, set, budget, shortcodes } = prepared;
  let environment: TemplateEnvironment | undefined;
  const takeText = allowance(limits.expandedText, report);
  const takeCharacters = allowance(limits.documents, report);
  const takeNames = allowance(limits.names, report);
  return {
    sections,
    targetsFile: project.targetsFile,
    sectionsFor: prepared.sectionsFor,
    report,
    progress,
    shortcodes: shortcodes.inChapters,
    site: shortcodes.pages,
    isSite: project.site !== undefined,
    text: createChapterTexts(sources, report),
    isFile: (path) => sources.files.resolve(path).kind === "file",
    data: (path) => (sources.files.resolve(path).kind === "file" ? sources.load(path)?.value : undefined),
    titleStyles: project.titleStyles,
    placeholders: project.placeholders,
    lacksChapters: project.lacksChapters ?? false,
    templates() {
      environment ??= createEnvironment({ template: set.template, budget: () => budget });
      return environment;
    },
    use(section, placeholder) {
      const places = uses.get(section);
      if (places === undefined) uses.set(section, [placeholder]);
      else places.push(placeholder);
    },
    takeText,
    // What grew too large by itself is not reported again where it is shown.
    takeShown: (lines, place) =>
      takeText(0, place) && takeCharacters(charactersIn(lines), place) && takeNames(namesIn(lines), place),
    ...(set.base === "2015" && { profile: matrix2015 }),
  };
}

/** Reads chapters, of conflicts that git has marked in them the first side; these are reported once. */
function createChapterTexts(
  { readText }: Pick<Sources, "readText">,
  report: Report,
): (file: string) => string | undefined {
  const settled = memoize((file) => {
    const hasFences = languageOf(file) === "markdown";
    return readWithoutConflicts(file, readText(file) ?? "", { hasFences, report });
  });
  return (file) => (readText(file) === undefined ? undefined : settled(file));
}

/** The characters of lines, a line break for each among them. */
function charactersIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** What underlines a title, or begins a target or a note; in Markdown, a heading or a note. */
const NAME = /^(?:([!-/:-@[-`{-~])\1*[ \t]*$|[ \t]*\.\. ?[[_]|#{1,6}[ \t]|\[\^)/;

/** What refers to a note or a citation; in Markdown, to a note. */
const MARK = /\]_|\[\^/g;

/** How many names lines have at most: each is kept, compared with the others, and has an anchor of its own. */
function namesIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (NAME.test(line) ? 1 : (line.match(MARK)?.length ?? 0)), 0);
}

/** Counts up to a limit; reports the place where the limit is passed, once, and gives false from there on. */
function allowance({ most, unit, of }: Limit, report: Report): (count: number, place: Location) => boolean {
  let left = most;
  return (count, place) => {
    const isFirst = left >= 0;
    left -= count;
    if (isFirst && left < 0)
      report(finding("chapter-template-error", { message: `more than ${most} ${unit} in ${of}` }, place));
    return left >= 0;
  };
}

/** The documents of some targets, and what they show where that is known of all that there are. */
export interface Assembled {
  documents: Document[];
  /** The files that these documents show sections of. */
  shown: ReadonlySet<string>;
  coverage?: Coverage;
  reported: ReportedErrors;
}

/** Assembles the documents of targets. `isInvalid` tells of an error in a file so far. */
export function assemble(
  prepared: Prepared,
  targets: readonly Target[],
  io: Io,
  {
    withErrors,
    losses,
    ...rest
  }: Pick<DocumentContext, "chapterMemory"> & Pick<Remembered<Io>, "withErrors" | "losses">,
): Assembled {
  const { project, items } = prepared;
  const uses: Uses = new Map();
  // Depths that do not fit, which assembling reports there, leave it known which chapters there are.
  const isListed = !withErrors.has(project.targetsFile);
  const context = documentContext(prepared, io, uses);
  const assembled = assembleDocuments(targets, { ...context, ...rest });
  reportUnknownVersion(uses, items, io);
  const lackOf = createLackOf(losses(), prepared, uses, io.sources);
  const documents = assembled.map((document, index): Document => {
    const target = targets[index];
    const lack = target && lackOf(target);
    return lack ? { ...document, lack } : document;
  });
  const chapters = [...new Set(targets.flatMap((target) => target.chapters.map(({ file }) => file)))];
  const shownParts = [...uses.keys()].flatMap((name) => {
    const recipe = items.get(name)?.recipe;
    return recipe && "shown" in recipe ? [recipe.shown] : [];
  });
  const reported = createReportedErrors();
  reportDescriptions(shownParts, prepared, io.report, reported);
  const shown = uses.size;
  const isGuessed = chapters
    .filter((file) => withErrors.has(file))
    .map((file) => addMeant(uses, file, context.text(file) ?? "", prepared))
    .every(Boolean);
  const isCertain = uses.size === shown;
  // What is shown is not known where targets.yaml does not say which chapters there are, or one cannot be read.
  const isRead = isListed && isGuessed && chapters.every((file) => io.sources.readText(file) !== undefined);
  const isAll = targets.length === project.targets.length;
  const files = new Set([...uses.keys()].flatMap((name) => items.get(name)?.shows ?? []));
  return {
    documents,
    shown: files,
    reported,
    ...(isRead && isAll && { coverage: { items, uses, included: chaptersShown(documents), isCertain } }),
  };
}

/** The files that lines of documents come from. */
function chaptersShown(documents: readonly Document[]): Set<string> {
  return new Set(documents.flatMap(({ lines }) => lines.map(({ chapter }) => chapter)));
}

/** Reports, at the first of the placeholders that show them, that git has no answer to what they show. */
export function reportUnknownVersion(uses: Uses, items: Prepared["items"], { git, report }: Io): void {
  const shown = gitSections.filter((name) => uses.has(name) && items.get(name)?.origin === "git");
  if (shown.length === 0) return;
  const { lack } = git();
  const unknown = lack === "no-commit" ? shown.filter((name) => name === "git_rev") : shown;
  const [first, ...others] = unknown.flatMap((name) => uses.get(name) ?? []);
  if (lack === undefined || first === undefined) return;
  const related = others.slice(0, 3).map((location) => ({ message: "and is shown here", location }));
  report(finding("git-unknown", { name: unknown[0] ?? "", lack }, first, related));
}

/** What may be a placeholder, or have been meant for one. */
const opened = /(?:\{\{-?\s*|<<[^\S\n]*)([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.#$-]*)/gu;

/**
 * Adds what an invalid chapter was to show and nothing else does: a placeholder that is misspelt, or never ends, shows
 * nothing. Gives whether it could be guessed what each of them was meant to show.
 */
function addMeant(
  uses: Uses,
  file: string,
  text: string,
  { items, sections }: Pick<Prepared, "items" | "sections">,
): boolean {
  const places = new Map([...text.matchAll(opened)].map(({ 1: name = "", index }) => [name, index]));
  const known = [...items.keys()];
  let isGuessed = true;
  for (const [name, offset] of places) {
    const all = [sections.nameOf(name) ?? nearest(name, known)].flat();
    isGuessed &&= all.length > 0 || sections.absent.get(name) !== undefined;
    for (const meant of all) if (!uses.has(meant)) uses.set(meant, [{ file, offset }]);
  }
  return isGuessed;
}

/** Reports what targets.yaml names in vain: event types of a group, and places of descriptions. */
export function reportUnmatched(
  { project, model }: Pick<Prepared, "project" | "model">,
  { sources, report }: Io,
  losses: Remembered<Io>["losses"],
): void {
  if (model.unread.folders) return;
  // A reference that leads nowhere may be meant for any file.
  if (losses().length === 0) reportUnmatchedPaths(project, sources, report);
  const events = [...model.events, ...model.unread.events];
  const known = events.map((event) => event.name);
  const eventsOf = createEventsOf(events);
  for (const { types, listed = [] } of project.eventGroups)
    for (const [index, location] of listed.entries()) {
      const pattern = types[index] ?? "";
      if (eventsOf([pattern]).length === 0)
        report(finding("event-group-unmatched", { pattern, known }, location));
    }
}

/** Reports folders and files that targets.yaml names a language of descriptions for, and that hold none that is read. */
function reportUnmatchedPaths(
  { descriptions, targetsFile }: Project,
  sources: Sources,
  report: Report,
): void {
  if (descriptions.paths.length === 0) return;
  const read = sources.allOpened().filter(({ file }) => file !== targetsFile && !isChapter(file));
  for (const { path, location } of descriptions.paths)
    if (!read.some(({ file }) => isIn(file, path)))
      report(finding("descriptions-path-unmatched", { path }, location));
}
