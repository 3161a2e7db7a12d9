import type { TagPlace } from "../../api/groups-of-tags.ts";
import { type Node, type Section, textOf } from "../../doctree/tree.ts";
import { childrenOf, walk } from "../../doctree/walk.ts";
import type { Indexes } from "../../indexes/types.ts";
import type { Place } from "../indexes/places.ts";
import { hasPageClass } from "./page-classes.ts";

/** The tag of an operation, with what its API says of it. */
export interface SectionTag {
  readonly name: string;
  /** As text, to be shown beside the name. */
  readonly description: string;
  /** The row of a table that says it. */
  readonly row?: Node;
  /** The group that it is in, and its place among the tags of all groups. */
  readonly place?: TagPlace;
}

/** The groups of tags, by the sections of these. */
export function groupedSections(
  indexed: Indexes | undefined,
  placeAt: (line: number) => Place | undefined,
): ReadonlyMap<Section, string> {
  const found = new Map<Section, string>();
  for (const { group, lines } of indexed?.groupedTags ?? [])
    for (const line of lines) {
      const section = placeAt(line)?.section;
      // Elsewhere it is a row in a table of tags.
      if (section?.position.start.line === line) found.set(section, group);
    }
  return found;
}

/**
 * The first tag of each operation that sections show. What is said of it is in a table of the section that they are in.
 * @param placeAt the section at a line of the document
 */
export function sectionTags(
  indexed: Indexes | undefined,
  placeAt: (line: number) => Place | undefined,
): ReadonlyMap<Section, SectionTag> {
  const found = new Map<Section, SectionTag>();
  const described = new Map<Section, ReadonlyMap<string, SectionTag>>();
  for (const { tags, tagPlace, lines } of indexed?.operations ?? [])
    for (const line of lines) {
      const place = placeAt(line);
      const [name] = tags;
      if (place === undefined || name === undefined || found.has(place.section)) continue;
      const around = place.parent?.section;
      const known = around && (described.get(around) ?? describedTags(around));
      if (around && known) described.set(around, known);
      const said = known?.get(name) ?? { name, description: "" };
      found.set(place.section, { ...said, ...(tagPlace && { place: tagPlace }) });
    }
  return found;
}

/** What the tables directly in a section say of names. */
function describedTags(section: Section): Map<string, SectionTag> {
  const found = new Map<string, SectionTag>();
  for (const block of section.children) {
    if (block.type !== "table" || hasPageClass(block, "object")) continue;
    for (const row of block.children) {
      const [name, description] = row.type === "row" && !row.header ? row.children : [];
      if (name === undefined || description === undefined) continue;
      const text = textOf(name).trim();
      if (holdsLiteral(name) && !found.has(text))
        found.set(text, { name: text, description: firstParagraph(description), row });
    }
  }
  return found;
}

function holdsLiteral(cell: Node): boolean {
  let found = false;
  walk(cell, ({ type }) => {
    found ||= type === "literal";
    return !found;
  });
  return found;
}

function firstParagraph(cell: Node): string {
  const [first] = childrenOf(cell);
  return first === undefined ? "" : textOf(first).replace(/\s+/g, " ").trim();
}
