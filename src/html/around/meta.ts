import type { Element } from "hast";
import { element } from "../element.ts";
import { metaDescription } from "../meta.ts";
import { firstPage } from "../site/parts.ts";
import { encodedPath } from "../site/relative-path.ts";
import type { Publication, WholeSite } from "../site/site.ts";
import { descriptionOf, titleOfSite } from "../site/title.ts";

/** What the head of a page of a site tells programs: where it is for good, what it is about, and where it is as Markdown. */
export function renderSiteMeta(
  path: string,
  title: string,
  publication: Publication | undefined,
  site: WholeSite,
): Element[] {
  const { baseUrl, description: ofSite } = site.around;
  const address = baseUrl === undefined ? undefined : absoluteAddress(baseUrl, path);
  const description = publication ? descriptionOf(publication) : ofSite;
  const isSaid = publication !== undefined && metaDescription(publication.document) !== undefined;
  const open = (property: string, content: string | undefined) =>
    content === undefined ? [] : [element("meta", { property: `og:${property}`, content })];
  const markdown = path.slice(path.lastIndexOf("/") + 1).replace(/\.html$/, ".md");
  return [
    ...(description === undefined || isSaid
      ? []
      : [element("meta", { name: "description", content: description })]),
    ...(address === undefined ? [] : [element("link", { rel: ["canonical"], href: address })]),
    ...(site.around.hasMarkdown
      ? [element("link", { rel: ["alternate"], type: "text/markdown", href: encodeURIComponent(markdown) })]
      : []),
    ...open("type", "website"),
    ...open("site_name", titleOfSite(site)),
    ...open("title", title),
    ...open("description", description),
    ...open("url", address),
  ];
}

/** The address of a page on the web: the first page of a folder is that of the folder. */
export function absoluteAddress(baseUrl: string, path: string): string {
  const first = firstPage("html");
  const isFirst = path === first || path.endsWith(`/${first}`);
  return baseUrl + encodedPath(isFirst ? path.slice(0, -first.length) : path);
}
