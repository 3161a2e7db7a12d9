import type { Section } from "../../doctree/tree.ts";
import { decoded } from "../../document/chapter-address.ts";
import { listIndexes, type PageIndex } from "../indexes/indexes.ts";
import type { PageMemory } from "../page-memory.ts";
import type { Reading } from "../read-text.ts";
import { type SharedTables, sharedTables } from "../reference/shared-tables.ts";
import { type ChapterPlace, chapterDestination } from "./chapter-links.ts";
import { asOnePage, asPages, type Ending, filesOfAnchors, firstPage, type Part } from "./parts.ts";
import { encodedPath, pathFrom, relativePath } from "./relative-path.ts";

/** How a target is published: as one page, or as a folder of them. */
export type Layout = "one-page" | "pages";

/** A target with its pages. */
export interface Publication extends Reading {
  readonly parts: readonly Part[];
  /** Those at the end that have entries. */
  readonly indexes: readonly PageIndex[];
  /** The tables of objects that sections share with others. */
  readonly shared: ReadonlyMap<Section, SharedTables>;
  /** The file of the page on which each anchor is. */
  readonly files: ReadonlyMap<string, string>;
}

/** All that is published together. */
export interface Site {
  readonly layout: Layout;
  readonly ending: Ending;
  readonly publications: readonly Publication[];
  readonly byOutput: ReadonlyMap<string, Publication>;
  /** The outputs of targets that are not built now: what they hold is not known. */
  readonly others: ReadonlySet<string>;
  /** Where each chapter stands, the first place for those that stand in several. */
  readonly chapters: ReadonlyMap<string, ChapterPlace>;
  /** Whether blocks tell at which line of the text they begin. */
  readonly sourceLines?: boolean;
  /** What pages before have left. */
  readonly memory?: PageMemory | undefined;
}

/** Targets that are not built now, but are published as well. */
export interface OtherTargets {
  readonly outputs: ReadonlySet<string>;
  /** The output that each of their chapters stands in. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** Where all targets are built. */
export const NO_OTHERS: OtherTargets = { outputs: new Set(), chapters: new Map() };

export function createSite(
  readings: readonly Reading[],
  layout: Layout,
  { outputs: others, chapters: otherChapters }: OtherTargets,
  ending: Ending = "html",
): Site {
  const chapters = new Map<string, ChapterPlace>();
  for (const { output, chapters: own } of readings)
    for (const [file, section] of own) if (!chapters.has(file)) chapters.set(file, { output, section });
  for (const [file, output] of otherChapters) if (!chapters.has(file)) chapters.set(file, { output });
  const publications = readings.map((reading): Publication => {
    const { document, anchors, moved, output } = reading;
    const shared = sharedTables(document, anchors);
    const indexes = listIndexes(document, reading.indexed, shared);
    const parts =
      layout === "pages"
        ? asPages(document, anchors, indexes, ending)
        : asOnePage(document, indexes, `${output}.${ending}`);
    const files = filesOfAnchors(parts, anchors);
    for (const id of moved.keys()) files.set(id, parts[0]?.file ?? "");
    return { ...reading, indexes, parts, files, shared };
  });
  const byOutput = new Map(publications.map((publication) => [publication.output, publication]));
  return { layout, ending, publications, byOutput, others, chapters };
}

/** A place in what is published. */
export interface Destination {
  readonly output: string;
  /** The anchor; absent where the whole is meant. */
  readonly id?: string;
}

/**
 * Where an address in the text of a target leads, if that is a target: `#anchor`, `NAME.html` or `NAME.html#anchor`, with a
 * relative path before the name where targets are in folders, or to a chapter. So authors write it, whether a target becomes one
 * page or a folder of them. Servers may show pages without `.html`, so it may be left out.
 */
export function destinationOf(address: string, from: string, site: Site): Destination | undefined {
  const anchorOf = (section: Section, output: string) => site.byOutput.get(output)?.anchors.get(section)?.id;
  const chapter = chapterDestination(address, site.chapters, anchorOf);
  if (chapter !== undefined) return chapter;
  return destinationIn(address, from, (output) => site.byOutput.has(output) || site.others.has(output));
}

/** The same, given which outputs there are. */
export function destinationIn(
  address: string,
  from: string,
  isOutput: (name: string) => boolean,
): Destination | undefined {
  const [, path, fragment] = /^((?!\/)[^?#:]+)?(?:#(.*))?$/s.exec(address) ?? [];
  if (path === undefined && !fragment) return undefined;
  const output = path === undefined ? from : pathFrom(from, decoded(path).replace(/\.html$/, ""));
  if (output === undefined || !isOutput(output)) return undefined;
  return { output, ...(fragment && { id: decoded(fragment) }) };
}

/** Whether a destination is there; where its target is not built now, it is taken to be. */
export function isThere({ output, id }: Destination, { byOutput }: Site): boolean {
  const publication = byOutput.get(output);
  return publication === undefined || id === undefined || publication.files.has(id);
}

/** The address of a destination from a page of a target. */
export function addressFrom(from: { output: string; file: string }, to: Destination, site: Site): string {
  const fragment = to.id === undefined ? "" : `#${encodeURI(to.id)}`;
  const isOwn = to.output === from.output;
  const files = site.byOutput.get(to.output)?.files;
  const file = site.layout === "pages" ? fileAt(to.id, files, site.ending) : `${to.output}.${site.ending}`;
  if (isOwn && file === from.file && fragment !== "") return fragment;
  const path = (output: string, page: string) => (site.layout === "pages" ? `${output}/${page}` : page);
  return `${encodedPath(relativePath(path(from.output, from.file), path(to.output, file)))}${fragment}`;
}

/** The first page leads on to the anchors of all others. */
function fileAt(id: string | undefined, files: Publication["files"] | undefined, ending: Ending): string {
  return (id === undefined ? undefined : files?.get(id)) ?? firstPage(ending);
}

/**
 * The address on a page for one that an author wrote. Relative ones start where the page of the whole target stands,
 * which is one folder above a folder of pages.
 */
export function addressFor(address: string, from: { output: string; file: string }, site: Site): string {
  const destination = destinationOf(address, from.output, site);
  if (destination) return addressFrom(from, destination, site);
  const isRelative = address !== "" && !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(address);
  return site.layout === "pages" && isRelative ? `../${address}` : address;
}
