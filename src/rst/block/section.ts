import { normalizeName } from "../../doctree/names.ts";
import { type Section, textOf } from "../../doctree/tree.ts";
import { parseInline } from "../inline/parse.ts";
import type { Reader } from "../reading.ts";
import { displayWidth } from "../width.ts";
import { here, report, unreadable } from "./report.ts";
import { extent, type Line, positionOf } from "./source.ts";

/** Below this length an adornment that does not fit is taken for text. */
export const SHORT = 4;

/** A line with an adornment below it; false if that is too short, and both are text. */
export function underlined(reader: Reader): boolean {
  const title = reader.lines[reader.at];
  const underline = reader.lines[reader.at + 1];
  if (title === undefined || underline === undefined) return false;
  const tooShort = displayWidth(title.text) > underline.text.length;
  if (tooShort && underline.text.length < SHORT) {
    if (reader.sections) {
      const place = here(reader, reader.at + 1);
      if (looksLikeTitle(reader, title.text, underline.text))
        report(reader.context, "lost-title", place, title.text);
      else report(reader.context, "possible-underline", place);
    }
    return false;
  }
  if (tooShort) report(reader.context, "short-underline", here(reader, reader.at + 1));
  const from = reader.at;
  reader.at += 2;
  if (reader.sections === undefined) {
    reader.nodes.push(unreadable(reader.context, "title-in-block", reader.lines.slice(from, reader.at)));
    return true;
  }
  openSection(reader, from, title, underline.text[0] ?? "");
  return true;
}

/**
 * Whether the author will have meant a title, though its underline is too short to be one: `=` serves nothing else there;
 * another character must be that of a title before, below what is no sentence and above a blank line.
 */
function looksLikeTitle({ context, lines, at }: Reader, title: string, underline: string): boolean {
  const [character = ""] = underline;
  if (underline.length === 1) return false;
  if (character === "=") return true;
  const isApart = (lines[at + 2]?.text ?? "") === "";
  return isApart && context.titles.styles.includes(character) && !/[.,:;!?…]$/.test(title);
}

/** Begins the section of a title whose lines have just been passed; `style` is its adornment, twice if over and under. */
export function openSection(reader: Reader, from: number, title: Line, style: string): void {
  const { context, sections } = reader;
  if (sections === undefined) return;
  const lines = reader.lines.slice(from, reader.at);
  const level = findLevel(reader, style);
  if (level === undefined) {
    reader.nodes.push(unreadable(context, "title-level", lines, style));
    return;
  }
  const children = parseInline(context, [title]);
  const section: Section = {
    type: "section",
    position: extent(lines),
    level,
    names: [normalizeName(children.map(textOf).join(""))],
    children: [{ type: "title", position: positionOf(title), children }],
  };
  closeSections(reader, from, level);
  (sections.at(-1)?.children ?? reader.root).push(section);
  sections.push(section);
  reader.nodes = section.children;
  context.titles.level = level;
}

/** The level of an adornment: one met before, or a new one directly below the innermost open section. */
function findLevel(reader: Reader, style: string): number | undefined {
  const { titles } = reader.context;
  const known = titles.styles.indexOf(style) + 1;
  if (known > 0) return known <= titles.level + 1 ? known : undefined;
  if (titles.styles.length !== titles.level) return undefined;
  titles.styles.push(style);
  return titles.styles.length;
}

/** Ends the open sections from a level on; `to` is the index of the first line that is no longer theirs. */
export function closeSections(reader: Reader, to: number, level = 0): void {
  const last = lastText(reader.lines, to);
  const { sections } = reader;
  while (sections !== undefined && (sections.at(-1)?.level ?? 0) >= level) {
    const section = sections.pop();
    if (section === undefined) break;
    if (last !== undefined) section.position = { ...section.position, end: positionOf(last).end };
  }
}

function lastText(lines: readonly Line[], to: number): Line | undefined {
  let index = to - 1;
  while (index > 0 && lines[index]?.text === "") index -= 1;
  return lines[index];
}
