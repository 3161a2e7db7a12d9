import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { readChapter } from "../document/chapter.ts";
import { decoded } from "../document/chapter-address.ts";
import type { Document } from "../document/document.ts";
import { writtenAt } from "../document/written-at.ts";
import type { Checked } from "../html/publish.ts";
import type { Model } from "../model/types.ts";
import { isChapter, languageOf, parentOf, pathIn } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../rst/index.ts";
import type { TextPlace } from "../schema/types.ts";
import { inRst } from "../sections/default/format-links.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { Sources } from "../source/sources.ts";
import { kindOf, namedIn, type ReportedErrors, startOf } from "./reported-errors.ts";
import { shownAs } from "./rst-finding.ts";
import { findingOf, speaksOfLack } from "./text-codes.ts";

/** What placing errors takes besides the text. */
export interface ErrorContext {
  sources: Sources;
  report: Report;
  project: Pick<Project, "site" | "chapterFolder" | "formats">;
  model: Pick<Model, "descriptions">;
  descriptions: Descriptions;
  reported: ReportedErrors;
  /**
   * Whether an output may lack a name, or any number of things that have none, for a reason that has been reported: a part of
   * it is missing.
   */
  lacksName: (output: string, name: string | undefined) => boolean;
}

/** Reports what is wrong with the text of a document, each where its author wrote it. */
export function reportTextErrors(
  { errors, problems, badLinks, repeatedAnchors }: Checked,
  document: Document,
  { sources, report, model, project, descriptions, reported, lacksName }: ErrorContext,
): void {
  if ([errors, problems, badLinks, repeatedAnchors].every((found) => found.length === 0)) return;
  const place = placesIn(document, sources, model);
  const isUnexpanded = unexpandedIn(document);
  for (const error of errors) {
    const { code, message, position, claims } = error;
    if (speaksOfLack(code) && lacksName(document.output, namedIn(message))) continue;
    if (OF_LAYOUT.has(findingOf[code] ?? "") && isUnexpanded(position)) continue;
    const { location, related, isOfSection, description } = place(position);
    const isRepeated = ({ position }: (typeof claims)[number]) =>
      description !== undefined && place(position).description?.text === description.text;
    // Sections that show one description define alike what it defines.
    if (code === "duplicate-substitution" && claims.every(isRepeated)) continue;
    // A template may show a description in a way that loses the places of its characters.
    if (isOfSection && reported.inDescriptions.has(kindOf(error))) continue;
    if (!reported.isFirst(startOf(location), kindOf(error))) continue;
    const others = claims.map((claim) => ({
      message: "It is here",
      location: place(claim.position).location,
    }));
    const instead = claims.flatMap(({ reference }) => reference ?? []);
    const found = shownAs(error, location, [...others, ...related], instead);
    if (found) report(found);
  }
  for (const { code, message, position } of problems) {
    // To Markdown, a placeholder without its section may be HTML, and a tag may end a block.
    if (isUnexpanded(position)) continue;
    const { location, related } = place(position);
    if (reported.isFirst(startOf(location), code)) report(finding(code, { message }, location, related));
  }
  for (const { id, position, first } of repeatedAnchors) {
    const { location, related } = place(position);
    if (!reported.isFirst(startOf(location), "anchor-twice", id)) continue;
    const before = { message: "It is here", location: place(first).location };
    report(finding("anchor-twice", { id }, location, [before, ...related]));
  }
  for (const bad of badLinks) {
    // A placeholder without its section may look like an address.
    if (bad.kind === "unsafe-link" && isUnexpanded(bad.position)) continue;
    if (bad.kind === "dead-link" && lacksName(bad.output, bad.address.replace(/^[^#]*#/, ""))) continue;
    const shown = place(bad.position);
    const { location, related, description } = placeOfFormat(shown, bad.written, project) ?? shown;
    if (bad.kind === "picture-missing" && mayShow(bad.address, location.file, project, sources)) continue;
    const places = description && placesOfLink(description, bad.written, descriptions);
    // All links of one address in a description are found with the first of them.
    for (const each of places ?? [location])
      if (!reported.isFirst(startOf(each), bad.kind, bad.written)) continue;
      else if (bad.kind === "dead-link") report(finding(bad.kind, bad, each, related));
      else if (bad.kind === "chapter-link-dead") report(finding(bad.kind, bad, each, related));
      else if (bad.kind === "page-link-dead") report(finding(bad.kind, bad, each, related));
      else if (bad.kind === "site-link-dead") report(finding(bad.kind, bad, each, related));
      else if (bad.kind === "picture-missing") report(finding(bad.kind, bad, each, related));
      else report(finding(bad.kind, bad, each, related));
  }
}

/** The place of a link that a section shows for the string format of a value: the project names its address once. */
function placeOfFormat(
  { location, related, isOfSection, description }: Place,
  address: string,
  { formats }: Pick<Project, "formats">,
): Place | undefined {
  if (!isOfSection || description !== undefined) return undefined;
  const format = [...formats.values()].find(({ url }) => url !== undefined && inRst(url) === address);
  return format && { location: format.location, related: [{ message: "shown here", location }, ...related] };
}

/**
 * Whether the picture of an address in a file may be there, where the project is no site: from the file, from the folder of chapters or
 * from the root. Of other files than chapters in Markdown nobody knows where their pictures are.
 */
function mayShow(
  address: string,
  file: string,
  { site, chapterFolder }: Pick<Project, "site" | "chapterFolder">,
  { files }: Sources,
): boolean {
  if (site !== undefined) return false;
  if (!isChapter(file) || languageOf(file) !== "markdown") return true;
  const path = decoded(address.replace(/[?#].*$/s, ""));
  const folders = [parentOf(file), chapterFolder, ""];
  return folders.some((folder) => files.resolve(pathIn(folder, path)).kind !== "missing");
}

/** What depends on the lines around it. */
const OF_LAYOUT = new Set<string>(["rst-directive", "rst-layout", "rst-spacing", "rst-table", "rst-title"]);

/**
 * Whether what could not be expanded is in the lines of a place, in the line above them, or below them with nothing but blank lines
 * between.
 */
function unexpandedIn({ text, lines }: Document): (position: Position) => boolean {
  if (!lines.some(({ isUnexpanded }) => isUnexpanded)) return () => false;
  const texts = text.split("\n");
  return ({ start, end }) => {
    let after = end.line;
    while (texts[after]?.trim() === "" && !lines[after]?.isUnexpanded) after++;
    return lines.slice(Math.max(0, start.line - 2), after + 1).some(({ isUnexpanded }) => isUnexpanded);
  };
}

interface Place {
  location: Location;
  related: Related[];
  /** Whether no more is known than what a section shows there. */
  isOfSection?: boolean;
  /** The description that it is in. */
  description?: { text: string; written: TextPlace };
}

/** The places of the links to an address in a description; `undefined` where its language leaves them in their places. */
function placesOfLink(
  { text, written }: NonNullable<Place["description"]>,
  address: string,
  descriptions: Descriptions,
): Location[] | undefined {
  const links = descriptions.read(text, written.file).links?.filter((each) => each.address === address) ?? [];
  return links.length === 0
    ? undefined
    : links.map(({ start, end }) => ({ ...written, within: { start, end } }));
}

/** Finds the places of a document's text in the files that it was made from. */
function placesIn(
  document: Document,
  sources: Sources,
  { descriptions }: Pick<Model, "descriptions">,
): (position: Position) => Place {
  const lines = document.text.split("\n");
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
