import type { Section } from "../doctree/tree.ts";
import { groupBy } from "../group-by.ts";
import { element } from "./element.ts";
import { renderPage } from "./page.ts";
import type { Frame } from "./read-text.ts";
import { entryOf, searchEntries, searchIndex } from "./search/search-index.ts";
import type { SearchEntry } from "./search/search-options.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import { addressFromPath, hasFolders, isWhole, type Publication, pagePath, type Site } from "./site/site.ts";

/** What pages bring along for the browser. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

export type Files = [path: string, content: string][];

/** One page that needs no other file. */
export function publishOnePage(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const brought = {
    style: element("style", {}, styleOf(assets, frame).replace(/<\/(?=style)/gi, "<\\/")),
    scripts: () => {
      const index = searchIndex(entriesOf(publication, site), ["title"], site.memory?.terms(output));
      const properties = { type: "application/json", id: `${PAGE_PREFIX}search-index` };
      return [
        element("script", properties, index.replaceAll("<", "\\u003c")),
        element("script", {}, assets.script),
      ];
    },
  };
  return parts.map((part) => [`${output}.html`, renderPage(part, publication, site, brought)]);
}

/** A folder of pages, which share what they bring along. */
export function publishFolder(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const brought = {
    style: element("link", { rel: ["stylesheet"], href: "page.css" }),
    scripts: () => element("script", { src: "page.js" }),
  };
  const files: Files = parts.map((part) => [part.file, renderPage(part, publication, site, brought)]);
  const index = searchIndex(
    entriesOf(publication, site),
    ["title", "trail", "shown"],
    site.memory?.terms(output),
  );
  files.push(
    ["page.css", `${styleOf(assets, frame)}\n`],
    ["page.js", `${assets.script}\n`],
    // Pages of a disk may run scripts, but not read other files: so data come as scripts.
    ["search-index.js", pageData("search", index)],
    ["anchors.js", pageData("anchors", JSON.stringify(Object.fromEntries(anchorsByPage(publication))))],
  );
  return files.map(([path, content]) => [`${output}/${path}`, content]);
}

/** A file of data that pages share, as JSON. */
export function pageData(name: string, json: string): string {
  return `pageData("${name}",${json});\n`;
}

export function styleOf({ style }: PageAssets, { css }: Frame): string {
  return css === undefined ? style : `${style}\n${css}`;
}

/** The sections of a target as the search knows them, with their addresses from where its index is. */
export function entriesOf({ parts, anchors, output }: Publication, site: Site): SearchEntry[] {
  const { memory } = site;
  const read = memory ? (section: Section) => memory.entry(section, () => entryOf(section)) : entryOf;
  return parts.flatMap(({ blocks, elsewhere, file }) => {
    const from = indexPath(output, file, site);
    const addressOf = (section: Section) =>
      addressFromPath(from, { output, id: anchors.get(section)?.id ?? "" }, site);
    return searchEntries(blocks, elsewhere, addressOf, read);
  });
}

/** The path of what holds the index of a page: a site has one at its root, other targets one each, in their folder or page. */
function indexPath(output: string, file: string, site: Site): string {
  if (isWhole(site)) return "";
  return pagePath(output, hasFolders(site) ? "" : file, site);
}

/** The anchors of the pages of a target, by the paths of these: for addresses that name one where it is no more, or never was. */
export function anchorsByPage({ files }: Publication, pathOf = (file: string) => file): [string, string[]][] {
  const byFile = groupBy(files, ([, file]) => file);
  return Array.from(byFile, ([file, anchors]) => [pathOf(file), anchors.map(([id]) => id)]);
}
