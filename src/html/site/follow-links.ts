import type { Node, Target } from "../../doctree/tree.ts";
import { chapterAddress, chapterOf } from "../../document/chapter-address.ts";
import type { WrittenLines } from "../../indexes/link-names.ts";
import { languageOf } from "../../project/layout.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import { lastUpTo } from "../indexes/places.ts";
import type { Reading } from "../read-text.ts";
import { namedIn } from "./named-links.ts";
import { createNamedPlaces, type NamedPlaces } from "./named-places.ts";
import { relativePath } from "./relative-path.ts";
import type { OtherTargets } from "./site.ts";
import { type SitePlace, siteLink } from "./site-page.ts";
import { tableOfSite } from "./site-tables.ts";

/**
 * Writes into the references of texts that are published together the addresses that they mean, where they name a file that is a
 * chapter, a heading as GitHub does, or an operation, a tag or a heading as ReDoc and Swagger UI do. What they name nothing by stays as it is written.
 * `resolve` must have found anew where the references lead, and they are followed once: addresses that are written no longer name.
 * @returns the readings, with anchors for the headings of descriptions that links lead to
 */
export function followLinks(
  readings: readonly Reading[],
  { chapters }: Pick<OtherTargets, "chapters">,
): readonly Reading[] {
  const isChapter = (path: string) =>
    chapters.has(path) || readings.some((reading) => reading.chapters.has(path));
  const all = readings.map(createNamedPlaces);
  for (const own of all) {
    const { links, ids, linkNames, sitePlace } = own.reading;
    if (sitePlace !== undefined) followSiteLinks(own.reading, sitePlace, all);
    if (linkNames === undefined) continue;
    const writtenAt = lastUpTo(linkNames.files, ({ line }) => line);
    const targets = targetsAmong(ids.values());
    for (const link of links) {
      if (link.type !== "reference" || link.refuri === undefined) continue;
      const { refuri } = link;
      const nodes = [link, targets.get(refuri) ?? []].flat();
      const written = nodes.flatMap(({ position: { file, start } }) =>
        file === undefined ? (writtenAt(start.line) ?? []) : [],
      );
      const isFollowed = chapterOf(refuri) !== undefined;
      const chapter = isFollowed ? refuri : chapterNamed(refuri, written, linkNames.chapterFolder, isChapter);
      link.refuri =
        (chapter && withAnchorOfHeading(chapter, all)) ??
        namedAddress(refuri, written[0]?.file, own, all) ??
        (sitePlace === undefined || !own.hasAnchor(percentDecoded(refuri.slice(1)))
          ? headingAddress(refuri, written[0], own)
          : undefined) ??
        refuri;
    }
  }
  return all.map(({ withAnchors }) => withAnchors());
}

/** Writes into the links of a page of a site to other pages of it the addresses that these have here. */
function followSiteLinks({ links, output }: Reading, place: SitePlace, all: readonly NamedPlaces[]): void {
  for (const link of links) {
    if (link.type !== "reference" || link.refuri === undefined) continue;
    const isOwn = link.refuri.startsWith("#");
    const found = isOwn
      ? { kind: "page" as const, output, fragment: percentDecoded(link.refuri.slice(1)) }
      : siteLink(link.refuri, place);
    if (found?.kind !== "page") continue;
    const to = all.find(({ reading }) => reading.output === found.output);
    const id =
      to === undefined || found.fragment === "" || to.hasAnchor(found.fragment)
        ? found.fragment
        : (tableOfSite(found.fragment, to.reading) ?? found.fragment);
    const isHere = found.output === output && id !== "";
    const page = isHere ? "" : `${relativePath(output, found.output)}.html`;
    link.refuri = `${page}${id && `#${encodeURI(id)}`}`;
  }
}

/** The targets that stand for addresses: they may be in another file than the references that they give these to. */
export function targetsAmong(nodes: Iterable<Node>): Map<string, Target> {
  const found = new Map<string, Target>();
  for (const node of nodes) if (node.type === "target" && node.uri !== undefined) found.set(node.uri, node);
  return found;
}

/**
 * The address of the chapter that a path leads to from one of some files; `undefined` for what is no path of a chapter. A path out of
 * the folder of chapters may be that of any file beside the pages.
 */
function chapterNamed(
  address: string,
  written: readonly WrittenLines[],
  folder: string,
  isChapter: (path: string) => boolean,
): string | undefined {
  const starts = written.flatMap(({ file, isDescription }) => (isDescription ? [file, `${folder}/`] : file));
  const meant = starts.map((start) => chapterAddress(address, start)).filter((each) => each !== address);
  const isThere = (each: string) => isChapter(chapterOf(each)?.split("#")[0] ?? "");
  return meant.find(isThere) ?? meant.find((each) => chapterOf(each)?.startsWith(`${folder}/`));
}

/** The address of a chapter, with the anchor that a heading of it has here in place of the one that it has on GitHub. */
function withAnchorOfHeading(address: string, all: readonly NamedPlaces[]): string {
  const [path = "", fragment = ""] = chapterOf(address)?.split("#", 2) ?? [];
  const places = all.find(({ reading }) => reading.chapters.has(path));
  const id = fragment && places?.findInMarkdown(percentDecoded(fragment), path);
  return id ? `${address.slice(0, address.indexOf("#"))}#${id}` : address;
}

/**
 * The address of the heading that a link in Markdown means by the anchor that it has on GitHub: one of the same file goes before
 * the anchors of the page that were made from the titles of others.
 */
function headingAddress(
  address: string,
  written: WrittenLines | undefined,
  { hasAnchor, findInMarkdown, findByGitHubId }: NamedPlaces,
): string | undefined {
  const id = address.startsWith("#") ? percentDecoded(address.slice(1)) : "";
  if (id === "" || written === undefined) return undefined;
  if (!written.isDescription && languageOf(written.file) !== "markdown") return undefined;
  const found = findInMarkdown(id, written.file) ?? (hasAnchor(id) ? undefined : findByGitHubId(id));
  return found && `#${found}`;
}

/** The address of what an address names, first of all in the text that it is written in. */
function namedAddress(
  address: string,
  file: string | undefined,
  own: NamedPlaces,
  all: readonly NamedPlaces[],
): string | undefined {
  const named = namedIn(address);
  if (named === undefined || own.hasAnchor(percentDecoded(address.slice(1)))) return undefined;
  for (const places of [own, ...all.filter((each) => each !== own)]) {
    const id = places.find(named, file);
    if (id !== undefined)
      return places === own
        ? `#${id}`
        : `${relativePath(own.reading.output, places.reading.output)}.html#${id}`;
  }
  return undefined;
}
