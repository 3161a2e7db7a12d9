import { scanTitles } from "../rst/titles.ts";
import type { Change, Found } from "./change.ts";
import type { FixContext } from "./fixes.ts";

/** What may become longer or shorter when a chapter is expanded. */
const PLACEHOLDER = /\{[{%#]|<</;

/** Makes the lines above and below each title as long as its text. */
export function titleUnderlines({ project, sources }: FixContext): Found {
  const files = new Set(project.targets.flatMap(({ chapters }) => chapters.map(({ file }) => file)));
  return { changes: [...files].flatMap((file) => changesIn(file, sources.text(file) ?? "")) };
}

function changesIn(file: string, text: string): Change[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const starts: number[] = [];
  for (let at = 0; at >= 0; ) {
    starts.push(at);
    const end = text.indexOf("\n", at);
    at = end < 0 ? -1 : end + 1;
  }
  return scanTitles(lines).flatMap(({ short, line, character, width, underline, overline }) => {
    if (!short || PLACEHOLDER.test(lines[line] ?? "")) return [];
    return [overline ?? [], underline].flat().map((number): Change => {
      const start = starts[number] ?? 0;
      return { file, start, end: start + (lines[number] ?? "").length, text: character.repeat(width) };
    });
  });
}
