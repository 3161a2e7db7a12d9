import type { ChapterEntry, Target } from "../project/project.ts";
import type { DocumentContext } from "./context.ts";
import {
  addPart,
  type Document,
  type DocumentPart,
  type DocumentTitle,
  type LineOrigin,
} from "./document.ts";
import { readExpanded } from "./expanded-chapter.ts";
import { type AdjustedChapter, adjustTitles, type ExpandedChapter, type TitleState } from "./titles.ts";

/** Makes the document of each target. A chapter in several of them is expanded, and its errors are reported, once. */
export function assembleDocuments(targets: readonly Target[], context: DocumentContext): Document[] {
  const { profile } = context;
  if (profile) return targets.map((target) => profile.assemble(target, context));
  const chapters = new Map<string, ExpandedChapter | undefined>();
  const expanded = (file: string) => {
    if (!chapters.has(file)) chapters.set(file, readExpanded(file, context));
    return chapters.get(file);
  };
  const documents = targets.map((target) => assembleDocument(target, expanded, context));
  const { chapterMemory } = context;
  for (const file of chapterMemory?.keys() ?? []) if (!chapters.has(file)) chapterMemory?.delete(file);
  return documents;
}

function assembleDocument(
  { name, output, chapters }: Target,
  expandedChapter: (file: string) => ExpandedChapter | undefined,
  { titleStyles: styles, report, takeShown, lacksChapters = false }: DocumentContext,
): Document {
  const state: TitleState = lacksChapters ? { first: 0, isPartial: true } : {};
  const texts: string[] = [];
  const origins: LineOrigin[] = [];
  const parts: DocumentPart[] = [];
  for (const entry of chapters) {
    const expanded = expandedChapter(entry.file);
    if (expanded === undefined) {
      state.isPartial = true;
      // Nothing stands above the highest level.
      state.first ??= 0;
      continue;
    }
    if (!takeShown(expanded.lines, entry.location)) break;
    const { language } = expanded.chapter;
    const { lines, titles } =
      language === "rst"
        ? adjustTitles({ expanded, entry, styles, state, report })
        : passMarkdown(expanded, entry, state);
    if (expanded.titles.length > 0) state.isPartial = lacksChapters;
    const isVisible = (line: string) => line.trim() !== "";
    const start = lines.findIndex(isVisible);
    const end = lines.findLastIndex(isVisible) + 1;
    const before = origins.at(-1);
    if (start < 0) continue;
    if (before !== undefined) origins.push(before);
    const first = origins.length;
    for (let index = start; index < end; index++)
      origins.push(expanded.origins[index] ?? { chapter: entry.file, line: 1 });
    const inDocument = (title: DocumentTitle) => ({ ...title, start: title.start - start + first });
    const part = { language, start: first, end: origins.length, depth: entry.depth };
    addPart(parts, language === "rst" ? { ...part, titles: titles.map(inDocument) } : part);
    texts.push(`${before === undefined ? "" : "\n"}${lines.slice(start, end).join("\n")}\n`);
  }
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
