import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Chapter } from "../../document/chapter.ts";
import type { OriginLines } from "../../document/line-assembler.ts";
import { relativeLevel } from "../../document/relative-titles.ts";
import type { ChapterEntry, TitleStyles } from "../../project/project.ts";

/**
 * The title handling of the toolchain of 2015, which took every line of title characters for an underline: borders
 * of tables, transitions and literal blocks as well, whatever characters they mixed.
 */

/** The chapter with its titles adjusted before anything is expanded, each line as long as it was. */
export function adjustTitles2015(
  chapter: Chapter,
  entry: ChapterEntry,
  { levels }: TitleStyles,
  report: Report,
): Chapter {
  let before: string | undefined;
  let first: number | undefined;
  let last = 0;
  let tooDeep = false;
  const adjust = (line: string, index: number): string => {
    const character = line[0] ?? "";
    if (before === undefined || !consistsOf(line, levels) || [...before].length > line.length) {
      before = line;
      return line;
    }
    const title = before;
    const level = levels.indexOf(character);
    const location = chapter.lineLocation(index + 1);
    const related = [{ message: "included by", location: entry.location }];
    if (level > last + 1) {
      const args = { title, character, deepest: levels[last + 1] ?? "" };
      report(finding("title-level-skipped", args, location, related));
    }
    last = level;
    first ??= level;
    const adjusted = entry.depth + level - first;
    // One depth lowers all titles: the first that comes too low tells of it.
    if (adjusted >= levels.length && !tooDeep) {
      tooDeep = true;
      const args = { title, level: adjusted + 1, levels: levels.length };
      report(finding("title-too-deep", args, location, related));
    }
    // A chapter that goes above its first title comes to a level below 0, which counted from the deepest one.
    return line.replaceAll(character, levels.at(adjusted) ?? character);
  };
  return { ...chapter, text: chapter.text.split("\n").map(adjust).join("\n") };
}

/** Gives every line of relative title characters the style that it stands for. */
export function resolveRelativeTitles2015(
  { lines, origins }: OriginLines,
  styles: TitleStyles,
  chapters: Map<string, Chapter>,
  report: Report,
): string[] {
  const relative = [styles.subtitle, styles.sametitle, styles.supertitle];
  const state: { absolute?: number } = {};
  return lines.map((line, index) => {
    const character = line[0] ?? "";
    const origin = origins[index];
    const chapter = chapters.get(origin?.chapter ?? "");
    // Titles there get their levels when they are read.
    if (chapter?.language === "markdown") return line;
    if (!consistsOf(line, relative)) {
      if (consistsOf(line, styles.levels)) state.absolute = styles.levels.indexOf(character);
      return line;
    }
    const location = origin?.section?.location ??
      chapter?.lineLocation(origin?.line ?? 1) ?? { file: origin?.chapter ?? "" };
    const title = lines[index - 1] ?? "";
    const level = relativeLevel(
      { text: title, character },
      { location, related: [] },
      { styles, state, report },
    );
    return level === undefined ? line : line.replaceAll(character, styles.levels[level] ?? character);
  });
}

/** Whether a line has at least three characters and no others than these. */
function consistsOf(line: string, characters: string[]): boolean {
  if (line.length < 3 || !characters.includes(line[0] ?? "")) return false;
  return [...line].every((character) => characters.includes(character));
}
