import { oncePerPlace } from "../diagnostics/once.ts";
import type { ChapterEntry, Target } from "../project/project.ts";
import { typesSection } from "../sections/names.ts";
import type { Sections } from "../sections/section.ts";
import type { DocumentContext } from "./context.ts";
import {
  addPart,
  type Document,
  type DocumentPart,
  type DocumentTitle,
  type LineOrigin,
} from "./document.ts";
import { readExpanded } from "./expanded-chapter.ts";
import { shownSections } from "./shown-sections.ts";
import { type AdjustedChapter, adjustTitles, type ExpandedChapter, type TitleState } from "./titles.ts";
import { headingLevels, typesChapter } from "./types-chapter.ts";

/** Makes the document of each target. A chapter in several of them is expanded, and its errors are reported, once. */
export function assembleDocuments(targets: readonly Target[], context: DocumentContext): Document[] {
  const { profile } = context;
  if (profile) return targets.map((target) => profile.assemble(target, context));
  const shown = new Map<string, readonly string[]>();
  const shownIn = (file: string) => {
    const text = shown.has(file) ? undefined : context.text(file);
    if (text !== undefined) shown.set(file, shownSections(file, text, context));
    return shown.get(file) ?? [];
  };
  const report = oncePerPlace(context.report);
  /** By what the chapters are expanded with: what a section shows may depend on what else the target shows. */
  const known = new Map<Sections, Map<string, ExpandedChapter | undefined>>();
  const all = new Set(targets.flatMap(({ chapters }) => chapters.map(({ file }) => file))).size;
  let done = 0;
  const documents = targets.map((target) => {
    const names = new Set(target.chapters.flatMap(({ file }) => shownIn(file)));
    const sections = context.sectionsFor(target, [...names]);
    const chapters = known.get(sections) ?? new Map<string, ExpandedChapter | undefined>();
    known.set(sections, chapters);
    const own = { ...context, sections, report };
    const expanded = (file: string) => {
      if (!chapters.has(file)) {
        chapters.set(file, readExpanded(file, own));
        done += 1;
        context.progress?.("Putting chapters together", Math.min(done, all), all);
      }
      return chapters.get(file);
    };
    return assembleDocument(target, expanded, own, names.has(typesSection));
  });
  const { chapterMemory } = context;
  const isKnown = (file: string) => [...known.values()].some((chapters) => chapters.has(file));
  for (const file of chapterMemory?.keys() ?? []) if (!isKnown(file)) chapterMemory?.delete(file);
  return documents;
}

function assembleDocument(
  target: Target,
  expandedChapter: (file: string) => ExpandedChapter | undefined,
  context: DocumentContext,
  showsTypes: boolean,
): Document {
  const { name, output, chapters } = target;
  const { titleStyles: styles, report, takeShown, lacksChapters = false } = context;
  const state: TitleState = lacksChapters ? { first: 0, isPartial: true } : {};
  const texts: string[] = [];
  const origins: LineOrigin[] = [];
  const parts: DocumentPart[] = [];
  const levels: number[] = [];
  /** Gives false where there is too much. */
  const add = (entry: ChapterEntry, expanded: ExpandedChapter): boolean => {
    if (!takeShown(expanded.lines, entry.location)) return false;
    const { language } = expanded.chapter;
    const { lines, titles } =
      language === "rst"
        ? adjustTitles({ expanded, entry, styles, state, report })
        : passMarkdown(expanded, entry, state);
    levels.push(
      ...(language === "rst" ? titles.map(({ level }) => level) : headingLevels(lines, entry.depth)),
    );
    if (expanded.titles.length > 0) state.isPartial = lacksChapters;
    const isVisible = (line: string) => line.trim() !== "";
    const start = lines.findIndex(isVisible);
    const end = lines.findLastIndex(isVisible) + 1;
    const before = origins.at(-1);
    if (start < 0) return true;
    if (before !== undefined) origins.push(before);
    const first = origins.length;
    for (let index = start; index < end; index++)
      origins.push(expanded.origins[index] ?? { chapter: entry.file, line: 1 });
    const inDocument = (title: DocumentTitle) => ({ ...title, start: title.start - start + first });
    const part = { language, start: first, end: origins.length, depth: entry.depth };
    addPart(parts, language === "rst" ? { ...part, titles: titles.map(inDocument) } : part);
    texts.push(`${before === undefined ? "" : "\n"}${lines.slice(start, end).join("\n")}\n`);
    return true;
  };
  let isAll = true;
  for (const entry of chapters) {
    const expanded = expandedChapter(entry.file);
    if (expanded !== undefined) isAll &&= add(entry, expanded);
    if (!isAll) break;
    if (expanded !== undefined) continue;
    state.isPartial = true;
    // Nothing stands above the highest level.
    state.first ??= 0;
  }
  const types =
    isAll && !showsTypes
      ? typesChapter(target, levels, { file: context.targetsFile, styles, context })
      : undefined;
  if (types) add(types.entry, types.expanded);
  return { target: name, output, text: texts.join(""), lines: origins, parts };
}

/** The lines of a chapter whose titles get their levels when it is read. */
function passMarkdown(
  { lines }: ExpandedChapter,
  { depth }: ChapterEntry,
  state: TitleState,
): AdjustedChapter {
  state.first ??= depth;
  state.isPartial = true;
  return { lines, titles: [] };
}
