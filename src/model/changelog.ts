import { finding, type Report } from "../diagnostics/finding.ts";
import type { Sources } from "../source/sources.ts";
import type { Changelog } from "./types.ts";

/** A line of text that is underlined, perhaps overlined as well. */
interface Title {
  text: string;
  /** 0-based, as are the others; `end` is the line after the title. */
  start: number;
  line: number;
  end: number;
  style: string;
}

/**
 * Reads the newest release: the first title of the changelog that names a version, and what stands below it up to
 * the next title of the same style or of one that came before.
 */
export function readChangelog(sources: Sources, report: Report, file: string): Changelog | undefined {
  const text = sources.readText(file);
  if (text === undefined) return undefined;
  const lines = text.split(/\r?\n/);
  const titles = findTitles(lines);
  const index = titles.findIndex((title) => versionIn(title.text) !== undefined);
  const title = titles[index];
  const version = title && versionIn(title.text);
  if (title === undefined || version === undefined) {
    report(finding("changelog-without-version", {}, lineLocation(file, text, titles[0]?.line ?? 0)));
    return undefined;
  }
  const above = new Set(titles.slice(0, index + 1).map(({ style }) => style));
  const next = titles.slice(index + 1).find(({ style }) => above.has(style));
  const body = lines.slice(title.end, next?.start ?? lines.length).join("\n");
  return { version, title: title.text, body: body.trim(), location: lineLocation(file, text, title.line) };
}

/** What a changelog says of each release: each title of the style of the first, and what stands below it. */
export function releasesIn(text: string): { title: string; body: string }[] {
  const lines = text.split(/\r?\n/);
  const titles = findTitles(lines);
  const releases = titles.filter(({ style }) => style === titles[0]?.style);
  return releases.map((title, index) => ({
    title: title.text,
    body: lines
      .slice(title.end, releases[index + 1]?.start ?? lines.length)
      .join("\n")
      .trim(),
  }));
}

function versionIn(title: string): string | undefined {
  const word = title.split(/\s+/).find((each) => /^v\d+(?:\.\d+)*$/.test(each));
  return word?.slice(1);
}

/** Titles with a line below, or one above and one below. */
export function findTitles(lines: string[]): Title[] {
  const titles: Title[] = [];
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index - 1] ?? "";
    const below = borderOf(lines[index] ?? "");
    if (below === undefined || borderOf(text) !== undefined || text.trim() === "") continue;
    const above = borderOf(lines[index - 2] ?? "");
    const overlined = above !== undefined && above === below;
    const startsBlock = overlined || (lines[index - 2] ?? "").trim() === "";
    if (!startsBlock || (!overlined && /^\s/.test(text))) continue;
    const style = (below[0] ?? "").repeat(overlined ? 2 : 1);
    const start = overlined ? index - 2 : index - 1;
    titles.push({ text: text.trim(), start, line: index - 1, end: index + 1, style });
  }
  return titles;
}

/** A line of one character of punctuation, at least three times. */
function borderOf(line: string): string | undefined {
  const border = line.trimEnd();
  const [character = ""] = border;
  if (border.length < 3 || !/[!-/:-@[-`{-~]/.test(character)) return undefined;
  return border === character.repeat(border.length) ? border : undefined;
}

function lineLocation(file: string, text: string, line: number) {
  let offset = 0;
  for (let each = 0; each < line; each++) offset = text.indexOf("\n", offset) + 1;
  const end = text.indexOf("\n", offset);
  return { file, offset, end: end < 0 ? text.length : end };
}
