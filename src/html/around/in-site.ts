import type { Element } from "hast";
import type { Context } from "../context.ts";
import { classes, element } from "../element.ts";
import type { ContentsOptions } from "../navigation.ts";
import type { Say } from "../page-words.ts";
import type { AroundText } from "../shell.ts";
import { type PageLink, renderNeighbours } from "../site/folder.ts";
import { firstPage, type Part } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { encodedPath, relativePath } from "../site/relative-path.ts";
import { addressFromPath, pagePath, type WholeSite } from "../site/site.ts";
import { shortTitleOf, titleOfSite, titleOfTarget } from "../site/title.ts";
import { renderSiteMeta } from "./meta.ts";
import { renderSidebar } from "./sidebar.ts";
import { renderBanner, renderVersions } from "./versions.ts";

/** What is around the text of a page of a site. */
export function renderInSite(
  part: Part,
  publication: Publication,
  site: WholeSite,
  context: Context,
  contents: ContentsOptions,
): AroundText {
  const path = pagePath(publication.output, part.file, site);
  const title = titleOfTarget(publication);
  const titles = [part.title, title, titleOfSite(site)].filter((each) => each !== undefined);
  return {
    ...aroundAnyPage(path, site, context.say),
    title: [...new Set(titles)].join(" – "),
    meta: renderSiteMeta(path, part.title ?? title, publication, site),
    navigation: renderSidebar(publication, site, context, contents),
    before: [renderBanner(path, site.around, context.say), renderTrail(publication, path, site, context.say)],
    neighbours: renderNeighbours(...neighboursOf(part, path, site), context.say),
  };
}

/** What all pages of a site have in their bar; `path` is that of the page. */
export function aroundAnyPage(
  path: string,
  site: WholeSite,
  say: Say,
): Pick<AroundText, "name" | "start" | "inBar"> {
  return {
    name: titleOfSite(site),
    start: encodedPath(relativePath(path, firstPage(site.ending))),
    inBar: renderVersions(path, firstPage("html"), site.around, say),
  };
}

/** The targets that a page stands inside of. */
function renderTrail(
  { output }: Publication,
  path: string,
  { order, ...site }: WholeSite,
  say: Say,
): Element | undefined {
  const around = order.trails.get(output) ?? [];
  if (around.length === 0) return undefined;
  const links = around.map((each) => {
    const href = addressFromPath(path, { output: each.output }, site);
    return element("li", {}, element("a", { href }, shortTitleOf(each)));
  });
  return element("nav", { ...classes("trail"), "aria-label": say("breadcrumb") }, element("ol", {}, links));
}

/** The pages before and behind one, in the order of the sidebar, and where among them it stands. */
function neighboursOf(part: Part, path: string, site: WholeSite): [links: PageLink[], at: number] {
  const { pages, numbers } = site.order;
  const at = numbers.get(part) ?? 0;
  const first = Math.max(0, at - 1);
  const links = pages.slice(first, at + 2).map(({ publication, part: { file, title } }) => ({
    href: encodedPath(relativePath(path, pagePath(publication.output, file, site))),
    title: title ?? shortTitleOf(publication),
  }));
  return [links, at - first];
}
