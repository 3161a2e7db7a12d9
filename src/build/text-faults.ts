import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { readChapter } from "../document/chapter.ts";
import type { Document } from "../document/document.ts";
import type { Checked } from "../html/publish.ts";
import type { Position } from "../rst/index.ts";
import type { Sources } from "../source/sources.ts";
import { findingOf } from "./text-codes.ts";

/** Reports what is wrong with the text of a document, each where its author wrote it. */
export function reportFaults(
  { faults, badLinks }: Checked,
  document: Document,
  { sources, report }: { sources: Sources; report: Report },
): void {
  if (faults.length === 0 && badLinks.length === 0) return;
  const place = placesIn(document, sources);
  for (const { code, message, position, claims } of faults) {
    const shownAs = findingOf[code];
    if (shownAs === undefined) continue;
    const { location, related } = place(position);
    const others = claims.map((claim) => ({
      message: "It is here",
      location: place(claim.position).location,
    }));
    const instead = claims.flatMap(({ reference }) => reference ?? []);
    const isRaw = code === "role-disabled" || message.includes('"raw"');
    report(finding(shownAs, { message, instead, isRaw }, location, [...others, ...related]));
  }
  for (const bad of badLinks) {
    const { location, related } = place(bad.position);
    if (bad.kind === "dead-link") report(finding(bad.kind, bad, location, related));
    else report(finding(bad.kind, bad, location, related));
  }
}

interface Place {
  location: Location;
  related: Related[];
}

/** Finds the places of a document's text in the files that it was made from. */
function placesIn(document: Document, sources: Sources): (position: Position) => Place {
  const lines = document.text.split("\n");
  const chapters = new Map<string, ReturnType<typeof readChapter>>();
  const chapterOf = (file: string) => {
    const known = chapters.get(file);
    if (known) return known;
    const chapter = readChapter(file, sources.readText(file) ?? "");
    chapters.set(file, chapter);
    return chapter;
  };
  // A line may hold as many faults as it has words: it is compared once.
  const shared = new Map<number, number>();
  const sharedLength = (line: number, text: string, written: string) => {
    const known = shared.get(line) ?? lengthOfSharedStart(text, written);
    shared.set(line, known);
    return known;
  };
  return ({ start: { line, column } }) => {
    const origin = document.lines[line - 1] ?? document.lines.at(-1);
    if (origin === undefined) return { location: { file: "targets.yaml" }, related: [] };
    const { section } = origin;
    if (section) {
      const { location, placeholder } = section;
      if (location === undefined) return { location: placeholder, related: [] };
      return { location, related: [{ message: "expanded at", location: placeholder }] };
    }
    const chapter = chapterOf(origin.chapter);
    const { file, offset, end } = chapter.lineLocation(origin.line);
    const written = chapter.lineText(origin.line);
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
