import type { Section } from "../../doctree/tree.ts";
import type { SiteSettings } from "../../project/site.ts";
import type { PageMemory } from "../page-memory.ts";
import type { Reading } from "../read-text.ts";
import { createFindWord, type FindWord } from "../words/find-word.ts";
import { type Around, homeAmong, orderOf, type SiteOrder } from "./around.ts";
import { addressOfCopy, copiedFileOf, createCopyPaths } from "./copied-files.ts";
import { type ChapterPlace, chapterDestination, type Destination, destinationIn } from "./destination.ts";
import { type Ending, firstPage } from "./parts.ts";
import { createPublication, type Layout, type Publication } from "./publication.ts";
import { encodedPath, relativePath } from "./relative-path.ts";

/** What all that is published together has in common. */
export interface SiteLayout {
  readonly layout: Layout;
  readonly ending: Ending;
  /** What is around the pages of all targets, where they are one site: each target is a folder of it. */
  readonly around?: Around;
  /** Where what is published will stand, and which other versions there are. */
  readonly settings: Pick<SiteSettings, "baseUrl" | "version" | "versions">;
  /** The output of the target whose pages stand at the root of the site. */
  readonly home?: string | undefined;
}

/** All that is published together. */
export interface Site extends SiteLayout {
  readonly publications: readonly Publication[];
  readonly byOutput: ReadonlyMap<string, Publication>;
  /** The outputs of targets that are not built now: what they hold is not known. */
  readonly others: ReadonlySet<string>;
  /** Where each chapter stands, the first place for those that are in several. */
  readonly chapters: ReadonlyMap<string, ChapterPlace>;
  /** Where words in code style lead. */
  readonly findWord: FindWord;
  /** The order of the targets of a site. */
  readonly order?: SiteOrder;
  /** Whether blocks tell at which line of the text they begin. */
  readonly sourceLines?: boolean;
  /** What pages before have left. */
  readonly memory?: PageMemory | undefined;
}

/** Targets that are not built now, but are published as well. */
export interface OtherTargets {
  readonly outputs: ReadonlySet<string>;
  /** The output that each of their chapters is in. */
  readonly chapters: ReadonlyMap<string, string>;
}

const NO_SETTINGS: Site["settings"] = { versions: [] };

/** Where all targets are built. */
export const NO_OTHERS: OtherTargets = { outputs: new Set(), chapters: new Map() };

export function createSite(
  readings: readonly Reading[],
  layout: Layout,
  { outputs: others, chapters: otherChapters }: OtherTargets,
  ending: Ending = "html",
  {
    around,
    settings = around ?? NO_SETTINGS,
  }: { around?: Around | undefined; settings?: Site["settings"] | undefined } = {},
): Site {
  const chapters = new Map<string, ChapterPlace>();
  for (const { output, chapters: own } of readings)
    for (const [file, section] of own) if (!chapters.has(file)) chapters.set(file, { output, section });
  for (const [file, output] of otherChapters) if (!chapters.has(file)) chapters.set(file, { output });
  const home = around && homeAmong(readings.map(({ output }) => output));
  const isInFolders = hasFolders({ layout, ...(around && { around }) });
  const outputs = [...readings.map(({ output }) => output), ...others];
  const copiesOf = createCopyPaths(outputs, { isSite: around !== undefined });
  const publications = readings.map((reading): Publication => {
    const file = isInFolders ? firstPage(ending) : `${reading.output}.${ending}`;
    const reserved = reading.output === home ? [NOT_FOUND] : [];
    const pages = { layout, ending, file, reserved };
    return { ...createPublication(reading, pages), copies: copiesOf(reading) };
  });
  const byOutput = new Map(publications.map((publication) => [publication.output, publication]));
  const findWord = createFindWord(publications, isInFolders);
  const site = { layout, ending, settings, home, publications, byOutput, others, chapters, findWord };
  return around ? { ...site, around, order: orderOf(publications, home) } : site;
}

/** Targets that are one site. */
export type WholeSite = Site & Required<Pick<Site, "around" | "order">>;

export function isWhole(site: Site): site is WholeSite {
  return site.around !== undefined && site.order !== undefined;
}

/** The name of the page for addresses that lead to none, which stands at the root of a site. */
export const NOT_FOUND = "404";

/** Whether each target is a folder; else it is a file, whose name the output is. */
export function hasFolders({ layout, around }: Pick<SiteLayout, "layout" | "around">): boolean {
  return layout === "pages" || around !== undefined;
}

/** The path, in the output folder, of the page of a target that has that file. */
export function pagePath(output: string, file: string, site: SiteLayout): string {
  return hasFolders(site) && output !== site.home ? `${output}/${file}` : file;
}

/** Where an address in the text of a target leads, if that is a target or a chapter. */
export function destinationOf(address: string, from: string, site: Site): Destination | undefined {
  const anchorOf = (section: Section, output: string) => site.byOutput.get(output)?.anchors.get(section)?.id;
  const chapter = chapterDestination(address, site.chapters, anchorOf);
  if (chapter !== undefined) return chapter;
  return destinationIn(address, from, (output) => site.byOutput.has(output) || site.others.has(output));
}

/** Whether a destination is there; where its target is not built now, it is taken to be. */
export function isThere({ output, id }: Destination, { byOutput }: Site): boolean {
  const publication = byOutput.get(output);
  return publication === undefined || id === undefined || publication.files.has(id);
}

/** The address of a destination from a page of a target. */
export function addressFrom(from: { output: string; file: string }, to: Destination, site: Site): string {
  return addressFromPath(pagePath(from.output, from.file, site), to, site);
}

/** The same from a file in the output folder, by its path. */
export function addressFromPath(from: string, to: Destination, site: Site): string {
  const fragment = to.id === undefined ? "" : `#${encodeURI(to.id)}`;
  const files = site.byOutput.get(to.output)?.files;
  const file = hasFolders(site) ? fileAt(to.id, files, site.ending) : `${to.output}.${site.ending}`;
  const path = pagePath(to.output, file, site);
  if (path === from && fragment !== "") return fragment;
  return `${encodedPath(relativePath(from, path))}${fragment}`;
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
  const copied = copiedFileOf(address);
  const copy = copied && site.byOutput.get(from.output)?.copies.get(copied.file);
  if (copied && copy) return addressOfCopy(pagePath(from.output, from.file, site), copy, copied.rest);
  const destination = destinationOf(address, from.output, site);
  if (destination) return addressFrom(from, destination, site);
  const isRelative = address !== "" && !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(address);
  return hasFolders(site) && from.output !== site.home && isRelative ? `../${address}` : address;
}
