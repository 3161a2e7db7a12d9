import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Look, Section, Sections, TextStart } from "../sections/section.ts";
import type { Value } from "../source/value.ts";
import type { TemplateEnvironment } from "../templates/environment.ts";
import type { Chapter } from "./chapter.ts";
import type { LineOrigin } from "./document.ts";
import type { LineAssembler } from "./line-assembler.ts";
import type { Piece } from "./piece.ts";
import type { ShortcodeKinds } from "./shortcodes/kinds.ts";
import type { SitePages } from "./site-pages.ts";

/** What expanding takes besides the text. */
export interface ExpansionContext {
  sections: Sections;
  /** The shortcodes that chapters in Markdown may use. */
  shortcodes: ShortcodeKinds;
  /** Whether chapters are pages of a site that is made by another program, to which other braces than those of shortcodes are text. */
  isSite?: boolean;
  /** Set where the project is a site, whose pages they may request. */
  site?: SitePages | undefined;
  /** The text of a chapter. One that cannot be read, which has been reported, is left out. */
  text: (path: string) => string | undefined;
  /** Whether a chapter may include a file. */
  isFile: (path: string) => boolean;
  /** What a data file says, where there is one. */
  data: (path: string) => Value | undefined;
  /** Called only where a chapter needs nunjucks. */
  templates: () => TemplateEnvironment;
  report: Report;
  /** Called for each use of a section, also of one whose source could not be read; the place is that of the placeholder. */
  use: (section: string, placeholder: Location) => void;
  /** Takes so many characters of those that chapters may have; reports where, the first time, there are not as many left. */
  takeText: (characters: number, place: Location) => boolean;
  /** The same of what documents may have: the lines of a chapter count each time that a target shows it. */
  takeShown: (lines: readonly string[], place: Location) => boolean;
}

/** Writes the chapter's own text; `isUnexpanded` where that is a placeholder or a tag in place of what it stands for. */
export function writeData(
  chapter: Chapter,
  { start, end }: Pick<Piece, "start" | "end">,
  assembler: LineAssembler,
  isUnexpanded = false,
): void {
  const line = chapter.lineAt(start);
  assembler.write(chapter.text.slice(start, end), (index) => ({
    chapter: chapter.file,
    line: line + index,
    ...(isUnexpanded && { isUnexpanded }),
  }));
}

/** Writes a section in place of its placeholder. The lines after the first get no indent. */
export function writeSection(
  chapter: Chapter,
  { start, end }: Pick<Piece, "start" | "end">,
  section: Section,
  assembler: LineAssembler,
  anchorBase?: string,
): void {
  const line = chapter.lineAt(start);
  const placeholder = chapter.location(start, end);
  const indent = chapter.language === "markdown" ? indentApart(chapter, { start, end }, section) : undefined;
  const originAt = (location?: Location, texts?: readonly TextStart[]): LineOrigin => {
    const from = {
      name: section.name,
      placeholder,
      ...(location && { location }),
      ...(texts && { texts }),
      ...(indent !== undefined && { indent }),
      ...(anchorBase && { anchorBase }),
    };
    return { chapter: chapter.file, line, section: from };
  };
  let origin = originAt();
  // In the line of its placeholder stands the first of its lines that has something to show.
  const blank = indent === undefined ? "" : (/^(?:[^\S\n]*\n)*/.exec(section.text)?.[0] ?? "");
  const skipped = blank.split("\n").length - 1;
  assembler.write(section.text.slice(blank.length), (index) => {
    const location = section.lines[skipped + index];
    const texts = section.texts.get(skipped + index);
    // Lines that follow one another are mostly of one place.
    if (location !== origin.section?.location || texts !== origin.section?.texts)
      origin = originAt(location, texts);
    return origin;
  });
}

/**
 * The length of the white space before a placeholder whose section becomes blocks of its own between those of Markdown; `undefined`
 * where it becomes words of a line.
 */
function indentApart(
  { text, lineAt, lineText }: Chapter,
  { start, end }: Pick<Piece, "start" | "end">,
  section: Section,
): number | undefined {
  const line = lineText(lineAt(start));
  const isApart = section.text.trim().includes("\n") && line.trim() === text.slice(start, end);
  return isApart ? line.search(/\S/) : undefined;
}

/** The section that a placeholder names; reports where there is none. */
export function useSection(
  chapter: Chapter,
  piece: { name: string; nameStart: number; nameEnd?: number; start: number; end: number },
  context: ExpansionContext,
  look?: Look,
): Section | undefined {
  const { name, nameStart, nameEnd = nameStart + name.length } = piece;
  const section = context.sections.render(name, look);
  const place = chapter.location(piece.start, piece.end);
  if (section !== undefined) context.use(section.name, place);
  if (section !== undefined && !context.takeText(section.text.length, place)) return undefined;
  if (section === undefined) reportUnknown(name, chapter.location(nameStart, nameEnd), context);
  return section;
}

/** Reports a name that no section has. Where a source could not be read, its sections may be there, and nothing is reported. */
export function reportUnknown(
  name: string,
  location: Location,
  { sections, report, use }: Pick<ExpansionContext, "sections" | "report" | "use">,
): void {
  const lack = sections.absent.get(name);
  if (lack === "unread") {
    use(name, location);
    return;
  }
  const known = sections.names;
  report(finding("unknown-placeholder", { name, known, ...(lack && { lack }) }, location));
}
