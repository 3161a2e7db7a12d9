import { anchorsByPage, type Files, type PageAssets, styleOf } from "../assets.ts";
import { element } from "../element.ts";
import { renderPage } from "../page.ts";
import { type PageSearch, pageSearch } from "../search/page-search.ts";
import { pageData, searchFiles } from "../search/search-files.ts";
import type { PageCode } from "../shell.ts";
import { firstPage } from "../site/parts.ts";
import type { Publication } from "../site/publication.ts";
import { encodedPath, relativePath } from "../site/relative-path.ts";
import { pagePath, type WholeSite } from "../site/site.ts";
import { titleOfTarget } from "../site/title.ts";
import { aliasPages } from "./aliases.ts";
import { renderHome } from "./home.ts";
import { NOT_FOUND_FILE, renderNotFound } from "./not-found.ts";
import { sitemap } from "./sitemap.ts";

const STYLE = "page.css";
/** The style of a target that has one of its own. */
const OWN_STYLE = "style.css";
const SCRIPT = "page.js";
const SAMPLES = "samples.js";

/** The pages of one target of a site. */
export function publishInSite(publication: Publication, site: WholeSite, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const isOwn = frame.css !== site.around.frame.css;
  const style = isOwn ? pagePath(output, OWN_STYLE, site) : STYLE;
  const pages = parts.map((part): Files[number] => {
    const path = pagePath(output, part.file, site);
    return [path, renderPage(part, publication, site, codeAt(path, style))];
  });
  return isOwn ? [...pages, [style, `${styleOf(assets, frame)}\n`]] : pages;
}

/** What all targets of a site share, and the pages that belong to none. */
export function publishAround(site: WholeSite, assets: PageAssets): Files {
  const { around, order, publications } = site;
  const { frame, baseUrl } = around;
  const files: Files = [
    [STYLE, `${styleOf(assets, frame)}\n`],
    [SCRIPT, `${assets.script}\n`],
    [SAMPLES, `${assets.samples}\n`],
  ];
  const home = firstPage(site.ending);
  if (site.home === undefined) files.push([home, renderHome(site, codeAt(home, STYLE))]);
  // It may be shown in any folder: what it brings along is in it.
  const own: PageCode = {
    head: element("style", {}, styleOf(assets, frame)),
    scripts: () => element("script", {}, around.notFoundScript),
  };
  files.push([NOT_FOUND_FILE, renderNotFound(site, own)]);
  const anchors = publications.flatMap((publication) =>
    anchorsByPage(publication, (file) => pagePath(publication.output, file, site)),
  );
  files.push(...searchFiles(order.targets.map((publication) => searchIn(publication, site))), [
    "anchors.js",
    pageData("anchors", JSON.stringify(Object.fromEntries(anchors))),
  ]);
  files.push(...aliasPages(site));
  if (baseUrl === undefined) return files;
  const paths = order.pages.map(({ publication, part }) => pagePath(publication.output, part.file, site));
  return [...files, ["sitemap.xml", sitemap(baseUrl, site.home === undefined ? [home, ...paths] : paths)]];
}

/** What the search knows of a target among several: its title stands above its sections, where that is not theirs. */
function searchIn(publication: Publication, site: WholeSite): PageSearch {
  const search = pageSearch(publication, site);
  if (site.publications.length === 1) return search;
  const within = titleOfTarget(publication);
  const sections = search.data.sections.map((section) =>
    section.depth > 0 || section.title === within ? section : { ...section, within },
  );
  return { ...search, data: { ...search.data, sections } };
}

function codeAt(path: string, style: string): PageCode {
  const address = (file: string) => encodedPath(relativePath(path, file));
  return {
    head: [
      element("link", { rel: ["stylesheet"], href: address(style) }),
      element("script", { src: address(SAMPLES) }),
    ],
    scripts: () => element("script", { src: address(SCRIPT) }),
  };
}
