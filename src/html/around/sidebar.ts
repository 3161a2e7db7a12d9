import type { Element } from "hast";
import type { Document, Section } from "../../doctree/tree.ts";
import type { Context } from "../context.ts";
import { element } from "../element.ts";
import { type ContentsOptions, contentsItems, item, listOf } from "../navigation.ts";
import { type Say, sayIn } from "../page-words.ts";
import { PAGE_PREFIX } from "../site/anchors.ts";
import type { SiteNode } from "../site/around.ts";
import { sectionsIn } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { addressFromPath, pagePath, type WholeSite } from "../site/site.ts";
import { shortTitleOf } from "../site/title.ts";

/**
 * The targets of a site, with the contents of the one that is read. Of those inside others only those are listed that are in the
 * target that is read, or beside it or one around it.
 * @param contents how the contents of that one are listed
 */
export function renderSidebar(
  here: Publication,
  site: WholeSite,
  context: Context,
  contents: ContentsOptions,
): Element {
  const path = pagePath(here.output, here.parts[0]?.file ?? "", site);
  const sections = contentsItems(sectionsBelowTitle(here.document), context, contents);
  if (site.publications.length === 1) return sidebar(sections, context.say);
  const open = new Set([here, ...(site.order.trails.get(here.output) ?? [])]);
  return sidebar(
    siteItems(path, site, { open, here, sections, isFirst: contents.here === undefined }),
    context.say,
  );
}

/** The same on a page that belongs to no target. */
export function renderBareSidebar(path: string, site: WholeSite): Element {
  return sidebar(
    siteItems(path, site, { open: new Set(), sections: [], isFirst: false }),
    sayIn(site.around.frame.words),
  );
}

function sidebar(items: readonly Element[], say: Say): Element {
  return element("nav", { id: `${PAGE_PREFIX}contents`, "aria-label": say("contents") }, listOf(items));
}

interface Listing {
  /** The targets whose inside is listed. */
  readonly open: ReadonlySet<Publication>;
  /** The target that is read, what it holds, and whether that is its first page. */
  readonly here?: Publication;
  readonly sections: readonly Element[];
  readonly isFirst: boolean;
}

function siteItems(path: string, site: WholeSite, listing: Listing): Element[] {
  const list = (nodes: readonly SiteNode[]): Element[] =>
    nodes.map(({ publication, inside }) => {
      const isHere = publication === listing.here;
      const href = addressFromPath(path, { output: publication.output }, site);
      const made = item(href, shortTitleOf(publication), isHere && listing.isFirst, [
        ...(isHere ? listing.sections : []),
        ...(listing.open.has(publication) ? list(inside) : []),
      ]);
      made.properties.className = ["page", ...(listing.open.has(publication) ? ["open"] : [])];
      return made;
    });
  const home = site.home === undefined ? undefined : site.byOutput.get(site.home);
  return [...(home ? list([{ publication: home, inside: [] }]) : []), ...list(site.order.tree)];
}

/** The highest sections; where one of them holds all others, as a title does, those inside it. */
function sectionsBelowTitle(document: Document): Section[] {
  const top = sectionsIn(document);
  const [only] = top;
  return only && top.length === 1 ? sectionsIn(only) : top;
}
