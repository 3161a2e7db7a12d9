import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Document } from "../document/document.ts";
import type { Checked } from "../html/publish.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../rst/index.ts";
import { inRst } from "../sections/default/format-links.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { Sources } from "../source/sources.ts";
import { type Place, placesIn } from "./places-in.ts";
import { kindOf, namedIn, type ReportedErrors, startOf } from "./reported-errors.ts";
import { shownAs } from "./rst-finding.ts";
import { findingOf, speaksOfLack } from "./text-codes.ts";

/** What placing errors takes besides the text. */
export interface ErrorContext {
  sources: Sources;
  report: Report;
  project: Pick<Project, "formats">;
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
