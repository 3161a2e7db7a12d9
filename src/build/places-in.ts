import type { Related } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { readChapter } from "../document/chapter.ts";
import type { Document } from "../document/document.ts";
import { writtenAt } from "../document/written-at.ts";
import type { Model } from "../model/types.ts";
import type { Position } from "../rst/index.ts";
import type { FilePlace } from "../schema/types.ts";
import type { Sources } from "../source/sources.ts";

/** Where a part of a document was written. */
export interface Place {
  location: Location;
  related: Related[];
  /** Whether no more is known than what a section shows there. */
  isOfSection?: boolean;
  /** The description that it is in. */
  description?: { text: string; written: FilePlace };
}

/** Finds the places of a document's text in the files that it was made from. */
export function placesIn(
  document: Document,
  sources: Sources,
  { descriptions }: Pick<Model, "descriptions">,
): (position: Position) => Place {
  let lines: readonly string[] | undefined;
  const chapters = new Map<string, ReturnType<typeof readChapter>>();
  const chapterOf = (file: string) => {
    const known = chapters.get(file);
    if (known) return known;
    const chapter = readChapter(file, sources.readText(file) ?? "");
    chapters.set(file, chapter);
    return chapter;
  };
  // A line may hold as many errors as it has words: it is compared once.
  const shared = new Map<number, number>();
  const sharedLength = (line: number, text: string, written: string) => {
    const known = shared.get(line) ?? lengthOfSharedStart(text, written);
    shared.set(line, known);
    return known;
  };
  return (position) => {
    const { line, column } = position.start;
    const origin = document.lines[line - 1] ?? document.lines.at(-1);
    if (origin === undefined) return { location: { file: "targets.yaml" }, related: [] };
    const { section } = origin;
    if (section) {
      const { location, placeholder, texts = [] } = section;
      const related = [{ message: "expanded at", location: placeholder }];
      const start = texts.findLast((each) => each.column < column);
      const written = start && writtenAt(descriptions.get(start.text) ?? [], location);
      if (start && written) {
        const from = start.offset + column - 1 - start.column;
        const length = position.end.line === line ? position.end.column - column : 0;
        const within = { start: from, end: from + length };
        return { location: { ...written, within }, related, description: { text: start.text, written } };
      }
      if (location === undefined) return { location: placeholder, related: [], isOfSection: true };
      return { location, related, isOfSection: true };
    }
    const chapter = chapterOf(origin.chapter);
    const { file, offset, end } = chapter.lineLocation(origin.line);
    const written = chapter.lineText(origin.line);
    lines ??= document.text.split("\n");
    const text = lines[line - 1] ?? "";
    const before = Math.min(column - 1, text.length);
    // Where a placeholder changed the line before the place, only the line is known.
    const shift = before <= sharedLength(line, text, written) ? before : written.search(/\S|$/);
    return { location: { file, offset: offset + shift, end }, related: [] };
  };
}

function lengthOfSharedStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && a[length] === b[length]) length++;
  return length;
}
