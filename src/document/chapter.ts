import type { Location } from "../diagnostics/location.ts";
import { type ChapterLanguage, languageOf } from "../project/layout.ts";
import { lineAt } from "../source/lines.ts";

/** The text of a chapter, and where its characters are in the file. */
export interface Chapter {
  file: string;
  language: ChapterLanguage;
  /** With every line ended by `\n` alone. */
  text: string;
  /** The 1-based line of an offset of `text`. */
  lineAt(offset: number): number;
  /** The place in the file of the offsets `start` to `end` of `text`. */
  location(start: number, end: number): Stretch;
  /** The place in the file of a line, 1-based, without its line ending. */
  lineLocation(line: number): Stretch;
  /** What is in a line, 1-based, without its line ending. */
  lineText(line: number): string;
}

/** A location that is a stretch of a file's text. */
type Stretch = Required<Extract<Location, { offset: number }>>;

/** Takes a file's text for a chapter. */
export function readChapter(file: string, fileText: string): Chapter {
  const text = fileText.replaceAll("\r\n", "\n");
  const starts = lineStarts(text);
  const fileStarts = text.length === fileText.length ? starts : lineStarts(fileText);
  const inFile = (offset: number) => {
    const index = lineAt(offset, starts);
    return (fileStarts[index] ?? 0) + offset - (starts[index] ?? 0);
  };
  const location = (start: number, end: number) => ({ file, offset: inFile(start), end: inFile(end) });
  const spanOf = (line: number) =>
    [starts[line - 1] ?? text.length, (starts[line] ?? text.length + 1) - 1] as const;
  return {
    file,
    language: languageOf(file),
    text,
    lineAt: (offset) => lineAt(offset, starts) + 1,
    location,
    lineLocation: (line) => location(...spanOf(line)),
    lineText: (line) => text.slice(...spanOf(line)),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
