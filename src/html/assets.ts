import { groupBy } from "../group-by.ts";
import { element } from "./element.ts";
import type { Frame } from "./frame.ts";
import { renderPage } from "./page.ts";
import { forStyle } from "./page-words.ts";
import { pageSearch } from "./search/page-search.ts";
import { pageData, searchFiles } from "./search/search-files.ts";
import { jsonIn } from "./shell.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import type { Publication } from "./site/publication.ts";
import type { Site } from "./site/site.ts";

/** What pages bring along for the browser. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
  /** The script that writes requests in languages that the page has not, which stands before them. */
  readonly samples: string;
}

export type Files = [path: string, content: string][];

/** One page that needs no other file. */
export function publishOnePage(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const code = {
    head: [
      element("style", {}, styleOf(assets, frame).replace(/<\/(?=style)/gi, "<\\/")),
      element("script", {}, assets.samples),
    ],
    scripts: () => {
      const properties = { type: "application/json", id: `${PAGE_PREFIX}search-index` };
      return [
        element("script", properties, jsonIn({ ...pageSearch(publication, site).data, textFiles: 0 })),
        element("script", {}, assets.script),
      ];
    },
  };
  return parts.map((part) => [`${output}.html`, renderPage(part, publication, site, code)]);
}

/** A folder of pages, which share what they bring along. */
export function publishFolder(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const code = {
    head: [
      element("link", { rel: ["stylesheet"], href: "page.css" }),
      element("script", { src: "samples.js" }),
    ],
    scripts: () => element("script", { src: "page.js" }),
  };
  const files: Files = parts.map((part) => [part.file, renderPage(part, publication, site, code)]);
  files.push(
    ["page.css", `${styleOf(assets, frame)}\n`],
    ["page.js", `${assets.script}\n`],
    ["samples.js", `${assets.samples}\n`],
    // Pages of a disk may run scripts, but not read other files: so data come as scripts.
    ...searchFiles([pageSearch(publication, site)]),
    ["anchors.js", pageData("anchors", JSON.stringify(Object.fromEntries(anchorsByPage(publication))))],
  );
  return files.map(([path, content]) => [`${output}/${path}`, content]);
}

/** The style of pages: the built-in one, with the words of a translation, and the project's own behind it. */
export function styleOf({ style }: PageAssets, { css, words = {} }: Frame): string {
  return [style + forStyle(words), css].filter((each) => each !== undefined).join("\n");
}

/** The anchors of the pages of a target, by the paths of these: for addresses that name one where it is no more, or never was. */
export function anchorsByPage({ files }: Publication, pathOf = (file: string) => file): [string, string[]][] {
  const byFile = groupBy(files, ([, file]) => file);
  return Array.from(byFile, ([file, anchors]) => [pathOf(file), anchors.map(([id]) => id)]);
}
