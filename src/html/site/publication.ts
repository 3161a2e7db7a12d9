import type { Section } from "../../doctree/tree.ts";
import { listIndexes, type PageIndex } from "../indexes/page-indexes.ts";
import { placeFinder, sectionPlaces } from "../indexes/places.ts";
import { sayIn } from "../page-words.ts";
import type { Reading } from "../read-text.ts";
import { groupedSections, type SectionTag, sectionTags } from "../reference/section-tags.ts";
import { type SharedTables, sharedTables } from "../reference/shared-tables.ts";
import { createFindUser, type FindUser } from "../reference/users.ts";
import { asOnePage, asPages, type Ending, filesOfAnchors, type Part } from "./parts.ts";

/** How many pages a target is published as: one, or one for each of its sections. */
export type Layout = "one-page" | "pages";

/** A target with its pages. */
export interface Publication extends Reading {
  readonly parts: readonly Part[];
  /** Those at the end that have entries. */
  readonly indexes: readonly PageIndex[];
  /** The tables of objects that sections share with others. */
  readonly shared: ReadonlyMap<Section, SharedTables>;
  /** The sections of what uses types. */
  readonly findUser: FindUser;
  /** The tags of the operations that sections show. */
  readonly tags: ReadonlyMap<Section, SectionTag>;
  /** The groups that tags are in, by the sections of these. */
  readonly groups: ReadonlyMap<Section, string>;
  /** The file of the page on which each anchor is. */
  readonly files: ReadonlyMap<string, string>;
  /** The copies of files that its pages lead to: their paths in the output folder, by those of the files in the project. */
  readonly copies: ReadonlyMap<string, string>;
}

/** How the pages of a target are cut. */
interface PageCut {
  readonly layout: Layout;
  readonly ending: Ending;
  /** The file of the page where all is on one. */
  readonly file: string;
  /** The names that no page may have. */
  readonly reserved: readonly string[];
}

/** Cuts a text into its pages, and finds what they need to know of it. */
export function createPublication(
  reading: Reading,
  { layout, ending, file, reserved }: PageCut,
): Omit<Publication, "copies"> {
  const { document, anchors, moved, indexed } = reading;
  const say = sayIn(reading.frame.words);
  const shared = sharedTables(document, anchors);
  const indexes = listIndexes(document, indexed, shared, say);
  const parts =
    layout === "pages"
      ? asPages(document, anchors, { indexes, title: say("indexes") }, ending, reserved)
      : asOnePage(document, indexes, file);
  const files = filesOfAnchors(parts, anchors);
  for (const id of moved.keys()) files.set(id, parts[0]?.file ?? "");
  const placeAt = placeFinder(sectionPlaces(document));
  const tags = sectionTags(indexed, placeAt);
  const groups = groupedSections(indexed, placeAt);
  return { ...reading, indexes, parts, files, shared, tags, groups, findUser: createFindUser(document) };
}
