import { readChapter } from "../document/chapter.ts";
import { scanTitles } from "../rst/titles.ts";
import type { Change, FixContext, Found } from "./change.ts";

/** What may become longer or shorter when a chapter is expanded. */
const PLACEHOLDER = /\{[{%#]|<</;

/** Makes the lines above and below each title as long as its text. */
export function titleUnderlines({ project, sources }: FixContext): Found {
  const files = new Set(project.targets.flatMap(({ chapters }) => chapters.map(({ file }) => file)));
  return { changes: [...files].flatMap((file) => changesIn(file, sources.text(file) ?? "")) };
}

function changesIn(file: string, text: string): Change[] {
  const chapter = readChapter(file, text);
  const lines = chapter.text.split("\n");
  return scanTitles(lines).flatMap(({ short, line, character, width, underline, overline }) => {
    if (!short || PLACEHOLDER.test(lines[line] ?? "")) return [];
    return [overline ?? [], underline].flat().map((number): Change => {
      const { offset: start, end } = chapter.lineLocation(number + 1);
      return { file, start, end, text: character.repeat(width) };
    });
  });
}
