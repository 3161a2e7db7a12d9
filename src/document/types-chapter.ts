import type { ChapterEntry, Target, TitleStyles } from "../project/project.ts";
import { scanTitles } from "../rst/titles.ts";
import { typesSection } from "../sections/names.ts";
import { createIsFenced } from "../source/fences.ts";
import { readChapter } from "./chapter.ts";
import { expandChapter } from "./expand.ts";
import type { ExpandedChapter } from "./titles.ts";
import type { ExpansionContext } from "./write-pieces.ts";

const TITLE = "Common types";

/**
 * A chapter for the end of a target, which shows the types that several of its sections use; undefined where there are none. It
 * stands beside the highest sections, below the title of the document where that is the only one so high.
 * @param levels of the titles before it
 * @param file the file of the targets: no chapter has it
 */
export function typesChapter(
  { location }: Target,
  levels: readonly number[],
  { file, styles, context }: { file: string; styles: TitleStyles; context: ExpansionContext },
): { entry: ChapterEntry; expanded: ExpandedChapter } | undefined {
  const section = context.sections.render(typesSection);
  if (section === undefined || section.text.trim() === "") return undefined;
  const [first = 0, ...others] = levels;
  const isBelowTitle = others.length > 0 && others.every((level) => level > first);
  const underline = (styles.levels[0] ?? "=").repeat(TITLE.length);
  const chapter = readChapter(file, `${TITLE}\n${underline}\n\n{{${typesSection}}}\n`);
  // No chapter shows it by a placeholder of its own.
  const { lines, origins } = expandChapter(chapter, { ...context, use: () => {} });
  return {
    entry: { file, depth: isBelowTitle ? first + 1 : first, location, via: [] },
    expanded: { chapter, lines, origins, titles: scanTitles(lines) },
  };
}

/** The levels of the headings in lines of Markdown, given that of the highest; those underlined are not seen. */
export function headingLevels(lines: readonly string[], depth: number): number[] {
  const isFenced = createIsFenced();
  return lines.flatMap((line) => {
    if (isFenced(line)) return [];
    const [, signs] = /^(#{1,6})\s/.exec(line) ?? [];
    return signs === undefined ? [] : [depth + signs.length - 1];
  });
}
