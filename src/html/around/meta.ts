import type { Element } from "hast";
import { element } from "../element.ts";
import { metaDescription } from "../meta.ts";
import { firstPage } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { encodedPath } from "../site/relative-path.ts";
import type { WholeSite } from "../site/site.ts";
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
  const markdown = path.slice(path.lastIndexOf("/") + 1).replace(/\.html$/, ".md");
  return [
    ...describe(publication, { title, description, address, siteName: titleOfSite(site) }),
    ...(address === undefined ? [] : [element("link", { rel: ["canonical"], href: address })]),
    ...(site.around.hasMarkdown
      ? [element("link", { rel: ["alternate"], type: "text/markdown", href: encodeURIComponent(markdown) })]
      : []),
  ];
}

/** What search engines, and programs in which somebody sends a link, show of a page. */
export interface Described {
  readonly title: string;
  readonly siteName?: string;
  readonly description: string | undefined;
  /** Where it is on the web. */
  readonly address: string | undefined;
}

/** @param publication the target of the page: its author may have described it already, in a `meta` directive */
export function describe(
  publication: Publication | undefined,
  { title, siteName, description, address }: Described,
): Element[] {
  const isSaid = publication !== undefined && metaDescription(publication.document) !== undefined;
  const meta = (properties: Record<string, string>, content: string | undefined) =>
    content === undefined ? [] : [element("meta", { ...properties, content })];
  return [
    ...meta({ name: "description" }, isSaid ? undefined : description),
    ...meta({ property: "og:type" }, "website"),
    ...meta({ property: "og:site_name" }, siteName),
    ...meta({ property: "og:title" }, title),
    ...meta({ property: "og:description" }, description),
    ...meta({ property: "og:url" }, address),
    ...meta({ name: "twitter:card" }, "summary"),
  ];
}

/** The address of a page on the web: the first page of a folder is that of the folder. */
export function absoluteAddress(baseUrl: string, path: string): string {
  const first = firstPage("html");
  const isFirst = path === first || path.endsWith(`/${first}`);
  return baseUrl + encodedPath(isFirst ? path.slice(0, -first.length) : path);
}
