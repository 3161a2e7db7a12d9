import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { ChapterEntry, TitleStyles } from "../project/project.ts";
import { deeperStyle } from "../project/title-styles.ts";
import type { Title } from "../rst/titles.ts";
import type { Chapter } from "./chapter.ts";
import type { DocumentTitle } from "./document.ts";
import type { OriginLines } from "./line-assembler.ts";
import { relativeLevel } from "./relative-titles.ts";

/** A chapter with its placeholders expanded, and the titles that it then has. */
export interface ExpandedChapter extends OriginLines {
  chapter: Chapter;
  titles: Title[];
}

/** How far the titles of a document have got; each chapter takes it up from the one before. */
export interface TitleState {
  /** Level of the first title. */
  first?: number;
  /** Level of the last title. */
  last?: number;
  /** Level of the last title that was not relative. */
  absolute?: number;
  /** Whether titles may be missing before the next one, for a chapter could not be read, or not all of it is there. */
  isPartial?: boolean;
}

/** What adjusting the titles of one chapter takes. */
interface TitleContext {
  expanded: ExpandedChapter;
  entry: ChapterEntry;
  styles: TitleStyles;
  state: TitleState;
  report: Report;
}

/** The lines of a chapter with its titles in the styles that their levels have in the document. */
export interface AdjustedChapter {
  lines: string[];
  /** Its titles, with lines of the chapter. */
  titles: DocumentTitle[];
}

/** Gives the titles of a chapter their levels in the document. One that can have none, which is reported, stands beside the one before. */
export function adjustTitles(context: TitleContext): AdjustedChapter {
  const { expanded, entry, styles, state } = context;
  const lines = [...expanded.lines];
  const titles: DocumentTitle[] = [];
  const own: OwnTitles = { tooDeep: false };
  for (const title of expanded.titles) {
    const ofSection = expanded.origins[title.underline]?.section !== undefined;
    const isRelative =
      [styles.subtitle, styles.sametitle, styles.supertitle].includes(title.character) ||
      (ofSection && title.character === deeperStyle(styles));
    let level: number | undefined;
    if (isRelative) level = relativeLevel(title, placeOf(expanded, title), context);
    else if (ofSection) level = indexOf(styles, title.character);
    else level = absoluteLevel(title, own, context);
    const { character, underline, overline } = title;
    const style = (level === undefined ? undefined : styles.levels[level]) ?? character;
    titles.push({
      start: overline ?? underline - 1,
      level: level ?? state.last ?? entry.depth,
      style: overline === undefined ? style : style + style,
    });
    if (level === undefined) continue;
    state.first ??= level;
    state.last = level;
    if (!isRelative) state.absolute = level;
    rewrite(lines, title, style);
  }
  return { lines, titles };
}

/** The titles that a chapter itself has, as far as they are read. */
interface OwnTitles {
  /** Levels as the chapter writes them. */
  first?: number;
  last?: number;
  /** Whether the depth of the chapter or of a title has been reported: one depth lowers all titles. */
  tooDeep: boolean;
}

/** The level of one of the chapter's own titles; reports where it may not stand there. */
function absoluteLevel(title: Title, own: OwnTitles, context: TitleContext): number | undefined {
  const { expanded, entry, styles, state, report } = context;
  const { text, character } = title;
  const { levels } = styles;
  const { location, related } = placeOf(expanded, title);
  const level = indexOf(styles, character);
  if (level === undefined) {
    report(finding("title-style-unknown", { character, title: text, styles: levels }, location, related));
    return undefined;
  }
  const trail = [...related, ...inclusionOf(entry)];
  if (own.first === undefined) own.tooDeep = !isDepthAllowed(entry, state, report);
  own.first ??= level;
  const { first } = own;
  if (level < first) {
    const args = { title: text, character, first: levels[first] ?? "" };
    report(finding("title-above-first", args, location, trail));
    return undefined;
  }
  if (own.last !== undefined && level > own.last + 1) {
    const args = { title: text, character, deepest: levels[own.last + 1] ?? "" };
    report(finding("title-level-skipped", args, location, trail));
  }
  own.last = level;
  const adjusted = entry.depth + level - first;
  if (adjusted < levels.length) return adjusted;
  const args = { title: text, level: adjusted + 1, levels: levels.length };
  if (!own.tooDeep) report(finding("title-too-deep", args, location, trail));
  own.tooDeep = true;
  return undefined;
}

/**
 * Reports where a chapter's first title would stand more than one level below the title before, or above the
 * document's first; gives whether it is not too deep.
 */
export function isDepthAllowed(entry: ChapterEntry, state: TitleState, report: Report): boolean {
  // A chapter that could not be read may have had the titles that lack.
  if (state.isPartial) return true;
  const { depth, location } = entry;
  const related = inclusionOf(entry).slice(1);
  const deepest = state.last === undefined ? undefined : state.last + 1;
  const isTooDeep = deepest !== undefined && depth > deepest;
  if (isTooDeep) report(finding("chapter-too-deep", { depth, deepest }, location, related));
  if (state.first !== undefined && depth < state.first)
    report(finding("chapter-above-first", { depth, first: state.first }, location, related));
  return !isTooDeep;
}

/** Where a title was written: in its chapter, or in the source of the section that it belongs to. */
function placeOf(
  { chapter, origins }: ExpandedChapter,
  { underline }: Title,
): { location: Location; related: Related[] } {
  const origin = origins[underline];
  const { section } = origin ?? {};
  if (section === undefined) return { location: chapter.lineLocation(origin?.line ?? 1), related: [] };
  const { location, placeholder } = section;
  if (location === undefined) return { location: placeholder, related: [] };
  return { location, related: [{ message: "expanded at", location: placeholder }] };
}

/** The trail of an entry: where a target lists it, and the groups around it, innermost first. */
function inclusionOf({ location, via }: ChapterEntry): Related[] {
  return [location, ...via.toReversed()].map((place) => ({ message: "included by", location: place }));
}

function indexOf({ levels }: TitleStyles, character: string): number | undefined {
  const level = levels.indexOf(character);
  return level < 0 ? undefined : level;
}

/** Writes a title's lines in another style, and as long as the title where they were shorter. */
function rewrite(lines: string[], { underline, overline, width }: Title, style: string): void {
  const length = Math.max(width, lines[underline]?.trimEnd().length ?? 0);
  lines[underline] = style.repeat(length);
  if (overline !== undefined) lines[overline] = style.repeat(length);
}
